using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace InsConformance.Insi.Assertions;

/// <summary>
/// The signature of an assertion, in the one shape of the specimens: enveloped, rsa-sha256, one reference to the assertion, SHA-256 over exclusive
/// canonical form, one certificate. Nothing in it chooses what is verified or how. Contract section 2.6; XML Signature 1.1 [STD].
/// </summary>
internal static class SignatureCheck
{
    // A longer key would only make verification slow.
    private const int LargestRsaBits = 8192;

    /// <summary>The certificate of who signed, or <see langword="null"/> when the shape leaves no signature to verify.</summary>
    public static CardCertificate? Run(AssertionRun run, SignedRoot root, ReceivedAssertion assertion, CardCertificates certificates)
    {
        if (ReceivedSignature.Read(run, assertion) is not { } signature)
            return null;
        if (certificates.Read(signature.Certificate) is not { } certificate)
        {
            run.Report("signature-key-info", "X509Certificate n'est pas un certificat.", signature.Node);
            return null;
        }

        using var key = certificate.Certificate.GetRSAPublicKey();
        if (key is null)
        {
            run.Report("signature-key-info", "La clé du certificat n'est pas une clé RSA.", signature.Node);
            return null;
        }

        if (key.KeySize < run.Rules.MinRsaBits || key.KeySize > LargestRsaBits)
        {
            run.Report("signature-key-size", $"La clé RSA a {key.KeySize} bits ; attendu : de {run.Rules.MinRsaBits} à {LargestRsaBits}.", signature.Node);
            return null;
        }

        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(ExclusiveCanonicalizer.Write(root, assertion.Node, signature.Node, signature.ContentPrefixes).Span, digest);
        if (!digest.SequenceEqual(signature.Digest))
            run.Report("signature-digest", "L'empreinte signée n'est pas celle de l'assertion reçue : elle a été modifiée, ou canonicalisée autrement.", signature.Node);

        SHA256.HashData(ExclusiveCanonicalizer.Write(root, signature.SignedInfo, null, signature.SignedInfoPrefixes).Span, digest);
        if (!key.VerifyHash(digest, signature.Value, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))
            run.Report("signature-value", "La signature ne correspond pas à la clé du certificat.", signature.Node);
        return certificate;
    }
}
