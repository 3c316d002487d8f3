using System.Buffers;
using InsConformance.Insi.Results;
using InsConformance.InsiMock.People.Generation;

namespace InsConformance.InsiMock.People.Compact;

/// <summary>
/// Writes a compact file from its first byte to its last without going back: the people as they come, then their histories, the texts and the
/// trailer. A file without trailer is refused by the reader. Keeps histories and distinct texts in memory, not people. Not thread-safe.
/// </summary>
internal sealed class CompactWriter
{
    private readonly Stream _output;
    private readonly CompactHeader _header;
    private readonly byte[] _headerBytes = new byte[CompactFormat.HeaderBytes];
    private readonly CompactTrailer _trailer = new();
    private readonly ArrayBufferWriter<byte> _history = new();
    private readonly TextPool _names = new(CompactRecord.MaxNames);
    private readonly TextPool _prenoms = new(CompactFormat.None);
    private readonly TextPool _places = new(CompactFormat.None);
    private Crc32C _crc = new();
    private int _people;
    private int _historyCount;

    /// <summary>Begins a file.</summary>
    /// <param name="output">Where the bytes go, buffered; not disposed.</param>
    /// <param name="header">What the file says of itself; its count must become true.</param>
    public CompactWriter(Stream output, CompactHeader header)
    {
        _output = output;
        _header = header;
        header.Write(_headerBytes);
        output.Write(_headerBytes);
    }

    public int HistoryCount => _historyCount;

    public void Add(Individual person)
    {
        var record = new CompactRecord
        {
            Ins = PackedIns.Of(person.Ins.Active),
            Od = person.Card is null ? default : PackedIns.Of(person.Card.MatriculeOd),
            Name = _names.Number(person.Traits.NomNaissance),
            HistoryCount = person.Ins.History.Count,
            HistoryStart = _historyCount,
            Prenoms = PrenomNumbers(person.Traits.Prenoms),
            Date = PackedDate.Pack(person.Traits.DateNaissance),
            Place = person.Traits.LieuNaissance is { } place ? (ushort)_places.Number(place) : CompactFormat.None,
            Sexe = person.Traits.Sexe == "M" ? CompactRecord.Male : CompactRecord.Female,
            Rang = (byte)(person.Card?.RangNaissance ?? 0),
        };
        Span<byte> bytes = stackalloc byte[CompactRecord.Bytes];
        record.Write(bytes);
        _output.Write(bytes);
        _crc.Add(bytes);
        _people++;
        for (var i = 0; i < person.Ins.History.Count; i++)
            Add(person.Ins.History[i], person.FormerNames[i]);
    }

    /// <summary>Writes what follows the people.</summary>
    public void Complete()
    {
        if (_people != _header.Count)
            throw new InvalidOperationException($"{_people} people were written, {_header.Count} were announced");
        _trailer[CompactSection.People] = new CompactSpan(CompactFormat.HeaderBytes, (long)_people * CompactRecord.Bytes, _people, _crc.Value);
        var at = CompactFormat.HeaderBytes + (long)_people * CompactRecord.Bytes;
        at = Write(CompactSection.History, at, _history.WrittenSpan, _historyCount);
        at = Write(CompactSection.Names, at, _names.ToBytes(), _names.Count);
        at = Write(CompactSection.Prenoms, at, _prenoms.ToBytes(), _prenoms.Count);
        Write(CompactSection.Places, at, _places.ToBytes(), _places.Count);
        Span<byte> trailer = stackalloc byte[CompactFormat.TrailerBytes];
        _trailer.Write(trailer, _headerBytes);
        _output.Write(trailer);
    }

    private void Add(Ins ins, string? formerName)
    {
        var entry = new CompactHistory(
            PackedIns.Of(ins), PackedDay.Pack(ins.DateDeb), PackedDay.Pack(ins.DateFin), formerName is null ? -1 : _names.Number(formerName));
        entry.Write(_history.GetSpan(CompactHistory.Bytes));
        _history.Advance(CompactHistory.Bytes);
        _historyCount++;
    }

    private ulong PrenomNumbers(IReadOnlyList<string> prenoms)
    {
        if (prenoms.Count is 0 or > CompactFormat.MaxPrenoms)
            throw new ArgumentException($"{prenoms.Count} given names, expected 1 to {CompactFormat.MaxPrenoms}", nameof(prenoms));
        var numbers = ulong.MaxValue;
        for (var i = prenoms.Count - 1; i >= 0; i--)
            numbers = numbers << 16 | (uint)_prenoms.Number(prenoms[i]);
        return numbers;
    }

    private long Write(CompactSection section, long at, ReadOnlySpan<byte> bytes, int items)
    {
        _output.Write(bytes);
        _trailer[section] = new CompactSpan(at, bytes.Length, items, Crc32C.Of(bytes));
        return at + bytes.Length;
    }
}
