using System.Security.Cryptography;
using System.Text;

namespace InsConformance.InsiMock.Recording.Masking;

/// <summary>
/// Masks words: the same word has the same mask throughout one recording, so that coherence can still be judged, and the key is kept nowhere, so that
/// nobody can try all numbers against a mask. A mask has the length of its word, digits for digits, capitals for capitals, small letters for small letters.
/// Thread-safe.
/// </summary>
public sealed class MaskKey
{
    private const string Lower = "abcdefghijklmnopqrstuvwxyz";
    private const string Upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Digits = "0123456789";
    private readonly byte[] _key;

    /// <summary>A new key, kept nowhere.</summary>
    public MaskKey()
        : this(RandomNumberGenerator.GetBytes(32))
    {
    }

    /// <summary>A key that somebody keeps.</summary>
    /// <param name="key">32 random bytes.</param>
    public MaskKey(byte[] key) => _key = key;

    /// <summary>What tells one value from another without telling it: 16 hexadecimal digits of a keyed digest.</summary>
    /// <param name="value">In one spelling.</param>
    public string Digest(string value) => Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(value)).AsSpan(0, 8));

    /// <summary>The mask of one word.</summary>
    internal string Word(ReadOnlySpan<char> word)
    {
        var mask = new char[word.Length];
        var source = Encoding.UTF8.GetBytes(word.ToString());
        for (var start = 0; start < word.Length; start += 32)
        {
            // Each block of 32 characters takes its letters from a digest of the whole word and the block's number.
            var stream = HMACSHA256.HashData(_key, (byte[])[.. source, .. BitConverter.GetBytes(start)]);
            for (var i = start; i < Math.Min(start + 32, word.Length); i++)
                mask[i] = Replace(word[i], stream[i - start]);
        }

        // Every character differs from its own: a short word is never its own mask.
        return new string(mask);
    }

    /// <summary>Masks every word of a text and leaves what is between them.</summary>
    internal string Text(string text) => Words.Replace(text, (_, word) => Word(word));

    private static char Replace(char c, byte random) => c switch
    {
        >= '0' and <= '9' => Other(Digits, c - '0', random),
        >= 'A' and <= 'Z' => Other(Upper, c - 'A', random),
        >= 'a' and <= 'z' => Other(Lower, c - 'a', random),
        _ => Lower[random % Lower.Length],
    };

    private static char Other(string alphabet, int own, byte random) => alphabet[(own + 1 + (random % (alphabet.Length - 1))) % alphabet.Length];
}
