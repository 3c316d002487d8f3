using System.Buffers.Binary;
using System.Text;

namespace InsConformance.InsiMock.People.Compact;

/// <summary>What a compact file says of itself.</summary>
/// <param name="Name">1 to 31 of <c>a-z 0-9 -</c>; the ids of its people are this name, a hyphen and a number from 1.</param>
/// <param name="Count">Number of people.</param>
/// <param name="Seed">The seed it was generated from.</param>
internal sealed record CompactHeader(string Name, int Count, ulong Seed)
{
    private const int MaxName = 31;

    public static bool IsName(string name) =>
        name.Length is >= 1 and <= MaxName && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    public void Write(Span<byte> to)
    {
        to.Clear();
        CompactFormat.Magic.CopyTo(to);
        BinaryPrimitives.WriteUInt16LittleEndian(to[8..], CompactFormat.Version);
        BinaryPrimitives.WriteUInt16LittleEndian(to[10..], CompactRecord.Bytes);
        BinaryPrimitives.WriteInt32LittleEndian(to[12..], Count);
        BinaryPrimitives.WriteUInt64LittleEndian(to[16..], Seed);
        to[24] = (byte)Name.Length;
        Encoding.ASCII.GetBytes(Name, to[25..]);
    }

    /// <summary>Reads what <see cref="Write"/> wrote, magic and version being checked already.</summary>
    public static CompactHeader Read(ReadOnlySpan<byte> from, CompactFaults faults)
    {
        if (BinaryPrimitives.ReadUInt16LittleEndian(from[10..]) != CompactRecord.Bytes)
            throw faults.At(10, $"the records should have {CompactRecord.Bytes} bytes");
        var count = BinaryPrimitives.ReadInt32LittleEndian(from[12..]);
        if (count is < 0 or > CompactFormat.MaxPeople)
            throw faults.At(12, $"the number of people should be 0 to {CompactFormat.MaxPeople}");
        var length = from[24];
        if (length > MaxName)
            throw faults.At(24, $"the name of the population should have 1 to {MaxName} characters");
        var name = Encoding.ASCII.GetString(from.Slice(25, length));
        if (!IsName(name))
            throw faults.At(25, "the name of the population should be small letters, digits and hyphens");
        return new CompactHeader(name, count, BinaryPrimitives.ReadUInt64LittleEndian(from[16..]));
    }
}
