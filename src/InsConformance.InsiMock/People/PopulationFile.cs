using InsConformance.Foundation;
using InsConformance.Foundation.Evidence;
using InsConformance.Foundation.Yaml;
using InsConformance.Identity;
using InsConformance.Identity.Dates;
using InsConformance.Identity.Matricules;
using InsConformance.Identity.Names;
using InsConformance.Identity.Places;
using InsConformance.Identity.Traits;
using InsConformance.Insi.Results;

namespace InsConformance.InsiMock.People;

/// <summary>One population file: keys <c>population</c>, <c>people</c> and <c>absent</c>. Every value is checked, with its place.</summary>
internal sealed class PopulationFile
{
    /// <summary>Code of a key that is wrong and not declared so.</summary>
    public const string WrongKey = "population-wrong-key";

    public List<(Person Person, YamlMap Source)> People { get; } = [];

    public List<(AbsentPerson Person, YamlMap Source)> Absent { get; } = [];

    /// <summary>Every id with its entry, people first.</summary>
    public IEnumerable<(string Id, YamlMap Source)> Sources =>
        People.Select(p => (p.Person.Id, p.Source)).Concat(Absent.Select(a => (a.Person.Id, a.Source)));

    /// <summary>Reads a file.</summary>
    /// <param name="file">The root.</param>
    /// <param name="fault">Told each faulty entry, which is then left out; when <see langword="null"/> the first fault is thrown.</param>
    /// <exception cref="InputException">The file itself, or an entry when nobody is told.</exception>
    public static PopulationFile Read(YamlMap file, Action<InputException>? fault = null)
    {
        var result = new PopulationFile();
        file.Text("population");
        foreach (var entry in file.Maps("people"))
            Try(() => result.People.Add((ReadPerson(entry), entry)));
        foreach (var entry in file.Maps("absent"))
            Try(() => result.Absent.Add((ReadAbsent(entry), entry)));
        file.RefuseUnknownKeys();
        return result;

        void Try(Action read)
        {
            try
            {
                read();
            }
            catch (InputException e) when (fault is not null)
            {
                fault(e);
            }
        }
    }

    private static Person ReadPerson(YamlMap entry)
    {
        var variants = new Dictionary<string, InsRecord>(StringComparer.Ordinal);
        foreach (var variant in entry.Maps("variants"))
        {
            if (!variants.TryAdd(variant.Text("name"), ReadRecord(variant)))
                throw variant.Error("name", "this variant name is taken already");
            variant.RefuseUnknownKeys();
        }

        var person = new Person(
            entry.Text("id"), ReadTraits(entry), ReadRecord(entry), variants, ReadEvidence(entry), entry.Flag("synthetic"), entry.OptionalText("note"))
        {
            Card = entry.Map("carteVitale") is { } card ? ReadCard(card) : null,
        };
        entry.RefuseUnknownKeys();
        return person;
    }

    private static CardFacts ReadCard(YamlMap card)
    {
        var matricule = Check(card, "matriculeOd", Matricule.Parse(card.Text("matriculeOd")));
        var rank = card.Number("rangNaissance", 1);
        if (rank is < 1 or > 9)
            throw card.Error("rangNaissance", "'rangNaissance' must be 1 to 9");
        card.RefuseUnknownKeys();
        return new CardFacts(matricule.Value, rank);
    }

    private static AbsentPerson ReadAbsent(YamlMap entry)
    {
        var absent = new AbsentPerson(entry.Text("id"), ReadTraits(entry), ReadEvidence(entry), entry.OptionalText("note"));
        entry.RefuseUnknownKeys();
        return absent;
    }

    private static PersonTraits ReadTraits(YamlMap entry)
    {
        var prenoms = entry.Texts("prenoms");
        if (prenoms.Count == 0)
            throw entry.Error("prenoms", "'prenoms' must list at least one given name");
        Check(entry, "nomNaissance", BirthName.Parse(entry.Text("nomNaissance")));
        foreach (var prenom in prenoms)
            Check(entry, "prenoms", GivenName.Parse(prenom));
        Check(entry, "sexe", SexeText.Parse(entry.Text("sexe")));
        Check(entry, "dateNaissance", BirthDate.Parse(entry.Text("dateNaissance")));
        if (entry.Has("lieuNaissance"))
            Check(entry, "lieuNaissance", Cog.Parse(entry.Text("lieuNaissance")));
        return new PersonTraits(
            entry.Text("nomNaissance"), prenoms, entry.Text("sexe"), entry.Text("dateNaissance"), entry.OptionalText("lieuNaissance"));
    }

    private static InsRecord ReadRecord(YamlMap entry)
    {
        var active = entry.Map("insActif") ?? throw entry.Error("insActif", "'insActif' is missing");
        return new InsRecord(ReadIns(active), [.. entry.Maps("insHisto").Select(ReadIns)]);
    }

    private static Ins ReadIns(YamlMap ins)
    {
        var matricule = Check(ins, "numIdentifiant", Matricule.Parse(ins.Text("numIdentifiant")));
        var cle = Check(ins, "cle", Cle.Parse(ins.Text("cle")));
        var oid = Check(ins, "oid", InsOid.Parse(ins.Text("oid")));
        var isMeantWrong = ins.Flag("cleErronee");
        if (cle != matricule.Cle && !isMeantWrong)
            throw new InputException(WrongKey, ins.Error("cle", "").Place, $"the key of {matricule} is {matricule.Cle}, not {cle}", "if the wrong key is meant, add cleErronee: true");
        if (cle == matricule.Cle && isMeantWrong)
            throw ins.Error("cleErronee", $"{cle} is the right key of {matricule}");
        var result = new Ins(
            matricule.Value, cle.Value, oid.Value, ins.OptionalText("typeMatricule"), ReadDate(ins, "dateDeb"), ReadDate(ins, "dateFin"));
        ins.RefuseUnknownKeys();
        return result;
    }

    private static string? ReadDate(YamlMap ins, string key) =>
        !ins.Has(key) ? null
        : Check(ins, key, BirthDate.Parse(ins.Text(key))) is { IsCivil: true } date ? date.Value
        : throw ins.Error(key, $"'{key}' must be a day of the calendar");

    private static EvidenceMark ReadEvidence(YamlMap entry) =>
        EvidenceMarkWords.TryParse(entry.Text("evidence"), out var mark)
            ? mark
            : throw entry.Error("evidence", "'evidence' must be one of XSD, LIVE, CNDA, OFF2, CLIENT, INF, STD");

    private static T Check<T>(YamlMap map, string key, ParseResult<T> parsed)
        where T : notnull => parsed.TryGetValue(out var value) ? value : throw map.Error(key, $"'{key}': {parsed.Error}");
}
