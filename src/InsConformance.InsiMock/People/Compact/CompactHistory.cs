using System.Buffers.Binary;

namespace InsConformance.InsiMock.People.Compact;

/// <summary>A former INS of a compact file, 16 bytes.</summary>
/// <param name="Ins">The INS.</param>
/// <param name="Start">First day, <see cref="PackedDay"/>.</param>
/// <param name="End">Last day, <see cref="PackedDay"/>.</param>
/// <param name="FormerName">Number of the birth name of that time, or -1 when it is today's.</param>
internal readonly record struct CompactHistory(PackedIns Ins, ushort Start, ushort End, int FormerName)
{
    public const int Bytes = 16;

    public static CompactHistory Read(ReadOnlySpan<byte> from) => new(
        new PackedIns(BinaryPrimitives.ReadUInt64LittleEndian(from)),
        BinaryPrimitives.ReadUInt16LittleEndian(from[8..]),
        BinaryPrimitives.ReadUInt16LittleEndian(from[10..]),
        BinaryPrimitives.ReadInt32LittleEndian(from[12..]) - 1);

    public void Write(Span<byte> to)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(to, Ins.Bits);
        BinaryPrimitives.WriteUInt16LittleEndian(to[8..], Start);
        BinaryPrimitives.WriteUInt16LittleEndian(to[10..], End);
        BinaryPrimitives.WriteInt32LittleEndian(to[12..], FormerName + 1);
    }
}
