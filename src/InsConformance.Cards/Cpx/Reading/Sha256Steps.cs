using System.Buffers.Binary;
using System.Numerics;

namespace InsConformance.Cards.Cpx.Reading;

/// <summary>
/// The state of SHA-256 after whole blocks, FIPS 180-4. A CPS3 ends a hash that the software began: it takes the state, the number of bits behind it and the
/// last bytes (cards study section 3.7 [M]), and the platform's own SHA-256 does not give its state out.
/// </summary>
internal static class Sha256Steps
{
    public const int BlockLength = 64;

    private static readonly uint[] Constants =
    [
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
        0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
        0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
    ];

    /// <summary>The 32 bytes of state after these blocks, then the number of their bits in eight bytes.</summary>
    /// <param name="blocks">A multiple of 64 bytes.</param>
    public static byte[] StateAndCountAfter(ReadOnlySpan<byte> blocks)
    {
        var bytes = new byte[40];
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(32), (ulong)blocks.Length * 8);
        uint[] state = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];
        for (; blocks.Length >= BlockLength; blocks = blocks[BlockLength..])
            Compress(state, blocks[..BlockLength]);
        for (var i = 0; i < state.Length; i++)
            BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(4 * i), state[i]);
        return bytes;
    }

    private static void Compress(uint[] state, ReadOnlySpan<byte> block)
    {
        Span<uint> w = stackalloc uint[64];
        for (var i = 0; i < 16; i++)
            w[i] = BinaryPrimitives.ReadUInt32BigEndian(block[(4 * i)..]);
        for (var i = 16; i < 64; i++)
        {
            var s0 = BitOperations.RotateRight(w[i - 15], 7) ^ BitOperations.RotateRight(w[i - 15], 18) ^ (w[i - 15] >> 3);
            var s1 = BitOperations.RotateRight(w[i - 2], 17) ^ BitOperations.RotateRight(w[i - 2], 19) ^ (w[i - 2] >> 10);
            w[i] = unchecked(w[i - 16] + s0 + w[i - 7] + s1);
        }

        Span<uint> v = stackalloc uint[8];
        state.CopyTo(v);
        for (var i = 0; i < 64; i++)
        {
            var s1 = BitOperations.RotateRight(v[4], 6) ^ BitOperations.RotateRight(v[4], 11) ^ BitOperations.RotateRight(v[4], 25);
            var t1 = unchecked(v[7] + s1 + ((v[4] & v[5]) ^ (~v[4] & v[6])) + Constants[i] + w[i]);
            var s0 = BitOperations.RotateRight(v[0], 2) ^ BitOperations.RotateRight(v[0], 13) ^ BitOperations.RotateRight(v[0], 22);
            var t2 = unchecked(s0 + ((v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2])));
            v[..7].CopyTo(v[1..]);
            v[4] = unchecked(v[4] + t1);
            v[0] = unchecked(t1 + t2);
        }

        for (var i = 0; i < 8; i++)
            state[i] = unchecked(state[i] + v[i]);
    }
}
