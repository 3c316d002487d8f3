using InsConformance.Insi.Requests;
using InsConformance.InsiMock.People.Compact;

namespace InsConformance.InsiMock.People;

/// <summary>
/// Finds people by exact traits in constant time: a 64-bit key of birth name, sex and birth date leads to a short chain of ordinals,
/// each then compared for good. Immutable.
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

    /// <summary>How many people fit, and the first in file order.</summary>
    public Matches Find(TraitsSearch search, PrenomMatching matching)
    {
        var matches = Matches.None;
        if (search is not { NomNaissance: { } name, Sexe: { } sex, DateNaissance: { } date })
            return matches;
        for (var ordinal = _first.GetValueOrDefault(Key(name, sex, date), End); ordinal != End; ordinal = _next[ordinal])
        {
            var person = _traits(ordinal);
            if (person.NomNaissance == name && person.Sexe == sex && person.DateNaissance == date
                && MatchesPrenom(person, search.Prenoms, matching) && MatchesPlace(person, search.LieuNaissance))
            {
                matches = matches.And(ordinal);
            }
        }

        return matches;
    }

    private static bool MatchesPrenom(PersonTraits person, IReadOnlyList<string> asked, PrenomMatching matching)
    {
        for (var i = 0; i < (matching is PrenomMatching.AnyPosition ? person.Prenoms.Count : 1); i++)
        {
            if (SpacedText.Is(asked, person.Prenoms[i]))
                return true;
        }

        var text = new SpacedText(asked);
        for (var i = 0; i < person.Prenoms.Count; i++)
        {
            if ((i > 0 && !text.Take(" ")) || !text.Take(person.Prenoms[i]))
                return false;
        }

        return text.IsAtEnd;
    }

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
