using System.Security.Cryptography;

namespace InsConformance.Insi.Assertions;

/// <summary>Signers that need no card.</summary>
public static class AssertionSigners
{
    /// <summary>Signs with a key in memory.</summary>
    /// <param name="key">The private key; the caller keeps it alive.</param>
    public static AssertionSigner With(RSA key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return content => key.SignData(content.Span, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }
}
