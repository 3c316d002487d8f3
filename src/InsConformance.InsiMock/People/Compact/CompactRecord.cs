using System.Buffers.Binary;

namespace InsConformance.InsiMock.People.Compact;

/// <summary>One person of a compact file, 40 bytes: numbers, and places in the tables of the file.</summary>
internal readonly record struct CompactRecord
{
    public const int Bytes = 40;
    public const byte Female = 0;
    public const byte Male = 1;

    /// <summary>A birth name is numbered in 24 bits.</summary>
    public const int MaxNames = 1 << 24;

    public PackedIns Ins { get; init; }

    /// <summary>Matricule of the insured person, without key; 0 when not known.</summary>
    public PackedIns Od { get; init; }

    public int Name { get; init; }

    public int HistoryCount { get; init; }

    public int HistoryStart { get; init; }

    /// <summary>Four numbers of given names, 16 bits each from the lowest, <see cref="CompactFormat.None"/> past the last.</summary>
    public ulong Prenoms { get; init; }

    public uint Date { get; init; }

    public ushort Place { get; init; }

    public byte Sexe { get; init; }

    public byte Rang { get; init; }

    public static CompactRecord Read(ReadOnlySpan<byte> from)
    {
        var name = BinaryPrimitives.ReadUInt32LittleEndian(from[16..]);
        return new CompactRecord
        {
            Ins = new PackedIns(BinaryPrimitives.ReadUInt64LittleEndian(from)),
            Od = new PackedIns(BinaryPrimitives.ReadUInt64LittleEndian(from[8..])),
            Name = (int)(name & 0xFFFFFF),
            HistoryCount = (int)(name >> 24),
            HistoryStart = BinaryPrimitives.ReadInt32LittleEndian(from[20..]),
            Prenoms = BinaryPrimitives.ReadUInt64LittleEndian(from[24..]),
            Date = BinaryPrimitives.ReadUInt32LittleEndian(from[32..]),
            Place = BinaryPrimitives.ReadUInt16LittleEndian(from[36..]),
            Sexe = from[38],
            Rang = from[39],
        };
    }

    /// <summary>Birth name, sex and birth date in one number: equal if and only if the three are.</summary>
    public static ulong TraitsKey(ReadOnlySpan<byte> from) => TraitsKey(
        (int)(BinaryPrimitives.ReadUInt32LittleEndian(from[16..]) & 0xFFFFFF), from[38], BinaryPrimitives.ReadUInt32LittleEndian(from[32..]));

    public static ulong TraitsKey(int name, byte sexe, uint date) => (ulong)name << 40 | (ulong)sexe << 32 | date;

    public static PackedIns InsOf(ReadOnlySpan<byte> from) => new(BinaryPrimitives.ReadUInt64LittleEndian(from));

    public static PackedIns OdOf(ReadOnlySpan<byte> from) => new(BinaryPrimitives.ReadUInt64LittleEndian(from[8..]));

    public static byte RangOf(ReadOnlySpan<byte> from) => from[39];

    public static ushort PlaceOf(ReadOnlySpan<byte> from) => BinaryPrimitives.ReadUInt16LittleEndian(from[36..]);

    public static ulong PrenomsOf(ReadOnlySpan<byte> from) => BinaryPrimitives.ReadUInt64LittleEndian(from[24..]);

    public void Write(Span<byte> to)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(to, Ins.Bits);
        BinaryPrimitives.WriteUInt64LittleEndian(to[8..], Od.Bits);
        BinaryPrimitives.WriteUInt32LittleEndian(to[16..], (uint)Name | (uint)HistoryCount << 24);
        BinaryPrimitives.WriteInt32LittleEndian(to[20..], HistoryStart);
        BinaryPrimitives.WriteUInt64LittleEndian(to[24..], Prenoms);
        BinaryPrimitives.WriteUInt32LittleEndian(to[32..], Date);
        BinaryPrimitives.WriteUInt16LittleEndian(to[36..], Place);
        to[38] = Sexe;
        to[39] = Rang;
    }
}
