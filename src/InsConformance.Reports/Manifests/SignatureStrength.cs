using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace InsConformance.Reports.Manifests;

/// <summary>
/// Which signatures are worth something: RSA of 2048 bits or more or an elliptic curve of 256 or more, with a SHA-2 or SHA-3 digest of 256 bits or more
/// (NIST SP 800-131A rev. 2, sections 3 and 9). Collisions of MD5 and SHA-1 let one signature vouch for two manifests.
/// </summary>
internal static class SignatureStrength
{
    private const int LeastRsa = 2048;
    private const int LeastCurve = 256;

    private static readonly string[] Digests =
    [
        "2.16.840.1.101.3.4.2.1", "2.16.840.1.101.3.4.2.2", "2.16.840.1.101.3.4.2.3", // SHA-256, 384, 512
        "2.16.840.1.101.3.4.2.8", "2.16.840.1.101.3.4.2.9", "2.16.840.1.101.3.4.2.10", // SHA3-256, 384, 512
    ];

    // Those that name a digest name one of the above; plain RSA and PSS take that of the signer.
    private static readonly string[] Signatures =
    [
        "1.2.840.113549.1.1.1", "1.2.840.113549.1.1.10", "1.2.840.113549.1.1.11", "1.2.840.113549.1.1.12", "1.2.840.113549.1.1.13",
        "1.2.840.10045.2.1", "1.2.840.10045.4.3.2", "1.2.840.10045.4.3.3", "1.2.840.10045.4.3.4",
        "2.16.840.1.101.3.4.3.10", "2.16.840.1.101.3.4.3.11", "2.16.840.1.101.3.4.3.12",
        "2.16.840.1.101.3.4.3.14", "2.16.840.1.101.3.4.3.15", "2.16.840.1.101.3.4.3.16",
    ];

    /// <summary>Why a signature is refused; <see langword="null"/> when it is strong enough. English.</summary>
    public static string? Weakness(SignerInfo signer)
    {
        if (!Digests.Contains(signer.DigestAlgorithm.Value))
            return $"its digest {Name(signer.DigestAlgorithm)} is too weak or not known: SHA-256 or stronger is needed";
        if (!Signatures.Contains(signer.SignatureAlgorithm.Value))
            return $"its algorithm {Name(signer.SignatureAlgorithm)} is too weak or not known: RSA or ECDSA with SHA-256 or stronger is needed";
        return signer.Certificate is { } certificate ? Weakness(certificate) : null;
    }

    /// <summary>Why the key of a certificate is refused; <see langword="null"/> when it is strong enough. English.</summary>
    public static string? Weakness(X509Certificate2 certificate)
    {
        using var rsa = certificate.GetRSAPublicKey();
        if (rsa is not null)
            return rsa.KeySize < LeastRsa ? $"the RSA key of {certificate.Subject} has {rsa.KeySize} bits, and {LeastRsa} are needed" : null;
        using var curve = certificate.GetECDsaPublicKey();
        return curve is null ? $"the key of {certificate.Subject} is neither RSA nor of an elliptic curve"
            : curve.KeySize < LeastCurve ? $"the key of {certificate.Subject} has {curve.KeySize} bits, and {LeastCurve} are needed" : null;
    }

    private static string Name(Oid oid) => oid.FriendlyName is { } name ? $"{name} ({oid.Value})" : oid.Value ?? "without a name";
}
