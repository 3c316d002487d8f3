using System.Buffers.Binary;
using InsConformance.Cards.Iso7816.Crypto;

namespace InsConformance.Cards.Tests.Iso7816.Crypto;

/// <summary>What a program does before PSO HASH: hashes whole blocks and hands over the state with the count of bits.</summary>
internal static class CardHash
{
    /// <summary>Tag 90 of PSO HASH: empty for an empty message.</summary>
    public static byte[] StateAfter(string name, ReadOnlySpan<byte> wholeBlocks)
    {
        if (wholeBlocks.IsEmpty)
            return [];
        var state = (name == "SHA1" ? Sha1Block.Start : Sha256Block.Start).ToArray();
        for (var at = 0; at < wholeBlocks.Length; at += 64)
        {
            if (name == "SHA1")
                Sha1Block.Compress(state, wholeBlocks.Slice(at, 64));
            else
                Sha256Block.Compress(state, wholeBlocks.Slice(at, 64));
        }

        var bytes = new byte[4 * state.Length + 8];
        for (var i = 0; i < state.Length; i++)
            BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(4 * i), state[i]);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(4 * state.Length), (ulong)wholeBlocks.Length * 8);
        return bytes;
    }
}
