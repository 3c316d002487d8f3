using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace InsConformance.Insi.Pki;

/// <summary>Issues the revocation list of a test authority (RFC 5280 section 5 [STD]).</summary>
internal static class RevocationIssuer
{
    public const string Label = "X509 CRL";

    /// <summary>
    /// Where certificates say that the list of an authority is: the admin listener of a mock on its usual port. The real address would give the real list.
    /// </summary>
    /// <param name="authority">Stem of the authority's files.</param>
    public static string UriOf(string authority) => $"http://localhost:8440/__admin/crl/{authority}.crl";

    public static string Issue(X509Certificate2 issuer, PkiProfile authority, IReadOnlyList<PkiEntry> entries, DateTimeOffset now)
    {
        var list = new CertificateRevocationListBuilder();
        foreach (var entry in entries.Where(e => e.Profile.IsRevoked && e.Profile.Issuer == authority.Role))
        {
            using var revoked = X509Certificate2.CreateFromPem(entry.CertificatePem);
            list.AddEntry(revoked, now.AddHours(-1), X509RevocationReason.KeyCompromise);
        }

        // The store is made again long before the list would need a successor, so the first number is the only one.
        var content = list.Build(issuer, 1, now.AddDays(authority.EndsInDays - 1), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1, now.AddHours(-1));
        return PemEncoding.WriteString(Label, content);
    }

    public static byte[] Der(string pem)
    {
        var fields = PemEncoding.Find(pem);
        return Convert.FromBase64String(pem[fields.Base64Data]);
    }
}
