namespace InsConformance.Identity.Names;

/// <summary>What each character outside the allowed set stands for.</summary>
internal static class CharacterFold
{
    /// <summary>The allowed characters that <paramref name="c"/> stands for.</summary>
    /// <param name="c">Any character.</param>
    /// <param name="to">A-Z, apostrophe, hyphen or space; one to three characters.</param>
    /// <param name="kind">What the replacement is called.</param>
    /// <param name="isCertain">Whether the replacement needs no option to be agreed.</param>
    /// <returns><see langword="false"/> when it stands for none, or is allowed already.</returns>
    public static bool TryFold(char c, out ReadOnlySpan<char> to, out NameChangeKind kind, out bool isCertain)
    {
        if (LatinLetters.TryFold(c, out to, out kind))
        {
            isCertain = kind != NameChangeKind.OtherLatinLetter;
            return true;
        }

        (to, kind, isCertain) = c switch
        {
            '\u2019' or '\u2018' or '\u02BC' or '\uFF07' => ("'", NameChangeKind.Apostrophe, true),
            '\u00B4' or '`' or '\u2032' or '\u201B' or (>= '\u02B9' and <= '\u02BF' and not '\u02BA') or '\u02C8' => ("'", NameChangeKind.Apostrophe, false),
            '\u2010' or '\u2011' or '\uFE63' or '\uFF0D' => ("-", NameChangeKind.Hyphen, true),
            (>= '\u2012' and <= '\u2015') or '\u2212' => ("-", NameChangeKind.Hyphen, false),
            '\u00A0' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F' or '\u3000' => (" ", NameChangeKind.Space, true),
            _ => ("", default, false),
        };
        return !to.IsEmpty;
    }
}
