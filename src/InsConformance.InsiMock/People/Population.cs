using System.Globalization;
using InsConformance.Insi.Requests;

namespace InsConformance.InsiMock.People;

/// <summary>
/// The people that the mock knows, and the test identities that it must not find. Immutable, thread-safe.
/// People are reached by ordinal, so that a large population need not hold one object per person.
/// </summary>
public sealed class Population
{
    private readonly Person[] _people;
    private readonly AbsentPerson[] _absent;
    private readonly TraitsIndex _peopleIndex;
    private readonly TraitsIndex _absentIndex;
    private readonly Dictionary<string, int> _ordinals;
    private readonly Lazy<CardIndex> _cards;

    internal Population(IEnumerable<Person> people, IEnumerable<AbsentPerson> absent)
    {
        _people = [.. people];
        _absent = [.. absent];
        _peopleIndex = new TraitsIndex(_people.Length, i => _people[i].Traits);
        _absentIndex = new TraitsIndex(_absent.Length, i => _absent[i].Traits);
        _ordinals = new Dictionary<string, int>(_people.Length, StringComparer.Ordinal);
        for (var i = 0; i < _people.Length; i++)
            _ordinals.Add(_people[i].Id, i);

        // Made at the first call that needs it: most runs never search with a card.
        _cards = new Lazy<CardIndex>(() => new CardIndex(_people.Length, i => _people[i].Ins.Active.NumIdentifiant, i => _people[i].Card));
    }

    /// <summary>Number of people known.</summary>
    public int Count => _people.Length;

    /// <summary>The test identities that a search must not find.</summary>
    public IReadOnlyList<AbsentPerson> Absent => _absent;

    /// <summary>A person by ordinal, zero to <see cref="Count"/> less one, in file order.</summary>
    public Person this[int ordinal] => _people[ordinal];

    /// <summary>A person by id, or <see langword="null"/>.</summary>
    public Person? Find(string id) => _ordinals.TryGetValue(id, out var ordinal) ? _people[ordinal] : null;

    /// <summary>Whether an id names a known person or an absent test identity.</summary>
    public bool Knows(string id) => _ordinals.ContainsKey(id) || _absent.Any(a => a.Id == id);

    /// <summary>
    /// Searches by exact equality of birth name, given name, sex and date, and of the place when one is given. Several <c>Prenom</c> elements are
    /// taken as one list joined by spaces [INF]. Constant time. Contract section 8 point 3.
    /// </summary>
    public SearchOutcome Search(TraitsSearch search, PrenomMatching matching = PrenomMatching.FirstOrFullList)
    {
        using var found = _peopleIndex.Find(search, matching).GetEnumerator();
        if (!found.MoveNext())
            return new SearchOutcome(0, null, Absence(search, matching));
        var first = _people[found.Current];
        var count = 1;
        while (found.MoveNext())
            count++;
        return new SearchOutcome(count, count == 1 ? first : null, null);
    }

    /// <summary>Everyone whose matricule in force is this one, 13 characters, in file order. Constant time.</summary>
    public IEnumerable<Person> WithMatricule(string number) => _cards.Value.WithNumber(number).Select(i => this[i]);

    /// <summary>
    /// Searches with a card: by the beneficiary's own matricule alone when the card carries it, else by the insured person's, birth date, rank and name.
    /// The name may be the insured person's, which is sent when the card has no other [CLIENT]; how the service compares is not public [INF].
    /// Constant time. Contract section 1.3.
    /// </summary>
    public SearchOutcome Search(VitaleSearch search)
    {
        if (search.MatriculeIndividu?.NumIdentifiant is { Length: > 0 } number)
            return Outcome(WithMatricule(number));
        if (search is not { MatriculeOd.NumIdentifiant: { Length: > 0 } od, DateNaissance: { } date, NomNaissance: { } name }
            || !int.TryParse(search.RangNaissance, NumberStyles.None, CultureInfo.InvariantCulture, out var rank))
        {
            return new SearchOutcome(0, null, null);
        }

        var isInsuredsName = WithMatricule(od).Any(p => p.Traits.NomNaissance == name);
        return Outcome(_cards.Value.OnCard(od, rank)
            .Select(i => this[i])
            .Where(p => p.Traits.DateNaissance == date && (isInsuredsName || p.Traits.NomNaissance == name)));
    }

    private static SearchOutcome Outcome(IEnumerable<Person> found)
    {
        var people = found.Take(2).ToArray();
        return new SearchOutcome(people.Length, people.Length == 1 ? people[0] : null, null);
    }

    private AbsentPerson? Absence(TraitsSearch search, PrenomMatching matching)
    {
        foreach (var ordinal in _absentIndex.Find(search, matching))
            return _absent[ordinal];
        return null;
    }
}
