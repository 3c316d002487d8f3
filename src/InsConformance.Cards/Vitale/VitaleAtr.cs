using System.Text.RegularExpressions;

namespace InsConformance.Cards.Vitale;

/// <summary>A form of answer to reset that belongs to a carte Vitale.</summary>
/// <param name="Pattern">Hexadecimal digits in pairs; <c>[..]</c> holds the digits that one place may take.</param>
/// <param name="Generation">Generation of the card.</param>
/// <param name="Label">Its name, in French.</param>
/// <param name="Source">Who says so.</param>
public sealed partial record VitaleAtr(string Pattern, VitaleGeneration Generation, string Label, string Source)
{
    /// <summary>Whether an answer to reset has this form.</summary>
    public bool Matches(ReadOnlySpan<byte> atr)
    {
        var hex = Convert.ToHexString(atr);
        var at = 0;
        foreach (var place in Places().EnumerateMatches(Pattern))
        {
            if (at == hex.Length || !Pattern.AsSpan(place.Index, place.Length).Contains(hex[at++]))
                return false;
        }

        return at == hex.Length;
    }

    /// <summary>Whether a pattern is one.</summary>
    internal static bool IsPattern(string pattern) => WholePattern().IsMatch(pattern);

    [GeneratedRegex(@"[0-9A-F]|\[[0-9A-F]+\]")]
    private static partial Regex Places();

    [GeneratedRegex(@"\A((([0-9A-F]|\[[0-9A-F]+\]){2}) ?)+\z")]
    private static partial Regex WholePattern();
}
