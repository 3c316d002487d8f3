using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using InsConformance.Foundation;

namespace InsConformance.Insi.Pki;

/// <summary>
/// Card authorities that an editor gives, so that a real test card can be used against the mock: authorities down from a root, and revocation lists of them.
/// The lists are read once. Immutable, thread-safe.
/// </summary>
public sealed class CardAuthorities : IDisposable
{
    private const string CertificateLabel = "CERTIFICATE";

    private CardAuthorities(X509Certificate2Collection certificates, IReadOnlyList<RevocationList> revocations)
    {
        Certificates = certificates;
        Revocations = revocations;
    }

    /// <summary>The authorities, roots among them; without private keys.</summary>
    public X509Certificate2Collection Certificates { get; }

    /// <summary>The revocation lists.</summary>
    public IReadOnlyList<RevocationList> Revocations { get; }

    /// <summary>Reads files of PEM blocks: <c>CERTIFICATE</c> of authorities and <c>X509 CRL</c>, in any order and file.</summary>
    /// <param name="paths">The files.</param>
    /// <exception cref="InputException">Unreadable, no root, a certificate that is no authority, or a list that none of the authorities signed.</exception>
    public static CardAuthorities Load(params IReadOnlyList<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var certificates = new X509Certificate2Collection();
        var lists = new List<(string Path, byte[] Der)>();
        foreach (var path in paths)
        {
            var text = Read(path).AsSpan();
            var found = 0;
            for (; PemEncoding.TryFind(text, out var fields); found++, text = text[fields.Location.End..])
            {
                var der = Convert.FromBase64String(text[fields.Base64Data].ToString());
                if (text[fields.Label].SequenceEqual(CertificateLabel))
                    certificates.Add(Authority(path, der));
                else if (text[fields.Label].SequenceEqual(RevocationIssuer.Label))
                    lists.Add((path, der));
                else
                    throw Wrong(path, $"it holds a block '{text[fields.Label]}'; only certificates of authorities and revocation lists belong here");
            }

            if (found == 0)
                throw Wrong(path, "it holds no PEM block: a DER file becomes PEM with openssl x509 -inform DER -in FILE.cer, or openssl crl for a list");
        }

        if (paths.Count > 0 && !certificates.Any(CertificateTrust.IsRoot))
            throw Wrong(paths[0], "no authority is a root: add the self-signed one, e.g. TEST AC RACINE IGC-SANTE FORT");
        return new CardAuthorities(certificates, [.. lists.Select(l => ListOf(l.Path, l.Der, certificates))]);
    }

    /// <summary>Releases the authorities.</summary>
    public void Dispose()
    {
        foreach (var certificate in Certificates)
            certificate.Dispose();
    }

    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw Wrong(path, e.Message, e);
        }
    }

    private static X509Certificate2 Authority(string path, byte[] der)
    {
        try
        {
            var certificate = X509CertificateLoader.LoadCertificate(der);
            return certificate.Extensions.OfType<X509BasicConstraintsExtension>().FirstOrDefault() is { CertificateAuthority: true }
                ? certificate
                : throw Wrong(path, $"'{certificate.Subject}' is no authority: give those that issued the card, not the card's own certificate");
        }
        catch (CryptographicException e)
        {
            throw Wrong(path, "a certificate in it is damaged", e);
        }
    }

    private static RevocationList ListOf(string path, byte[] der, X509Certificate2Collection certificates)
    {
        InputException? last = null;
        foreach (var authority in certificates)
        {
            try
            {
                return RevocationList.Read(der, authority);
            }
            catch (InputException e)
            {
                last = e;
            }
        }

        throw Wrong(path, $"a revocation list in it is of none of the authorities given ({last?.Message})", last);
    }

    private static InputException Wrong(string path, string why, Exception? inner = null) =>
        new("card-authorities", new Place(path), $"the card authorities cannot be used: {why}", null, inner);
}
