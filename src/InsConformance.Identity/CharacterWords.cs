using System.Globalization;
using System.Text;

namespace InsConformance.Identity;

/// <summary>How a message shows a character so that a reader recognises it, even an invisible one.</summary>
internal static class CharacterWords
{
    /// <summary><c>« é » (U+00E9)</c>; only the number when the character does not print.</summary>
    public static string Quote(char c) =>
        char.IsSurrogate(c) ? $"demi-caractère UTF-16 isolé ({Number(c)})" : Quote(new Rune(c));

    /// <summary><c>« 😀 » (U+1F600)</c>; only the number when the character does not print.</summary>
    public static string Quote(Rune rune) => rune.Value switch
    {
        '\t' => "tabulation (U+0009)",
        '\n' or '\r' => $"fin de ligne ({Number(rune.Value)})",
        ' ' => "espace (U+0020)",
        >= '0' and <= '9' => $"chiffre « {rune} »",
        >= 'A' and <= 'Z' => $"« {rune} »",
        '_' => "tiret bas « _ » (U+005F)",
        '!' => "point d'exclamation « ! » (U+0021)",
        '/' => "barre oblique « / » (U+002F)",
        '.' => "point « . » (U+002E)",
        ',' => "virgule « , » (U+002C)",
        '"' => "guillemet « \" » (U+0022)",
        0xFFFD => "caractère de remplacement U+FFFD (texte mal décodé)",
        _ when IsCombining(rune) => $"signe diacritique combinant « \u25CC{rune} » ({Number(rune.Value)})",
        _ when Prints(rune) => $"« {rune} » ({Number(rune.Value)})",
        _ => $"caractère non imprimable {Number(rune.Value)}",
    };

    private static string Number(int value) => "U+" + value.ToString("X4", CultureInfo.InvariantCulture);

    private static bool IsCombining(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static bool Prints(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
