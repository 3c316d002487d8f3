using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace InsConformance.Insi.Pki;

/// <summary>
/// Trust in the certificates of one authority: chain to its root, purpose, revocation, without any network. The outcome does not depend on time, so it is
/// kept per certificate (bounded); validity is asked apart. Thread-safe.
/// </summary>
public sealed class CertificateTrust : IDisposable
{
    private const int KeptLimit = 1024;
    private readonly X509Certificate2Collection _authorities;
    private readonly RevocationList[] _revocations;
    private readonly string? _purpose;
    private readonly ConcurrentDictionary<string, CertificateStanding> _standings = new(StringComparer.Ordinal);

    /// <summary>Trusts an authority.</summary>
    /// <param name="authorities">Issuing authority, then its root; owned from now on.</param>
    /// <param name="revocations">The lists of both, DER, in the same order.</param>
    /// <param name="purpose">Extended key usage that a certificate must have, or <see langword="null"/>.</param>
    /// <exception cref="Foundation.InputException">A list is not one of its authority.</exception>
    public CertificateTrust(X509Certificate2Collection authorities, IReadOnlyList<byte[]> revocations, string? purpose = null)
    {
        ArgumentNullException.ThrowIfNull(authorities);
        ArgumentNullException.ThrowIfNull(revocations);
        _authorities = authorities;
        _revocations = [.. revocations.Select((list, i) => RevocationList.Read(list, authorities[i]))];
        _purpose = purpose;
    }

    /// <summary>Trust in the card authorities of a store.</summary>
    public static CertificateTrust InCards(PkiStore pki)
    {
        ArgumentNullException.ThrowIfNull(pki);
        return new CertificateTrust(
            pki.CardAuthorities, [pki.RevocationListOf(PkiRole.PersonsAuthority), pki.RevocationListOf(PkiRole.CardRootAuthority)]);
    }

    /// <summary>Trust in the authorities of software certificates of a store, for client authentication.</summary>
    public static CertificateTrust InClients(PkiStore pki)
    {
        ArgumentNullException.ThrowIfNull(pki);
        return new CertificateTrust(
            pki.Authorities, [pki.RevocationListOf(PkiRole.OrganisationsAuthority), pki.RevocationListOf(PkiRole.RootAuthority)], "1.3.6.1.5.5.7.3.2");
    }

    /// <summary>What is thought of a certificate, apart from its dates.</summary>
    public CertificateStanding StandingOf(X509Certificate2 certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        var key = certificate.GetCertHashString(HashAlgorithmName.SHA256);
        if (_standings.TryGetValue(key, out var known))
            return known;

        // Building a chain costs far more than the rest of a request. A sender of ever new certificates only empties what is kept.
        if (_standings.Count >= KeptLimit)
            _standings.Clear();
        return _standings[key] = Judge(certificate);
    }

    /// <summary>Releases the authorities.</summary>
    public void Dispose()
    {
        foreach (var authority in _authorities)
            authority.Dispose();
    }

    private CertificateStanding Judge(X509Certificate2 certificate)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(_authorities[1]);
        chain.ChainPolicy.ExtraStore.Add(_authorities[0]);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationFlags = X509VerificationFlags.IgnoreNotTimeValid;
        if (_purpose is not null)
            chain.ChainPolicy.ApplicationPolicy.Add(new(_purpose));
        if (!chain.Build(certificate))
        {
            return chain.ChainStatus.All(s => s.Status is X509ChainStatusFlags.NotValidForUsage or X509ChainStatusFlags.NotTimeValid)
                ? CertificateStanding.WrongPurpose
                : CertificateStanding.Untrusted;
        }

        return chain.ChainElements.Any(e => _revocations.Any(r => r.Revokes(e.Certificate))) ? CertificateStanding.Revoked : CertificateStanding.Trusted;
    }
}
