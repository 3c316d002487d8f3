using System.Globalization;
using InsConformance.Insi.Requests;

namespace InsConformance.InsiMock.People;

/// <summary>
/// The people that the mock knows, and the test identities that it must not find. Immutable, thread-safe.
/// People are reached by ordinal, so that a large population need not hold one object per person.
/// </summary>
public sealed class Population
{
    private readonly IPersonStore[] _stores;
    private readonly AbsentPerson[] _absent;
    private readonly TraitsIndex _absentIndex;

    internal Population(IEnumerable<Person> people, IEnumerable<AbsentPerson> absent)
        : this([new ListedPeople(people)], absent)
    {
    }

    internal Population(IEnumerable<IPersonStore> stores, IEnumerable<AbsentPerson> absent)
    {
        _stores = [.. stores];
        _absent = [.. absent];
        _absentIndex = new TraitsIndex(_absent.Length, i => _absent[i].Traits);
        Count = _stores.Sum(s => s.Count);
    }

    /// <summary>Number of people known.</summary>
    public int Count { get; }

    /// <summary>The test identities that a search must not find.</summary>
    public IReadOnlyList<AbsentPerson> Absent => _absent;

    /// <summary>A person by ordinal, zero to <see cref="Count"/> less one, in file order.</summary>
    public Person this[int ordinal]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(ordinal);
            foreach (var store in _stores)
            {
                if (ordinal < store.Count)
                    return store[ordinal];
                ordinal -= store.Count;
            }

            throw new ArgumentOutOfRangeException(nameof(ordinal));
        }
    }

    /// <summary>A person by id, or <see langword="null"/>.</summary>
    public Person? Find(string id)
    {
        foreach (var store in _stores)
        {
            if (store.OrdinalOf(id) is >= 0 and var ordinal)
                return store[ordinal];
        }

        return null;
    }

    /// <summary>Whether an id names a known person or an absent test identity.</summary>
    public bool Knows(string id) => Array.Exists(_stores, s => s.OrdinalOf(id) >= 0) || Array.Exists(_absent, a => a.Id == id);

    /// <summary>
    /// Searches by exact equality of birth name, given name, sex and date, and of the place when one is given. Several <c>Prenom</c> elements are
    /// taken as one list joined by spaces [INF]. Constant time. Contract section 8 point 3.
    /// </summary>
    public SearchOutcome Search(TraitsSearch search, PrenomMatching matching = PrenomMatching.FirstOrFullList)
    {
        var count = 0;
        Person? only = null;
        foreach (var store in _stores)
        {
            var matches = store.Search(search, matching);
            if (matches.Count == 1 && count == 0)
                only = store[matches.First];
            count += matches.Count;
        }

        return count switch
        {
            0 => new SearchOutcome(0, null, Absence(search, matching)),
            1 => new SearchOutcome(1, only, null),
            _ => new SearchOutcome(count, null, null),
        };
    }

    /// <summary>Everyone whose matricule in force is this one, 13 characters, in file order. Constant time.</summary>
    public IEnumerable<Person> WithMatricule(string number) => _stores.SelectMany(s => s.WithNumber(number), (s, i) => s[i]);

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
        return Outcome(_stores
            .SelectMany(s => s.OnCard(od, rank), (s, i) => s[i])
            .Where(p => p.Traits.DateNaissance == date && (isInsuredsName || p.Traits.NomNaissance == name)));
    }

    private static SearchOutcome Outcome(IEnumerable<Person> found)
    {
        var people = found.Take(2).ToArray();
        return new SearchOutcome(people.Length, people.Length == 1 ? people[0] : null, null);
    }

    private AbsentPerson? Absence(TraitsSearch search, PrenomMatching matching) =>
        _absentIndex.Find(search, matching) is { Count: > 0, First: var first } ? _absent[first] : null;
}
