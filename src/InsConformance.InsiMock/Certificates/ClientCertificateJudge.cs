using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;
using InsConformance.Insi.Pki;
using InsConformance.InsiMock.Control;

namespace InsConformance.InsiMock.Certificates;

/// <summary>
/// Decides on client certificates: issued under the trusted authorities, for client authentication, in its validity, with an accepted CN.
/// The end of validity is judged on the run's clock, so that a step can let a certificate expire; its start on real time, so that a clock set in the
/// past does not refuse every certificate. Thread-safe.
/// </summary>
internal sealed class ClientCertificateJudge(MockOptions options, PkiStore pki) : IDisposable
{
    private const string ClientAuthentication = "1.3.6.1.5.5.7.3.2";
    private const int CacheLimit = 256;
    private readonly X509Certificate2Collection _authorities = pki.Authorities;
    private readonly ConcurrentDictionary<string, CertificateVerdict> _timelessVerdicts = new(StringComparer.Ordinal);

    /// <summary>Whether the TLS handshake goes on. A certificate that only a fault refuses is let in, so that its request reaches the journal.</summary>
    public bool AllowsHandshake(X509Certificate2? certificate) =>
        certificate is not null
        && (options.CertificateRefusal is CertificateRefusal.Fault
            || Judge(certificate) is CertificateVerdict.Accepted or CertificateVerdict.WrongName);

    public CertificateVerdict Judge(X509Certificate2 certificate)
    {
        // Building a chain costs far more than the rest of a request, and its outcome without time does not change.
        if (_timelessVerdicts.Count >= CacheLimit)
            _timelessVerdicts.Clear();
        if (!_timelessVerdicts.TryGetValue(certificate.Thumbprint, out var verdict))
            _timelessVerdicts[certificate.Thumbprint] = verdict = JudgeTimeless(certificate);
        return verdict is CertificateVerdict.Accepted or CertificateVerdict.WrongName && !IsInValidity(certificate)
            ? CertificateVerdict.OutOfValidity
            : verdict;
    }

    public void Dispose()
    {
        foreach (var authority in _authorities)
            authority.Dispose();
    }

    private bool IsInValidity(X509Certificate2 certificate) =>
        options.Clock.GetUtcNow().UtcDateTime <= certificate.NotAfter.ToUniversalTime()
        && TimeProvider.System.GetUtcNow().UtcDateTime >= certificate.NotBefore.ToUniversalTime();

    private CertificateVerdict JudgeTimeless(X509Certificate2 certificate)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(_authorities[1]);
        chain.ChainPolicy.ExtraStore.Add(_authorities[0]);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationFlags = X509VerificationFlags.IgnoreNotTimeValid;
        chain.ChainPolicy.ApplicationPolicy.Add(new(ClientAuthentication));
        if (chain.Build(certificate))
            return options.AcceptedCommonNames.Contains(DistinguishedNames.CommonName(certificate) ?? "") ? CertificateVerdict.Accepted : CertificateVerdict.WrongName;
        return chain.ChainStatus.All(s => s.Status is X509ChainStatusFlags.NotValidForUsage or X509ChainStatusFlags.NotTimeValid)
            ? CertificateVerdict.NotForClients
            : CertificateVerdict.Untrusted;
    }
}
