using System.Text;

namespace InsConformance.Certification.Diffing;

/// <summary>Compares wordings: blanks, line ends and the kind of apostrophe or dash are layout, all else is wording.</summary>
internal static class Wording
{
    public static bool Same(string? a, string? b) => Plain(a) == Plain(b);

    /// <summary>The text on one line.</summary>
    public static string OneLine(string? text)
    {
        var line = new StringBuilder();
        foreach (var c in text ?? "")
        {
            if (!char.IsWhiteSpace(c))
                line.Append(c);
            else if (line.Length > 0 && line[^1] != ' ')
                line.Append(' ');
        }

        return line.ToString().TrimEnd();
    }

    private static string Plain(string? text) => OneLine(text).Replace('’', '\'').Replace('‘', '\'').Replace('–', '-').Replace('‑', '-');
}
