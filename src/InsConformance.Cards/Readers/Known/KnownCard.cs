using System.Text.RegularExpressions;

namespace InsConformance.Cards.Readers.Known;

/// <summary>A form of answer to reset and whose it is.</summary>
/// <param name="Pattern">Hexadecimal digits in pairs; a point for any digit, <c>[..]</c> for the digits that one place may take.</param>
/// <param name="Label">Name of the card.</param>
/// <param name="Source">Who says so, by the labels of the cards study.</param>
public sealed partial record KnownCard(string Pattern, string Label, string Source)
{
    /// <summary>Whether an answer to reset has this form.</summary>
    /// <param name="atr">The answer to reset.</param>
    public bool Matches(ReadOnlySpan<byte> atr) =>
        Regex.IsMatch(Convert.ToHexString(atr), $@"\A{Pattern.Replace(" ", "", StringComparison.Ordinal)}\z", RegexOptions.CultureInvariant);

    /// <summary>Whether a text is such a form.</summary>
    internal static bool IsPattern(string pattern) => WholePattern().IsMatch(pattern);

    [GeneratedRegex(@"\A((([0-9A-F.]|\[[0-9A-F]+\]){2}) ?)+\z")]
    private static partial Regex WholePattern();
}
