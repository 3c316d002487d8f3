using System.Formats.Asn1;
using System.Numerics;

namespace InsConformance.Reports.Fiction;

/// <summary>Knows private keys by their ASN.1: PKCS#8 (RFC 5958), encrypted PKCS#8, PKCS#1 (RFC 8017), SEC1 (RFC 5915), PKCS#12 (RFC 7292).</summary>
internal static class DerSecrets
{
    /// <summary>What private key stands at the start of the bytes; <see langword="null"/> without any.</summary>
    public static string? In(ReadOnlyMemory<byte> bytes)
    {
        // The shortest is an Ed25519 key.
        if (bytes.Length < 40 || bytes.Span[0] != 0x30)
            return null;
        try
        {
            // The length may be wrong, or the end cut off: the beginning tells.
            AsnDecoder.ReadEncodedValue(bytes.Span, AsnEncodingRules.BER, out var start, out var length, out _);
            return Kind(bytes.Span.Slice(start, length));
        }
        catch (AsnContentException)
        {
            return null;
        }
    }

    private static string? Kind(ReadOnlySpan<byte> inside)
    {
        if (inside.IsEmpty || inside[0] != 0x02)
            return StartsWithAlgorithm(inside, "1.2.840.113549.1.5.") || StartsWithAlgorithm(inside, "1.2.840.113549.1.12.") ? "an encrypted private key (PKCS#8)" : null;
        if (!AsnDecoder.TryReadInt32(inside, AsnEncodingRules.BER, out var version, out var read))
            return null;
        var rest = inside[read..];
        var tag = rest.IsEmpty ? 0 : rest[0];
        return (version, tag) switch
        {
            (0 or 1, 0x30) when AfterAlgorithm(rest) == 0x04 => "a private key (PKCS#8)",
            (0 or 1, 0x02) when IsRsa(rest) => "a private key (PKCS#1)",
            (1, 0x04) => "a private key (SEC1)",
            (3, 0x30) when StartsWithAlgorithm(Content(rest), "1.2.840.113549.1.7.", bare: true) => "a key store (PKCS#12)",
            _ => null,
        };
    }

    private static int AfterAlgorithm(ReadOnlySpan<byte> rest)
    {
        AsnDecoder.ReadEncodedValue(rest, AsnEncodingRules.BER, out _, out _, out var read);
        return StartsWithAlgorithm(rest, "") && read < rest.Length ? rest[read] : 0;
    }

    /// <summary>Modulus and public exponent; a signature of two numbers has no third.</summary>
    private static bool IsRsa(ReadOnlySpan<byte> rest)
    {
        var modulus = AsnDecoder.ReadInteger(rest, AsnEncodingRules.BER, out var read);
        return modulus.GetByteCount() >= 64 && read < rest.Length && AsnDecoder.ReadInteger(rest[read..], AsnEncodingRules.BER, out var second) > BigInteger.One && read + second < rest.Length;
    }

    private static bool StartsWithAlgorithm(ReadOnlySpan<byte> bytes, string prefix, bool bare = false)
    {
        var inside = bare ? bytes : Content(bytes);
        return !inside.IsEmpty && inside[0] == 0x06 && AsnDecoder.ReadObjectIdentifier(inside, AsnEncodingRules.BER, out _).StartsWith(prefix, StringComparison.Ordinal);
    }

    private static ReadOnlySpan<byte> Content(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty || bytes[0] != 0x30)
            return default;
        AsnDecoder.ReadEncodedValue(bytes, AsnEncodingRules.BER, out var start, out var length, out _);
        return bytes.Slice(start, length);
    }
}
