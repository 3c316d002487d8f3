using System.Buffers.Binary;
using System.Security.Cryptography;

namespace InsConformance.Cards.Iso7816.Crypto;

/// <summary>
/// Ends a hash that somebody else began: programs hash a long message themselves and leave the last block to the card, which .NET's hashes cannot take up.
/// FIPS 180-4; cards study section 3.7 [M].
/// </summary>
internal static class HashContinuation
{
    /// <summary>Longest digest, that of SHA-256.</summary>
    public const int LongestDigest = 32;

    private const int Block = 64;
    private const int CounterLength = 8;

    /// <summary>Length of a hash that the card computes or signs.</summary>
    public static int LengthOf(HashAlgorithmName name) => name == HashAlgorithmName.SHA1 ? 20 : name == HashAlgorithmName.SHA256 ? 32 : -1;

    /// <summary>Hashes the rest of a message.</summary>
    /// <param name="name">SHA-1 or SHA-256.</param>
    /// <param name="stateAndCount">The state after whole blocks and the number of bits in them as eight bytes; empty at the start of a message.</param>
    /// <param name="rest">What is left, at most 64 bytes.</param>
    /// <param name="digest">Takes the hash.</param>
    /// <param name="length">Length of the hash.</param>
    /// <returns><see langword="false"/> when the state has another length, its count is not that of whole blocks, or too much is left.</returns>
    public static bool TryFinish(HashAlgorithmName name, ReadOnlySpan<byte> stateAndCount, ReadOnlySpan<byte> rest, Span<byte> digest, out int length)
    {
        length = LengthOf(name);
        if (length < 0 || rest.Length > Block || stateAndCount.Length != 0 && stateAndCount.Length != length + CounterLength)
            return false;
        Span<uint> state = stackalloc uint[length / 4];
        var count = 0UL;
        if (stateAndCount.IsEmpty)
        {
            (length == 20 ? Sha1Block.Start : Sha256Block.Start).CopyTo(state);
        }
        else
        {
            for (var i = 0; i < state.Length; i++)
                state[i] = BinaryPrimitives.ReadUInt32BigEndian(stateAndCount[(4 * i)..]);
            count = BinaryPrimitives.ReadUInt64BigEndian(stateAndCount[length..]);
            if (count % (8 * Block) != 0)
                return false;
        }

        Span<byte> last = stackalloc byte[2 * Block];
        last.Clear();
        rest.CopyTo(last);
        last[rest.Length] = 0x80;
        var end = rest.Length + 1 + CounterLength <= Block ? Block : 2 * Block;
        BinaryPrimitives.WriteUInt64BigEndian(last[(end - CounterLength)..], count + (ulong)rest.Length * 8);
        for (var at = 0; at < end; at += Block)
        {
            if (length == 20)
                Sha1Block.Compress(state, last.Slice(at, Block));
            else
                Sha256Block.Compress(state, last.Slice(at, Block));
        }

        for (var i = 0; i < state.Length; i++)
            BinaryPrimitives.WriteUInt32BigEndian(digest[(4 * i)..], state[i]);
        return true;
    }
}
