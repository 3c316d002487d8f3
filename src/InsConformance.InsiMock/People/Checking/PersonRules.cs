using InsConformance.Foundation;
using InsConformance.Identity.Matricules;
using InsConformance.Insi.Results;
using InsConformance.InsiMock.People.Compact;
using InsConformance.InsiMock.People.Fiction;

namespace InsConformance.InsiMock.People.Checking;

/// <summary>The rules of <c>population check</c>, one person after the other; remembers what the former ones took. Not thread-safe.</summary>
/// <param name="findings">Where findings go.</param>
internal sealed class PersonRules(Findings findings)
{
    private readonly FictionRules _fiction = FictionRules.Shipped;
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, int> _matricules = [];
    private readonly Dictionary<PersonTraits, int> _traits = new(SameTraits.Instance);
    private readonly List<(Place Place, int? Record)> _places = [];

    /// <summary>Number of people checked.</summary>
    public int Count => _places.Count;

    public void Check(CheckedPerson person)
    {
        _places.Add((person.Place, person.Record));
        CheckId(person.Person.Id, person.Place, person.Record);
        CheckTraits(person);
        CheckRecord(person, person.Person.Ins, "");
        foreach (var (name, record) in person.Person.Variants)
            CheckRecord(person, record, $" of variant {name}");
        if (person.Person.Card is { } card)
            CheckFiction(person, card.MatriculeOd, "the insured person's matricule");
    }

    public void CheckId(string id, Place place, int? record)
    {
        // Ids of a compact file are numbers under its name: only the first is worth remembering.
        if (record > 1)
            return;
        if (!_ids.TryAdd(id, place.ToString()))
            findings.Add(new PopulationFinding("duplicate-id", true, place, record, id, $"the id is taken already at {_ids[id]}"));
    }

    private void CheckTraits(CheckedPerson person)
    {
        if (!_traits.TryAdd(person.Person.Traits, Count - 1))
            findings.Add(person.Finding("duplicate-traits", true, $"all traits, place included, are those of {At(_traits[person.Person.Traits])}: no search can tell them apart"));
    }

    private void CheckRecord(CheckedPerson person, InsRecord record, string of)
    {
        Check(person, record.Active, "INSACTIF" + of);
        for (var i = 0; i < record.History.Count; i++)
            Check(person, record.History[i], $"INSHISTO {i + 1}{of}");
    }

    private void Check(CheckedPerson person, Ins ins, string what)
    {
        var matricule = Matricule.Parse(ins.NumIdentifiant).Value;
        if (ins.Cle != matricule.Cle.Value)
        {
            // A YAML file only loads with a wrong key when it is declared with cleErronee.
            var isDeclared = person.Record is null;
            findings.Add(person.Finding(
                isDeclared ? "declared-wrong-key" : "wrong-key", !isDeclared, $"{what} has key {ins.Cle}, {matricule.Cle} is right{(isDeclared ? "; declared with cleErronee, kept" : "")}"));
        }

        CheckFiction(person, ins.NumIdentifiant, what);
        if (!_matricules.TryAdd(PackedIns.Of(ins.NumIdentifiant).Bits, Count - 1) && _matricules[PackedIns.Of(ins.NumIdentifiant).Bits] is var owner && owner != Count - 1)
            findings.Add(person.Finding("duplicate-matricule", true, $"the matricule of {what} is also that of {At(owner)}"));
    }

    private void CheckFiction(CheckedPerson person, string number, string what)
    {
        if (!_fiction.IsCertainlyFictitious(Matricule.Parse(number).Value))
            findings.Add(person.Finding("not-fictitious", true, $"{what} may be a real person's: its place part could have been assigned, and it is no published test identity"));
    }

    private string At(int ordinal) => _places[ordinal] switch
    {
        (var place, { } record) => $"{place} (person {record})",
        (var place, null) => place.ToString(),
    };
}
