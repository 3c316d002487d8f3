using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using InsConformance.Foundation;

namespace InsConformance.Certification.Dossiers.Rules;

/// <summary>A certificate that the dossier names, as far as it could be read.</summary>
/// <param name="File">As written.</param>
/// <param name="Place">Where it is written.</param>
/// <param name="Problem">French: why there is none; <see langword="null"/> when it was read.</param>
internal sealed record ReadCertificate(string File, Place Place, string? Problem)
{
    public string Name { get; private init; } = "";

    public string Issuer { get; private init; } = "";

    public DateOnly Start { get; private init; }

    public DateOnly End { get; private init; }

    public string Fingerprint { get; private init; } = "";

    public string Instance { get; private init; } = "";

    public bool HoldsPrivateKey { get; private init; }

    /// <summary>Whether it says that clients may use it; <see langword="null"/> when it does not say for what it is.</summary>
    public bool? IsForClients { get; private init; }

    public static IEnumerable<ReadCertificate> All(EditorDossier dossier) =>
        (dossier.Certificates.Value ?? []).Where(c => c.File.IsGiven).Select(c => Read(dossier, c));

    private static ReadCertificate Read(EditorDossier dossier, CertificateFacts facts)
    {
        var file = facts.File.Value!;
        var missing = new ReadCertificate(file, facts.File.Place, null) { Instance = facts.Instance.Value ?? "" };
        try
        {
            var bytes = System.IO.File.ReadAllBytes(dossier.PathOf(file));
            // A private key beside the certificate is named as such, whether or not the certificate can be read.
            var holdsKey = bytes.AsSpan().IndexOf("PRIVATE KEY-----"u8) >= 0;
            using var certificate = X509CertificateLoader.LoadCertificate(bytes);
            return missing with
            {
                Name = certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false),
                Issuer = certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: true),
                Start = DateOnly.FromDateTime(certificate.NotBefore.ToUniversalTime()),
                End = DateOnly.FromDateTime(certificate.NotAfter.ToUniversalTime()),
                Fingerprint = certificate.GetCertHashString(HashAlgorithmName.SHA256),
                HoldsPrivateKey = holdsKey,
                IsForClients = certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>().FirstOrDefault()?.EnhancedKeyUsages.OfType<Oid>().Any(o => o.Value == "1.3.6.1.5.5.7.3.2"),
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException or NotSupportedException)
        {
            return missing with { Problem = e is CryptographicException ? $"{file} n'est pas un certificat X.509 (PEM ou DER)." : $"{file} ne peut pas être lu." };
        }
    }
}
