using System.Text;

namespace InsConformance.Reports.Runs;

/// <summary>Turns any text into a part of a file name that every file system and archive takes: ASCII letters, digits, point, hyphen, underscore.</summary>
internal static class SafeName
{
    /// <summary>The longest part, so that a name with its number and extensions stays far below 255 bytes.</summary>
    public const int MaxLength = 80;

    private const string Accented = "àâäçéèêëîïôöùûüÀÂÄÇÉÈÊËÎÏÔÖÙÛÜ";
    private const string Plain = "aaaceeeeiioouuuAAACEEEEIIOOUUU";

    /// <summary>The safe form.</summary>
    /// <param name="text">Any text, hostile or absent.</param>
    /// <param name="whenEmpty">Used when nothing is left.</param>
    public static string Of(string? text, string whenEmpty)
    {
        if (text is not null && IsSafe(text))
            return text;
        var safe = new StringBuilder();
        foreach (var raw in text ?? "")
        {
            var c = Accented.IndexOf(raw, StringComparison.Ordinal) is var at and >= 0 ? Plain[at] : raw;
            if (safe.Length == MaxLength)
                break;
            var pointInAWord = c == '.' && safe.Length > 0 && char.IsAsciiLetterOrDigit(safe[^1]);
            safe.Append(char.IsAsciiLetterOrDigit(c) || c is '-' or '_' || pointInAWord ? c : '_');
        }

        var trimmed = safe.ToString().TrimEnd('.');
        return trimmed.Trim('_', '.').Length == 0 ? whenEmpty : trimmed;
    }

    /// <summary>Whether a text surely stays as it is; most ids do.</summary>
    private static bool IsSafe(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var pointInAWord = text[i] == '.' && i > 0 && char.IsAsciiLetterOrDigit(text[i - 1]);
            if (!char.IsAsciiLetterOrDigit(text[i]) && text[i] != '-' && !pointInAWord)
                return false;
        }

        return text.Length is > 0 and <= MaxLength && text[^1] != '.';
    }
}
