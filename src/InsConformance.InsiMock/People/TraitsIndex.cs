using InsConformance.Insi.Requests;

namespace InsConformance.InsiMock.People;

/// <summary>
/// Finds people by exact traits in constant time: a 64-bit key of birth name, sex and birth date leads to a short chain of ordinals,
/// each then compared for good. Holds two integers and a key per person, so it also fits a population of a million. Immutable.
/// </summary>
internal sealed class TraitsIndex
{
    private const int End = -1;
    private readonly Func<int, PersonTraits> _traits;
    private readonly Dictionary<ulong, int> _first;
    private readonly int[] _next;

    public TraitsIndex(int count, Func<int, PersonTraits> traits)
    {
        _traits = traits;
        _first = new Dictionary<ulong, int>(count);
        _next = new int[count];

        // From the last to the first: a chain then lists people in file order.
        for (var ordinal = count - 1; ordinal >= 0; ordinal--)
        {
            var person = traits(ordinal);
            var key = Key(person.NomNaissance, person.Sexe, person.DateNaissance);
            _next[ordinal] = _first.GetValueOrDefault(key, End);
            _first[key] = ordinal;
        }
    }

    /// <summary>The ordinals of the people who fit, in file order.</summary>
    public IEnumerable<int> Find(TraitsSearch search, PrenomMatching matching)
    {
        if (search is not { NomNaissance: { } name, Sexe: { } sex, DateNaissance: { } date })
            yield break;
        var prenom = search.Prenoms.Count == 1 ? search.Prenoms[0] : string.Join(' ', search.Prenoms);
        for (var ordinal = _first.GetValueOrDefault(Key(name, sex, date), End); ordinal != End; ordinal = _next[ordinal])
        {
            var person = _traits(ordinal);
            if (person.NomNaissance == name && person.Sexe == sex && person.DateNaissance == date
                && MatchesPrenom(person, prenom, matching) && MatchesPlace(person, search.LieuNaissance))
            {
                yield return ordinal;
            }
        }
    }

    private static bool MatchesPrenom(PersonTraits person, string prenom, PrenomMatching matching) =>
        person.Prenoms[0] == prenom
        || (matching is PrenomMatching.AnyPosition && person.Prenoms.Contains(prenom))
        || (person.Prenoms.Count > 1 && person.ListePrenom == prenom);

    // An empty element is taken as no criterion, like an absent one [INF]. Someone without a known place fits none that is given.
    private static bool MatchesPlace(PersonTraits person, string? place) =>
        string.IsNullOrEmpty(place) || person.LieuNaissance == place;

    private static ulong Key(string name, string sex, string date)
    {
        const ulong OffsetBasis = 14695981039346656037;
        return Fold(Fold(Fold(OffsetBasis, name), sex), date);

        // FNV-1a, one step per UTF-16 unit, with a separator that no trait holds.
        static ulong Fold(ulong hash, string text)
        {
            const ulong Prime = 1099511628211;
            foreach (var unit in text)
                hash = (hash ^ unit) * Prime;
            return (hash ^ 0x1F) * Prime;
        }
    }
}
