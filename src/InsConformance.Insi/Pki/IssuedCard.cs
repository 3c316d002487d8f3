using System.Security.Cryptography.X509Certificates;

namespace InsConformance.Insi.Pki;

/// <summary>The keys and certificates of a test card. The store that issued it owns them: do not dispose them. Thread-safe.</summary>
/// <param name="CardNumber">Ten digits, of this content and these keys alone.</param>
/// <param name="Signature">Certificate of signature, with its private key.</param>
/// <param name="Authentication">Certificate of authentication, with its private key.</param>
public sealed record IssuedCard(string CardNumber, X509Certificate2 Signature, X509Certificate2 Authentication)
{
    /// <summary>First day of validity.</summary>
    public DateOnly ValidFrom => DateOnly.FromDateTime(CertificateValidity.Of(Signature).Start);

    /// <summary>Last day of validity.</summary>
    public DateOnly ValidUntil => DateOnly.FromDateTime(CertificateValidity.Of(Signature).End);

    /// <summary>The number of the card.</summary>
    public override string ToString() => CardNumber;
}
