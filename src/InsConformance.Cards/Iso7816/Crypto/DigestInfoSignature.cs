using System.Numerics;
using System.Security.Cryptography;
using InsConformance.Cards.Iso7816.Machine;

namespace InsConformance.Cards.Iso7816.Crypto;

/// <summary>
/// Signs data as they are, padded after PKCS#1 v1.5: what a card does with a DigestInfo, or with whatever else it is given. Where the data are the DigestInfo of a
/// known hash the operation of .NET does it; it has none for other data.
/// </summary>
internal static class DigestInfoSignature
{
    private static readonly (byte[] Prefix, int Hash, HashAlgorithmName Name)[] Known =
    [
        (Convert.FromHexString("3021300906052B0E03021A05000414"), 20, HashAlgorithmName.SHA1),
        (Convert.FromHexString("3031300D060960864801650304020105000420"), 32, HashAlgorithmName.SHA256),
        (Convert.FromHexString("3041300D060960864801650304020205000430"), 48, HashAlgorithmName.SHA384),
        (Convert.FromHexString("3051300D060960864801650304020305000440"), 64, HashAlgorithmName.SHA512),
    ];

    /// <summary>Signs.</summary>
    /// <param name="key">The key.</param>
    /// <param name="data">1 byte to 40 % of the length of the key (cards study section 3.7); otherwise 6700 (inferred).</param>
    /// <param name="response">Takes the signature.</param>
    /// <returns>The status word.</returns>
    public static ushort Sign(RSA key, ReadOnlySpan<byte> data, ref ResponseWriter response)
    {
        if (data.IsEmpty || data.Length * 10 > key.KeySize / 8 * 4)
            return StatusWords.WrongLength;
        foreach (var (prefix, hash, name) in Known)
        {
            if (data.Length != prefix.Length + hash || !data.StartsWith(prefix))
                continue;
            if (!key.TrySignHash(data[prefix.Length..], response.Free, name, RSASignaturePadding.Pkcs1, out var length))
                return StatusWords.NoDiagnosis;
            response.Advance(length);
            return StatusWords.Success;
        }

        Span<byte> padded = stackalloc byte[key.KeySize / 8];
        padded.Fill(0xFF);
        (padded[0], padded[1], padded[^(data.Length + 1)]) = (0x00, 0x01, 0x00);
        data.CopyTo(padded[^data.Length..]);
        SignPadded(key, padded, response.Free[..padded.Length]);
        response.Advance(padded.Length);
        return StatusWords.Success;
    }

    /// <summary>The private operation with the Chinese remainder theorem, checked with the public key before it is given out.</summary>
    private static void SignPadded(RSA key, ReadOnlySpan<byte> padded, Span<byte> signature)
    {
        var parts = key.ExportParameters(includePrivateParameters: true);
        try
        {
            var m = Number(padded);
            var p = Number(parts.P);
            var q = Number(parts.Q);
            var m1 = BigInteger.ModPow(m % p, Number(parts.DP), p);
            var m2 = BigInteger.ModPow(m % q, Number(parts.DQ), q);
            var h = (m1 - m2 % p + p) * Number(parts.InverseQ) % p;
            var s = m2 + h * q;
            if (BigInteger.ModPow(s, Number(parts.Exponent), Number(parts.Modulus)) != m)
                throw new CryptographicException("the signature does not verify with the key's own public part");
            signature.Clear();
            s.TryWriteBytes(signature[^s.GetByteCount(isUnsigned: true)..], out _, isUnsigned: true, isBigEndian: true);
        }
        finally
        {
            foreach (var part in (byte[]?[])[parts.D, parts.P, parts.Q, parts.DP, parts.DQ, parts.InverseQ])
                CryptographicOperations.ZeroMemory(part);
        }
    }

    private static BigInteger Number(ReadOnlySpan<byte> bytes) => new(bytes, isUnsigned: true, isBigEndian: true);
}
