using System.Globalization;
using System.Text;

namespace InsConformance.Certification.Importing;

/// <summary>The text of a cell as it goes into a catalogue.</summary>
internal static class CellText
{
    /// <summary>Line ends as LF, no trailing blanks, Excel's <c>_x000D_</c> escapes read, control characters gone.</summary>
    public static string Clean(string text)
    {
        if (text.Contains("_x", StringComparison.Ordinal))
            text = Unescape(text);
        text = text.ReplaceLineEndings("\n");
        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '\n')
            {
                while (clean.Length > 0 && clean[^1] is ' ' or '\t' or '\u00A0')
                    clean.Length--;
                clean.Append(c);
            }
            else if (c is '\t' or (>= ' ' and not (>= '\u007F' and <= '\u009F') and not '\uFEFF' and not '\uFFFE' and not '\uFFFF'))
            {
                clean.Append(c);
            }
        }

        return clean.ToString().Trim(' ', '\t', '\n', '\u00A0');
    }

    private static string Unescape(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '_' && i + 6 < text.Length && text[i + 1] == 'x' && text[i + 6] == '_'
                && ushort.TryParse(text.AsSpan(i + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) && !char.IsSurrogate((char)code))
            {
                plain.Append((char)code);
                i += 6;
            }
            else
            {
                plain.Append(text[i]);
            }
        }

        return plain.ToString();
    }
}
