using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using InsConformance.Foundation;

namespace InsConformance.Insi.Pki;

/// <summary>
/// The test authorities and certificates, made on first use and kept in one owner-only file. All are fictitious and marked so.
/// Thread-safe, and safe when several processes open the same folder at once.
/// </summary>
public sealed class PkiStore : IDisposable
{
    /// <summary>Name of the store's file in its folder.</summary>
    public const string FileName = "test-pki.pem";

    private static readonly TimeSpan LockDeadline = TimeSpan.FromSeconds(60);
    private readonly IReadOnlyList<PkiEntry> _entries;
    private readonly ConcurrentDictionary<PkiRole, Lazy<X509Certificate2>> _loaded = new();

    private readonly CardIssuer _cards;

    private PkiStore(string folder, IReadOnlyList<PkiEntry> entries, TimeProvider time)
    {
        Folder = folder;
        _entries = entries;
        _cards = new CardIssuer(this, time);
    }

    /// <summary>The default folder: <c>pki</c> in <see cref="CacheFolder.Default"/>.</summary>
    public static string DefaultFolder => Path.Combine(CacheFolder.Default, "pki");

    /// <summary>The authorities that issue a revocation list, see <see cref="RevocationListOf"/>.</summary>
    public static IEnumerable<PkiRole> RevokingAuthorities => PkiProfile.All.Where(p => p.IsAuthority).Select(p => p.Role);

    /// <summary>The folder that holds the store.</summary>
    public string Folder { get; }

    /// <summary>The two authorities of servers and clients, issuing authority first; without private keys. The caller disposes them.</summary>
    public X509Certificate2Collection Authorities =>
        [WithoutKey(PkiRole.OrganisationsAuthority), WithoutKey(PkiRole.RootAuthority)];

    /// <summary>The two authorities of CPx cards, issuing authority first; without private keys. The caller disposes them.</summary>
    public X509Certificate2Collection CardAuthorities =>
        [WithoutKey(PkiRole.PersonsAuthority), WithoutKey(PkiRole.CardRootAuthority)];

    /// <summary>The revocation list that an authority issues, DER. That of the persons' authority grows when a revoked card is issued.</summary>
    /// <param name="authority">An authority of the store.</param>
    /// <exception cref="ArgumentException">The role is not an authority.</exception>
    public byte[] RevocationListOf(PkiRole authority) =>
        authority is PkiRole.PersonsAuthority ? _cards.Revocations.Read() : FirstRevocationListOf(authority);

    /// <summary>
    /// The keys and certificates of a card, signature and authentication, under the persons' authority. Made when first asked for (two keys), then kept beside
    /// the store; made anew when the content is another, the store is another, or the validity has ended and is not fixed.
    /// </summary>
    /// <param name="request">What the card is.</param>
    /// <exception cref="ArgumentException">The name has other characters than small letters, digits and hyphens.</exception>
    /// <exception cref="BlockedException">The folder cannot be read or written.</exception>
    public IssuedCard IssueCard(CardRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        try
        {
            return _cards.Issue(request);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unusable(Folder, e);
        }
    }

    /// <summary>Opens the store of a folder; makes it when it is absent, damaged, of an older format or expired.</summary>
    /// <param name="folder">Default <see cref="DefaultFolder"/>.</param>
    /// <param name="time">Real time, since TLS peers judge validity by it; default the system's.</param>
    /// <exception cref="BlockedException">The folder cannot be read or written.</exception>
    public static PkiStore OpenOrCreate(string? folder = null, TimeProvider? time = null)
    {
        time ??= TimeProvider.System;
        folder = Path.GetFullPath(folder ?? DefaultFolder);
        try
        {
            return new PkiStore(folder, TryOpen(folder, time) ?? Create(folder, time), time);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unusable(folder, e);
        }
    }

    /// <summary>A certificate with its private key, ready for TLS. The store owns it: do not dispose it.</summary>
    public X509Certificate2 Certificate(PkiRole role) =>
        _loaded.GetOrAdd(role, r => new Lazy<X509Certificate2>(() => Load(Entry(r)))).Value;

    /// <summary>Stem of the exported files of a certificate, e.g. <c>insi-auto</c>.</summary>
    public static string NameOf(PkiRole role) => PkiProfile.Of(role).FileName;

    /// <summary>
    /// Writes <c>NAME.crt.pem</c> (for a leaf, its chain follows it), <c>NAME.key.pem</c> and <c>NAME.p12</c> for every leaf, and the trusted authorities as
    /// <c>autorites.pem</c> (servers and clients) and <c>autorites-cartes.pem</c>, and the revocation list of each authority as <c>NAME.crl.pem</c>. Keys of authorities stay in the store. Files that hold a private key are owner-only.
    /// </summary>
    /// <param name="folder">Target, created when absent; files of the same name are replaced.</param>
    /// <param name="password">Password of the PKCS#12 files.</param>
    /// <returns>The files written.</returns>
    /// <exception cref="BlockedException">The folder cannot be written.</exception>
    public IReadOnlyList<string> Export(string folder, string password)
    {
        try
        {
            var cards = PemEncoding.WriteString(RevocationIssuer.Label, RevocationListOf(PkiRole.PersonsAuthority));
            return PkiExport.Write([.. _entries.Select(e => e.Profile.Role is PkiRole.PersonsAuthority ? e with { RevocationPem = cards } : e)], folder, password);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BlockedException(
                "export-folder", $"cannot write the certificates to {folder}: {e.Message}", "choose a folder you may write to", e);
        }
    }

    /// <summary>Releases the certificates handed out.</summary>
    public void Dispose()
    {
        foreach (var loaded in _loaded.Values.Where(l => l.IsValueCreated))
            loaded.Value.Dispose();
        _cards.Dispose();
    }

    /// <summary>The revocation list that was made with the store.</summary>
    internal byte[] FirstRevocationListOf(PkiRole authority) => Entry(authority).RevocationPem is { } pem
        ? RevocationIssuer.Der(pem)
        : throw new ArgumentException($"{authority} is not an authority", nameof(authority));

    private static BlockedException Unusable(string folder, Exception e) => new(
        "cache-folder",
        $"cannot keep the test certificates in {folder}: {e.Message}",
        "give write access to that folder, or choose another with " + CacheFolder.Variable,
        e);

    private static IReadOnlyList<PkiEntry>? TryOpen(string folder, TimeProvider time)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
            return null;
        try
        {
            return PkiBundle.Read(File.ReadAllText(path)) is { } entries && PkiBundle.IsValidAt(entries, time.GetUtcNow()) ? entries : null;
        }
        catch (Exception e) when (e is CryptographicException or FileNotFoundException)
        {
            return null;
        }
    }

    private static IReadOnlyList<PkiEntry> Create(string folder, TimeProvider time)
    {
        OwnerOnlyFile.CreateFolder(folder);
        using var alone = StoreLock.Take(Path.Combine(folder, ".lock"), LockDeadline, time);
        if (TryOpen(folder, time) is { } madeMeanwhile)
            return madeMeanwhile;
        var entries = PkiFactory.Create(time.GetUtcNow());
        OwnerOnlyFile.Write(Path.Combine(folder, FileName), PkiBundle.Write(entries));
        return entries;
    }

    private static X509Certificate2 Load(PkiEntry entry)
    {
        var certificate = X509Certificate2.CreateFromPem(entry.CertificatePem, entry.KeyPem);
        if (!OperatingSystem.IsWindows())
            return certificate;

        // SChannel refuses keys that live in memory only.
        using (certificate)
            return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null);
    }

    private PkiEntry Entry(PkiRole role) => _entries.First(e => e.Profile.Role == role);

    private X509Certificate2 WithoutKey(PkiRole role) => X509Certificate2.CreateFromPem(Entry(role).CertificatePem);
}
