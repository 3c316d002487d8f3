using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace InsConformance.Insi.Pki;

/// <summary>
/// Trust in the certificates of some authorities: chain to a root, purpose, revocation, without any network. The outcome does not depend on time, so it is
/// kept per certificate (bounded); validity is asked apart. Thread-safe.
/// </summary>
public sealed class CertificateTrust : IDisposable
{
    private const int KeptLimit = 1024;
    private readonly X509Certificate2Collection _authorities;
    private readonly RevocationList[] _revocations;
    private readonly string? _purpose;
    private readonly PkiStore? _cards;
    private volatile RevocationList? _revokedCards;
    private volatile byte[] _revokedCardsDer = [];
    private readonly ConcurrentDictionary<string, CertificateStanding> _standings = new(StringComparer.Ordinal);

    /// <summary>Trusts authorities.</summary>
    /// <param name="authorities">The authorities that count, roots among them; owned from now on.</param>
    /// <param name="revocations">Revocation lists, DER: the first is one of the first authority, and so on; fewer than authorities are enough.</param>
    /// <param name="purpose">Extended key usage that a certificate must have, or <see langword="null"/>.</param>
    /// <exception cref="Foundation.InputException">A list is not one of its authority.</exception>
    public CertificateTrust(X509Certificate2Collection authorities, IReadOnlyList<byte[]> revocations, string? purpose = null)
        : this(authorities, [.. revocations.Select((list, i) => RevocationList.Read(list, authorities[i]))], purpose, null)
    {
    }

    private CertificateTrust(X509Certificate2Collection authorities, RevocationList[] revocations, string? purpose, PkiStore? cards)
    {
        _authorities = authorities;
        _revocations = revocations;
        _purpose = purpose;
        _cards = cards;
    }

    /// <summary>Trust in the card authorities of a store, its cards that were revoked meanwhile included, and in those of a file.</summary>
    /// <param name="pki">The store.</param>
    /// <param name="more">Other card authorities, e.g. those of real test cards; default none.</param>
    public static CertificateTrust InCards(PkiStore pki, CardAuthorities? more = null)
    {
        ArgumentNullException.ThrowIfNull(pki);
        X509Certificate2Collection authorities = pki.CardAuthorities;
        var root = RevocationList.Read(pki.RevocationListOf(PkiRole.CardRootAuthority), authorities[1]);
        foreach (var authority in more?.Certificates ?? [])
            authorities.Add(X509CertificateLoader.LoadCertificate(authority.RawData));
        return new CertificateTrust(authorities, [root, .. more?.Revocations ?? []], null, pki);
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
        ReadRevokedCards();
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
        foreach (var authority in _authorities)
            (IsRoot(authority) ? chain.ChainPolicy.CustomTrustStore : chain.ChainPolicy.ExtraStore).Add(authority);
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

        return chain.ChainElements.Any(e => IsRevoked(e.Certificate)) ? CertificateStanding.Revoked : CertificateStanding.Trusted;
    }

    internal static bool IsRoot(X509Certificate2 authority) => authority.SubjectName.RawData.AsSpan().SequenceEqual(authority.IssuerName.RawData);

    private bool IsRevoked(X509Certificate2 certificate) =>
        Array.Exists(_revocations, r => r.Revokes(certificate)) || (_revokedCards?.Revokes(certificate) ?? false);

    /// <summary>
    /// A card is put on the list before anybody can hold it, and any process may make one: the list is looked at once for each certificate met, and only read
    /// when it is another.
    /// </summary>
    private void ReadRevokedCards()
    {
        if (_cards?.RevocationListOf(PkiRole.PersonsAuthority) is not { } now || now.AsSpan().SequenceEqual(_revokedCardsDer))
            return;
        _revokedCards = RevocationList.Read(now, _authorities[0]);
        _revokedCardsDer = now;
    }
}
