using System.Buffers.Binary;
using System.Security.Cryptography;

namespace InsConformance.Foundation;

/// <summary>
/// Makes the UUIDs of a run (RFC 9562 version 4 form): random by default, reproducible when seeded. Thread-safe.
/// </summary>
public sealed class IdSource
{
    private readonly byte[]? _seed;
    private long _count;

    /// <summary>Creates a source of random UUIDs.</summary>
    public IdSource()
    {
    }

    /// <summary>Creates a source that gives the same UUIDs in the same order for the same seed.</summary>
    public IdSource(long seed)
    {
        _seed = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(_seed, seed);
    }

    /// <summary>The next UUID.</summary>
    public Guid Next()
    {
        Span<byte> bytes = stackalloc byte[16];
        if (_seed is null)
        {
            RandomNumberGenerator.Fill(bytes);
        }
        else
        {
            Span<byte> input = stackalloc byte[16];
            Span<byte> hash = stackalloc byte[32];
            _seed.CopyTo(input);
            BinaryPrimitives.WriteInt64LittleEndian(input[8..], Interlocked.Increment(ref _count));
            SHA256.HashData(input, hash);
            hash[..16].CopyTo(bytes);
        }

        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
