using InsConformance.Insi.Requests;

namespace InsConformance.InsiMock.People;

/// <summary>People reached by ordinal, zero to <see cref="Count"/> less one. Immutable, thread-safe.</summary>
internal interface IPersonStore
{
    int Count { get; }

    Person this[int ordinal] { get; }

    /// <summary>The ordinal of an id, or -1.</summary>
    int OrdinalOf(string id);

    /// <summary>Searches as <see cref="Population.Search(TraitsSearch, PrenomMatching)"/> says, without allocating.</summary>
    Matches Search(TraitsSearch search, PrenomMatching matching);

    /// <summary>Everyone whose matricule in force is this one, in order. Constant time.</summary>
    IEnumerable<int> WithNumber(string number);

    /// <summary>
    /// Everyone of this birth rank on the card of an insured person, in order; someone without card facts is alone on their own card. Constant time.
    /// </summary>
    IEnumerable<int> OnCard(string matriculeOd, int rank);
}
