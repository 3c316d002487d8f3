using System.Security.Cryptography;
using InsConformance.Cards.Iso7816.Profiles;

namespace InsConformance.Cards.Cpx.Card;

/// <summary>The algorithms of a CPS3 and how TokenInfo lists them. Cards study sections 3.7 and 3.9.</summary>
internal static class Cps3Algorithms
{
    /// <summary>What a security environment may name.</summary>
    public static IReadOnlyList<CardAlgorithm> All { get; } =
    [
        new(ControlReference.Hash, 0x10, HashAlgorithmName.SHA1),
        new(ControlReference.Hash, 0x40, HashAlgorithmName.SHA256),
        new(ControlReference.Signature, 0x12, HashAlgorithmName.SHA1),
        new(ControlReference.Signature, 0x42, HashAlgorithmName.SHA256),
        new(ControlReference.Authentication, 0x02),
        new(ControlReference.Confidentiality, 0x1A),
    ];

    /// <summary>The list in TokenInfo: number there, PKCS#11 mechanism, operation, object id, reference on the card.</summary>
    public static IReadOnlyList<Pkcs15Algorithm> Listed { get; } =
    [
        new(1, 0x220, Pkcs15Operation.Hash, "1.3.14.3.2.26", 0x10),
        new(2, 0x250, Pkcs15Operation.Hash, "2.16.840.1.101.3.4.2.1", 0x40),
        new(3, 0x006, Pkcs15Operation.ComputeSignature, "1.2.840.113549.1.1.5", 0x12),
        new(4, 0x040, Pkcs15Operation.ComputeSignature, "1.2.840.113549.1.1.11", 0x42),
        new(5, 0x001, Pkcs15Operation.ComputeSignature, "1.2.840.113549.1.1.1", 0x02),
        new(6, 0x001, Pkcs15Operation.Decipher, "1.2.840.113549.1.1.1", 0x1A),
    ];

    /// <summary>Numbers in TokenInfo of what the signature key does.</summary>
    public static IReadOnlyList<int> OfSignatureKey { get; } = [3, 4];

    /// <summary>Numbers in TokenInfo of what the authentication key does.</summary>
    public static IReadOnlyList<int> OfAuthenticationKey { get; } = [5, 6];
}
