using System.Buffers.Binary;
using InsConformance.Foundation;
using InsConformance.Identity;
using InsConformance.Identity.Names;
using InsConformance.Identity.Places;

namespace InsConformance.InsiMock.People.Compact;

/// <summary>
/// A compact file in memory, as one array, with its structure checked: checksums hold, every number leads into its table, every value can be
/// written back as text. Whether keys are right and people fictitious is for <c>population check</c>. Immutable, thread-safe.
/// </summary>
internal sealed class CompactFile
{
    private readonly byte[] _bytes;
    private readonly int _historyAt;

    private CompactFile(byte[] bytes, CompactHeader header, CompactTrailer trailer, CompactFaults faults)
    {
        _bytes = bytes;
        Header = header;
        Names = TextTable.Read(bytes, trailer[CompactSection.Names], CompactRecord.MaxNames, t => Fault(BirthName.Parse(t)), faults);
        Prenoms = TextTable.Read(bytes, trailer[CompactSection.Prenoms], CompactFormat.None, t => Fault(GivenName.Parse(t)), faults);
        Places = TextTable.Read(bytes, trailer[CompactSection.Places], CompactFormat.None, t => Fault(Cog.Parse(t)), faults);
        _historyAt = (int)trailer[CompactSection.History].Offset;
        CheckHistory(trailer[CompactSection.History], faults);
        CheckPeople(trailer, faults);
    }

    public CompactHeader Header { get; }

    public int Count => Header.Count;

    public TextTable Names { get; }

    public TextTable Prenoms { get; }

    public TextTable Places { get; }

    /// <summary>Bytes held for the people and their histories, texts not counted.</summary>
    public long Bytes => _bytes.Length;

    /// <summary>Reads and checks a file.</summary>
    /// <exception cref="InputException">Unreadable, not a compact file, cut or damaged, with the byte.</exception>
    public static CompactFile Load(string path)
    {
        var faults = new CompactFaults(path);
        try
        {
            using var file = File.OpenHandle(path, options: FileOptions.SequentialScan);
            var length = RandomAccess.GetLength(file);
            if (length > Array.MaxLength)
                throw faults.NotOne($"the file has {length} bytes, the limit is {Array.MaxLength}", "generate fewer people");
            var bytes = GC.AllocateUninitializedArray<byte>((int)length);
            for (var at = 0; at < bytes.Length;)
            {
                var read = RandomAccess.Read(file, bytes.AsSpan(at), at);
                if (read == 0)
                    throw faults.At(at, $"the file was {length} bytes long a moment ago; something is writing it");
                at += read;
            }

            return Read(bytes, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException("population-file", new Place(path), $"cannot read the population: {e.Message}", "check the path and its rights", e);
        }
    }

    /// <summary>Reads a whole file, hostile or not.</summary>
    /// <param name="bytes">The file; kept.</param>
    /// <param name="path">The name to show in messages.</param>
    public static CompactFile Read(byte[] bytes, string path)
    {
        var faults = new CompactFaults(path);
        if (!bytes.AsSpan().StartsWith(CompactFormat.Magic))
            throw faults.NotOne("not a compact population file: its first bytes are others", "give a file of: insconf population generate, or a .yaml file");
        if (bytes.Length < CompactFormat.HeaderBytes + CompactFormat.TrailerBytes)
            throw faults.At(bytes.Length, "the file ends there, it was cut");
        var version = BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(8));
        if (version != CompactFormat.Version)
            throw faults.NotOne($"the file is of version {version}, this program reads version {CompactFormat.Version}", "generate it again");
        var trailer = CompactTrailer.Read(bytes, faults);
        return new CompactFile(bytes, CompactHeader.Read(bytes, faults), trailer, faults);
    }

    /// <summary>The 40 bytes of a person.</summary>
    public ReadOnlySpan<byte> RecordAt(int ordinal)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)ordinal, (uint)Count);
        return _bytes.AsSpan(CompactFormat.HeaderBytes + ordinal * CompactRecord.Bytes, CompactRecord.Bytes);
    }

    /// <summary>Where a person stands in the file, for messages.</summary>
    public static long OffsetOf(int ordinal) => CompactFormat.HeaderBytes + (long)ordinal * CompactRecord.Bytes;

    public CompactHistory HistoryAt(int number) => CompactHistory.Read(_bytes.AsSpan(_historyAt + number * CompactHistory.Bytes));

    private static string? Fault<T>(ParseResult<T> result)
        where T : notnull => result.Error?.Message;

    private void CheckHistory(CompactSpan section, CompactFaults faults)
    {
        if (section.Length != (long)section.Items * CompactHistory.Bytes)
            throw faults.At(section.Offset, $"{section.Items} former INS should take {CompactHistory.Bytes} bytes each");
        for (var i = 0; i < section.Items; i++)
        {
            var entry = HistoryAt(i);
            if (!entry.Ins.IsValid || entry.FormerName < -1 || entry.FormerName >= Names.Count)
                throw faults.At(section.Offset + (long)i * CompactHistory.Bytes, $"former INS {i} holds a number out of its range");
        }
    }

    private void CheckPeople(CompactTrailer trailer, CompactFaults faults)
    {
        var section = trailer[CompactSection.People];
        if (section.Items != Count || section.Length != (long)Count * CompactRecord.Bytes)
            throw faults.At(section.Offset, $"{Count} people should take {CompactRecord.Bytes} bytes each");
        var histories = trailer[CompactSection.History].Items;
        for (var i = 0; i < Count; i++)
        {
            if (Wrong(CompactRecord.Read(RecordAt(i)), histories) is { } wrong)
                throw faults.At(OffsetOf(i), $"person {i + 1}: {wrong} out of its range");
        }
    }

    private string? Wrong(in CompactRecord person, int histories)
    {
        if (!person.Ins.IsValid)
            return "the INS is";
        if (person.Od.Bits != 0 && (!person.Od.IsValid || person.Od != person.Od.WithoutKey))
            return "the matricule of the insured person is";
        if (person.Name >= Names.Count || !ArePrenomsValid(person.Prenoms) || (person.Place != CompactFormat.None && person.Place >= Places.Count))
            return "a name or the place is";
        if (!PackedDate.IsValid(person.Date) || person.Sexe > CompactRecord.Male || person.Rang > CompactFormat.MaxRang)
            return "the birth date, the sex or the birth rank is";
        return person.HistoryCount > CompactFormat.MaxHistory || person.HistoryStart < 0 || person.HistoryStart > histories - person.HistoryCount
            ? "the history is"
            : null;
    }

    private bool ArePrenomsValid(ulong prenoms)
    {
        var ended = false;
        for (var i = 0; i < CompactFormat.MaxPrenoms; i++, prenoms >>= 16)
        {
            var number = (ushort)prenoms;
            var isNone = number == CompactFormat.None;
            if (isNone ? i == 0 : ended || number >= Prenoms.Count)
                return false;
            ended |= isNone;
        }

        return true;
    }
}
