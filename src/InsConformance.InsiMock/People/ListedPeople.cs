using InsConformance.Insi.Requests;

namespace InsConformance.InsiMock.People;

/// <summary>People held as objects: those of YAML files.</summary>
internal sealed class ListedPeople : IPersonStore
{
    private readonly Person[] _people;
    private readonly TraitsIndex _index;
    private readonly Dictionary<string, int> _ordinals;
    private readonly Lazy<CardIndex> _cards;

    public ListedPeople(IEnumerable<Person> people)
    {
        _people = [.. people];
        _index = new TraitsIndex(_people.Length, i => _people[i].Traits);
        _ordinals = new Dictionary<string, int>(_people.Length, StringComparer.Ordinal);
        for (var i = 0; i < _people.Length; i++)
            _ordinals.Add(_people[i].Id, i);

        // Made at the first call that needs it: most runs never search with a card.
        _cards = new Lazy<CardIndex>(() => new CardIndex(_people.Length, i => _people[i].Ins.Active.NumIdentifiant, i => _people[i].Card));
    }

    public int Count => _people.Length;

    public Person this[int ordinal] => _people[ordinal];

    public int OrdinalOf(string id) => _ordinals.TryGetValue(id, out var ordinal) ? ordinal : -1;

    public Matches Search(TraitsSearch search, PrenomMatching matching) => _index.Find(search, matching);

    public IEnumerable<int> WithNumber(string number) => _cards.Value.WithNumber(number);

    public IEnumerable<int> OnCard(string matriculeOd, int rank) => _cards.Value.OnCard(matriculeOd, rank);
}
