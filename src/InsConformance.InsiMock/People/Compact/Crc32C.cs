using System.Buffers.Binary;
using System.Numerics;

namespace InsConformance.InsiMock.People.Compact;

/// <summary>CRC-32C (Castagnoli, RFC 3720 appendix B.4), in one go or piece by piece. It tells damage, not malice.</summary>
internal struct Crc32C
{
    private uint _state = uint.MaxValue;

    public Crc32C()
    {
    }

    public readonly uint Value => ~_state;

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var crc = new Crc32C();
        crc.Add(bytes);
        return crc.Value;
    }

    public void Add(ReadOnlySpan<byte> bytes)
    {
        var state = _state;
        for (; bytes.Length >= 8; bytes = bytes[8..])
            state = BitOperations.Crc32C(state, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (var one in bytes)
            state = BitOperations.Crc32C(state, one);
        _state = state;
    }
}
