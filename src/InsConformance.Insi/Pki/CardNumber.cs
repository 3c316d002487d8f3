using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace InsConformance.Insi.Pki;

/// <summary>
/// Numbers of test cards: 99 and eight digits out of a digest of what the card holds. Programs cache the files of a card under the first eight digits of its
/// number (cards study section 3.10 [M]), so another content must give another number, there too.
/// </summary>
internal static class CardNumber
{
    /// <summary>How many digits of the number tell cards apart for a program that caches.</summary>
    public const int CachedDigits = 8;

    /// <summary>The number of a content.</summary>
    /// <param name="content">Digest of the content.</param>
    /// <param name="isTaken">Whether another card has those first eight digits.</param>
    public static string Of(ReadOnlySpan<byte> content, Predicate<string>? isTaken = null)
    {
        var digest = SHA256.HashData(content);
        while (true)
        {
            // Six digits leave a collision in a million pairs: the next digest is tried then.
            var number = "99" + (BinaryPrimitives.ReadUInt64BigEndian(digest) % 100_000_000).ToString("00000000", CultureInfo.InvariantCulture);
            if (isTaken is null || !isTaken(number[..CachedDigits]))
                return number;
            digest = SHA256.HashData(digest);
        }
    }
}
