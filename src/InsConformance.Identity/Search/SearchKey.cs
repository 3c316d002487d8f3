using InsConformance.Identity.Names;

namespace InsConformance.Identity.Search;

/// <summary>
/// What is left of a name to compare it with another: capitals without accent, ligatures spelt out, no apostrophe, no hyphen, no space.
/// DMN INS 9 (typed or left-out hyphen, apostrophe, double hyphen, accents); spaces fall too, since JEAN PIERRE is how a left-out hyphen is
/// often typed [INF]. Thread-safe.
/// </summary>
public static class SearchKey
{
    /// <summary>The key of a name; empty for an absent or empty one. A character that stands for no letter is kept, so that it matches itself alone.</summary>
    public static string Of(string? name)
    {
        if (string.IsNullOrEmpty(name))
            return "";
        var key = new List<char>(name.Length + 2);
        foreach (var c in name)
        {
            if (char.IsAsciiLetterUpper(c))
                key.Add(c);
            else if (!LatinLetters.IsCombiningMark(c))
                Add(key, c);
        }

        return new string([.. key]);
    }

    private static void Add(List<char> key, char c)
    {
        ReadOnlySpan<char> letters = CharacterFold.TryFold(c, out var folded, out _, out _) ? folded : [c];
        foreach (var letter in letters)
        {
            if (letter is not (' ' or '-' or '\''))
                key.Add(letter);
        }
    }
}
