using System.Buffers.Binary;
using InsConformance.Cards.Iso7816.Crypto;

namespace InsConformance.Cards.Cpx.Reading;

/// <summary>
/// The state of SHA-256 after whole blocks, FIPS 180-4. A CPS3 ends a hash that the software began: it takes the state, the number of bits behind it and the
/// last bytes (cards study section 3.7 [M]), and the platform's own SHA-256 does not give its state out.
/// </summary>
internal static class Sha256Steps
{
    public const int BlockLength = 64;

    /// <summary>The 32 bytes of state after these blocks, then the number of their bits in eight bytes.</summary>
    /// <param name="blocks">A multiple of 64 bytes.</param>
    public static byte[] StateAndCountAfter(ReadOnlySpan<byte> blocks)
    {
        var bytes = new byte[40];
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(32), (ulong)blocks.Length * 8);
        uint[] state = [.. Sha256Block.Start];
        for (; blocks.Length >= BlockLength; blocks = blocks[BlockLength..])
            Sha256Block.Compress(state, blocks[..BlockLength]);
        for (var i = 0; i < state.Length; i++)
            BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(4 * i), state[i]);
        return bytes;
    }
}
