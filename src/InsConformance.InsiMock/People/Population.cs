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

    internal Population(IEnumerable<Person> people, IEnumerable<AbsentPerson> absent)
    {
        _people = [.. people];
        _absent = [.. absent];
        _peopleIndex = new TraitsIndex(_people.Length, i => _people[i].Traits);
        _absentIndex = new TraitsIndex(_absent.Length, i => _absent[i].Traits);
        _ordinals = new Dictionary<string, int>(_people.Length, StringComparer.Ordinal);
        for (var i = 0; i < _people.Length; i++)
            _ordinals.Add(_people[i].Id, i);
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

    private AbsentPerson? Absence(TraitsSearch search, PrenomMatching matching)
    {
        foreach (var ordinal in _absentIndex.Find(search, matching))
            return _absent[ordinal];
        return null;
    }
}
