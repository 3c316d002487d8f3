namespace InsConformance.Certification.Catalogues;

/// <summary>Compares names of profiles and headers as people write them: case, accents, blanks and the kind of apostrophe do not count. Thread-safe.</summary>
public static class ProfileNames
{
    private const string Accented = "àâäáãåçéèêëîïíìñôöóòõùûüúÿ";
    private const string Plain = "aaaaaaceeeeiiiinooooouuuuy";

    /// <summary>The form that two spellings of one name share.</summary>
    public static string Fold(string name)
    {
        Span<char> folded = name.Length <= 256 ? stackalloc char[name.Length] : new char[name.Length];
        var length = 0;
        foreach (var each in name)
        {
            var c = char.ToLowerInvariant(each);
            var accent = Accented.IndexOf(c, StringComparison.Ordinal);
            c = accent >= 0 ? Plain[accent] : c switch { '’' or '‘' or '`' => '\'', '–' or '—' or '‑' => '-', '°' or 'º' => 'o', _ => c };
            // Combining accents follow their letter.
            if (c is >= '\u0300' and <= '\u036F' or '\u200B' or '\uFEFF')
                continue;
            if (char.IsWhiteSpace(c) || c is '\u00A0')
            {
                if (length > 0 && folded[length - 1] != ' ')
                    folded[length++] = ' ';
                continue;
            }

            folded[length++] = c;
        }

        return folded[..length].TrimEnd(' ').ToString();
    }

    /// <summary>Whether two spellings are one name.</summary>
    public static bool Same(string a, string b) => Fold(a) == Fold(b);
}
