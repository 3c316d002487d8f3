using System.Runtime.CompilerServices;
using System.Security.Cryptography.X509Certificates;
using InsConformance.Insi.Checks;
using InsConformance.Insi.Pki;
using InsConformance.InsiMock.Control;

namespace InsConformance.InsiMock.Certificates;

/// <summary>
/// Decides on client certificates: issued under the trusted authorities, for client authentication, not revoked, in its validity, with an accepted CN.
/// Thread-safe.
/// </summary>
internal sealed class ClientCertificateJudge(MockOptions options, PkiStore pki) : IDisposable
{
    private readonly CertificateTrust _trust = CertificateTrust.InClients(pki);

    // A connection keeps its certificate object for all its requests: names are read and the chain is looked up once.
    private readonly ConditionalWeakTable<X509Certificate2, KnownClient> _known = [];

    /// <summary>Whether the TLS handshake goes on. A certificate that only a fault refuses is let in, so that its request reaches the journal.</summary>
    public bool AllowsHandshake(X509Certificate2? certificate) =>
        certificate is not null
        && (options.CertificateRefusal is CertificateRefusal.Fault
            || Judge(certificate, out _) is CertificateVerdict.Accepted or CertificateVerdict.WrongName);

    public CertificateVerdict Judge(X509Certificate2 certificate, out CertificateUnits units)
    {
        var client = _known.GetValue(certificate, Know);
        units = client.Units;
        return client.Standing switch
        {
            CertificateStanding.Untrusted => CertificateVerdict.Untrusted,
            CertificateStanding.WrongPurpose => CertificateVerdict.NotForClients,
            CertificateStanding.Revoked => CertificateVerdict.Revoked,
            _ when !client.Validity.IsNow(options.Clock) => CertificateVerdict.OutOfValidity,
            _ when !options.AcceptedCommonNames.Contains(client.CommonName ?? "") => CertificateVerdict.WrongName,
            _ => CertificateVerdict.Accepted,
        };
    }

    public void Dispose() => _trust.Dispose();

    private KnownClient Know(X509Certificate2 certificate)
    {
        var name = CertificateName.Read(certificate.SubjectName);
        return new KnownClient(
            name.CommonName,
            new CertificateUnits(name.OrganizationalUnit, CertificateName.Read(certificate.IssuerName).OrganizationalUnit),
            _trust.StandingOf(certificate),
            CertificateValidity.Of(certificate));
    }
}
