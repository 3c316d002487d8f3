using System.Collections.Immutable;
using System.Globalization;
using InsConformance.Foundation;
using InsConformance.Foundation.Evidence;
using InsConformance.Insi.Requests;
using InsConformance.Insi.Results;

namespace InsConformance.InsiMock.People.Compact;

/// <summary>The people of a compact file: searched by numbers, made into objects only when one is asked for. Immutable, thread-safe.</summary>
internal sealed class CompactPeople : IPersonStore
{
    private readonly CompactFile _file;
    private readonly RecordIndex<TraitsKeys> _byTraits;
    private readonly Lazy<(RecordIndex<NumberKeys> Numbers, RecordIndex<CardKeys> Cards)> _byCard;

    /// <summary>Indexes a file.</summary>
    /// <exception cref="InputException">Too many people of the same name, sex and date.</exception>
    public CompactPeople(CompactFile file, string path)
    {
        _file = file;
        _byTraits = new RecordIndex<TraitsKeys>(new TraitsKeys(file), Crowded("birth name, sex and birth date"));

        // Made at the first call that needs it: most runs never search with a card.
        _byCard = new(() => (
            new RecordIndex<NumberKeys>(new NumberKeys(file), Crowded("a matricule")),
            new RecordIndex<CardKeys>(new CardKeys(file), Crowded("an insured person and a birth rank"))));

        Func<int, InputException> Crowded(string what) => ordinal => new CompactFaults(path).At(
            CompactFile.OffsetOf(ordinal), $"person {ordinal + 1}: at most {RecordIndex<TraitsKeys>.MaxProbes} people may share {what}");
    }

    public string Name => _file.Header.Name;

    public int Count => _file.Count;

    /// <summary>Bytes held for good, texts not counted.</summary>
    public long Bytes => _file.Bytes + _byTraits.Bytes + (_byCard.IsValueCreated ? _byCard.Value.Numbers.Bytes + _byCard.Value.Cards.Bytes : 0);

    public Person this[int ordinal]
    {
        get
        {
            var record = CompactRecord.Read(_file.RecordAt(ordinal));
            var history = new Ins[record.HistoryCount];
            string? note = null;
            var newer = -1;
            for (var i = 0; i < history.Length; i++)
            {
                var entry = _file.HistoryAt(record.HistoryStart + i);
                history[i] = entry.Ins.ToIns(PackedDay.Text(entry.Start), PackedDay.Text(entry.End));
                if (entry.FormerName >= 0 && entry.FormerName != newer)
                    note = $"{(note is null ? "" : note + " ")}Nom de naissance {_file.Names[entry.FormerName]} jusqu'au {history[i].DateFin}.";
                newer = entry.FormerName;
            }

            return new Person(
                IdOf(ordinal), Traits(record), new InsRecord(record.Ins.ToIns(), history), ImmutableDictionary<string, InsRecord>.Empty, EvidenceMark.Inferred, true, note)
            {
                Card = record.Od.Bits == 0 ? null : new CardFacts(record.Od.MatriculeText(), record.Rang),
            };
        }
    }

    public string IdOf(int ordinal) => string.Create(CultureInfo.InvariantCulture, $"{Name}-{ordinal + 1}");

    public int OrdinalOf(string id)
    {
        var at = Name.Length;
        var isOurs = id.Length > at + 1 && id[at] == '-' && id[at + 1] is >= '1' and <= '9' && id.StartsWith(Name, StringComparison.Ordinal);
        return isOurs && int.TryParse(id.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= Count ? number - 1 : -1;
    }

    public Matches Search(TraitsSearch search, PrenomMatching matching) => Search(search, matching, out _);

    /// <summary>As <see cref="Search(TraitsSearch, PrenomMatching)"/>, and how many slots of the index were read.</summary>
    public Matches Search(TraitsSearch search, PrenomMatching matching, out int probes)
    {
        probes = 0;
        if (search is not { NomNaissance: { } name, Sexe: "M" or "F", DateNaissance: { } dateText } || !PackedDate.TryPack(dateText, out var date))
            return Matches.None;
        var number = _file.Names.Find(name);
        var place = string.IsNullOrEmpty(search.LieuNaissance) ? -1 : _file.Places.Find(search.LieuNaissance);
        if (number < 0 || (place < 0 && !string.IsNullOrEmpty(search.LieuNaissance)))
            return Matches.None;

        var found = _byTraits.Find(TraitsKeys.Of(number, search.Sexe == "M" ? CompactRecord.Male : CompactRecord.Female, date));
        var matches = Matches.None;
        while (found.MoveNext())
        {
            var record = _file.RecordAt(found.Current);
            if ((place < 0 || CompactRecord.PlaceOf(record) == place) && MatchesPrenom(CompactRecord.PrenomsOf(record), search.Prenoms, matching))
                matches = matches.And(found.Current);
        }

        probes = found.Probes;
        return matches;
    }

    public IEnumerable<int> WithNumber(string number) =>
        PackedIns.TryOf(number, out var packed) ? All(_byCard.Value.Numbers.Find(packed.Bits)) : [];

    public IEnumerable<int> OnCard(string matriculeOd, int rank)
    {
        if (!PackedIns.TryOf(matriculeOd, out var od) || rank is < 0 or > CompactFormat.MaxRang)
            return [];
        var found = All(_byCard.Value.Cards.Find(CardKeys.Of(od, rank)));
        return rank == 1 ? found.Concat(WithNumber(matriculeOd).Where(i => CompactRecord.OdOf(_file.RecordAt(i)).Bits == 0)) : found;
    }

    private static List<int> All<TKeys>(RecordIndex<TKeys>.Probe found)
        where TKeys : struct, IRecordKeys
    {
        var all = new List<int>();
        while (found.MoveNext())
            all.Add(found.Current);
        return all;
    }

    private bool MatchesPrenom(ulong numbers, IReadOnlyList<string> asked, PrenomMatching matching)
    {
        for (var i = 0; i < CompactFormat.MaxPrenoms && (ushort)(numbers >> 16 * i) is not CompactFormat.None and var number; i++)
        {
            if (SpacedText.Is(asked, _file.Prenoms[number]))
                return true;
            if (matching is not PrenomMatching.AnyPosition)
                break;
        }

        return IsWholeList(numbers, new SpacedText(asked));
    }

    private bool IsWholeList(ulong numbers, SpacedText asked)
    {
        for (var i = 0; i < CompactFormat.MaxPrenoms && (ushort)(numbers >> 16 * i) is not CompactFormat.None and var number; i++)
        {
            if ((i > 0 && !asked.Take(" ")) || !asked.Take(_file.Prenoms[number]))
                return false;
        }

        return asked.IsAtEnd;
    }

    private PersonTraits Traits(in CompactRecord record)
    {
        var count = 0;
        while (count < CompactFormat.MaxPrenoms && (ushort)(record.Prenoms >> 16 * count) != CompactFormat.None)
            count++;
        var prenoms = new string[count];
        for (var i = 0; i < count; i++)
            prenoms[i] = _file.Prenoms[(ushort)(record.Prenoms >> 16 * i)];
        return new PersonTraits(
            _file.Names[record.Name],
            prenoms,
            record.Sexe == CompactRecord.Male ? "M" : "F",
            PackedDate.Text(record.Date),
            record.Place == CompactFormat.None ? null : _file.Places[record.Place]);
    }
}
