using System.Security.Cryptography.X509Certificates;

namespace InsConformance.InsiMock.Forwarding;

/// <summary>A client certificate read from a file.</summary>
/// <param name="Certificate">The certificate with its private key.</param>
/// <param name="Chain">The other certificates of the file.</param>
public sealed record ClientIdentity(X509Certificate2 Certificate, X509Certificate2Collection Chain) : IDisposable
{
    /// <summary>Releases the certificates.</summary>
    public void Dispose()
    {
        Certificate.Dispose();
        foreach (var authority in Chain)
            authority.Dispose();
    }
}
