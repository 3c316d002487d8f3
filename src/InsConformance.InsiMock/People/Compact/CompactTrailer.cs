using System.Buffers.Binary;

namespace InsConformance.InsiMock.People.Compact;

/// <summary>The end of a compact file: where each section lies, and what must still be true of it.</summary>
internal sealed class CompactTrailer
{
    private const int EntryBytes = 24;
    private const int LengthAt = CompactFormat.Sections * EntryBytes;
    private const int CrcAt = LengthAt + 8;
    private const int MagicAt = CompactFormat.TrailerBytes - 8;
    private readonly CompactSpan[] _sections = new CompactSpan[CompactFormat.Sections];

    public CompactSpan this[CompactSection section]
    {
        get => _sections[(int)section];
        set => _sections[(int)section] = value;
    }

    public void Write(Span<byte> to, ReadOnlySpan<byte> header)
    {
        to.Clear();
        var at = 0;
        foreach (var section in _sections)
        {
            BinaryPrimitives.WriteInt64LittleEndian(to[at..], section.Offset);
            BinaryPrimitives.WriteInt64LittleEndian(to[(at + 8)..], section.Length);
            BinaryPrimitives.WriteInt32LittleEndian(to[(at + 16)..], section.Items);
            BinaryPrimitives.WriteUInt32LittleEndian(to[(at + 20)..], section.Crc);
            at += EntryBytes;
        }

        BinaryPrimitives.WriteInt64LittleEndian(to[LengthAt..], _sections[^1].Offset + _sections[^1].Length + CompactFormat.TrailerBytes);
        BinaryPrimitives.WriteUInt32LittleEndian(to[CrcAt..], Crc(header, to));
        CompactFormat.EndMagic.CopyTo(to[MagicAt..]);
    }

    /// <summary>Reads and checks it against the file: everything that follows may trust offsets, lengths and counts.</summary>
    public static CompactTrailer Read(ReadOnlySpan<byte> file, CompactFaults faults)
    {
        var start = file.Length - CompactFormat.TrailerBytes;
        var from = file[start..];
        if (!from[MagicAt..].SequenceEqual(CompactFormat.EndMagic))
            throw faults.At(start + MagicAt, "the end of the file is missing: it was cut, or the program that wrote it was stopped");
        if (BinaryPrimitives.ReadInt64LittleEndian(from[LengthAt..]) != file.Length)
            throw faults.At(start + LengthAt, $"the file should have {BinaryPrimitives.ReadInt64LittleEndian(from[LengthAt..])} bytes, it has {file.Length}");
        if (BinaryPrimitives.ReadUInt32LittleEndian(from[CrcAt..]) != Crc(file[..CompactFormat.HeaderBytes], from))
            throw faults.At(start + CrcAt, "the checksum of header and trailer is wrong");

        var trailer = new CompactTrailer();
        long expected = CompactFormat.HeaderBytes;
        foreach (var section in Enum.GetValues<CompactSection>())
        {
            var at = (int)section * EntryBytes;
            var span = new CompactSpan(
                BinaryPrimitives.ReadInt64LittleEndian(from[at..]),
                BinaryPrimitives.ReadInt64LittleEndian(from[(at + 8)..]),
                BinaryPrimitives.ReadInt32LittleEndian(from[(at + 16)..]),
                BinaryPrimitives.ReadUInt32LittleEndian(from[(at + 20)..]));
            if (span.Offset != expected || span.Length < 0 || span.Items < 0 || span.Length > start - expected)
                throw faults.At(start + at, $"section {section} should start at byte {expected} and end before byte {start}");
            if (Crc32C.Of(file.Slice((int)span.Offset, (int)span.Length)) != span.Crc)
                throw faults.At(span.Offset, $"the checksum of section {section}, {span.Length} bytes from there, is wrong");
            trailer[section] = span;
            expected += span.Length;
        }

        return expected == start ? trailer : throw faults.At(expected, "bytes that belong to no section");
    }

    private static uint Crc(ReadOnlySpan<byte> header, ReadOnlySpan<byte> trailer)
    {
        var crc = new Crc32C();
        crc.Add(header);
        crc.Add(trailer[..CrcAt]);
        return crc.Value;
    }
}
