using System.Text.RegularExpressions;
using InsConformance.Foundation;
using InsConformance.Reports.Html;

namespace InsConformance.Reports.Pages;

/// <summary>Shows why a scenario did not pass: the rule, and what was asked for beside what came, with the difference marked.</summary>
internal static partial class ProblemView
{
    /// <summary>Texts that differ almost everywhere are not marked: the mark would say nothing.</summary>
    private const double LeastCommon = 0.3;

    /// <summary>Writes it.</summary>
    /// <param name="html">The page.</param>
    /// <param name="problem">As <see cref="NonConformityException"/> words it, or any other text.</param>
    /// <param name="style">Class of the verdict.</param>
    public static void Write(HtmlWriter html, string problem, string style)
    {
        var parts = Parts().Match(problem);
        if (!parts.Success)
        {
            html.Element("p", problem, ("class", $"regle {style}")).Line();
            return;
        }

        var (expected, actual) = (parts.Groups["expected"].Value, parts.Groups["actual"].Value);
        html.Open("div", ("class", $"regle {style}")).Element("p", parts.Groups["rule"].Value);
        html.Open("dl", ("class", "ecart"));
        var (start, end) = Common(expected, actual);
        Side(html, "Attendu", "ins", expected, start, end);
        Side(html, "Obtenu", "del", actual, start, end);
        html.Close(2).Line();
    }

    private static void Side(HtmlWriter html, string title, string tag, string text, int start, int end)
    {
        html.Element("dt", title).Open("dd").Text(text[..start]);
        if (text.Length > start + end)
            html.Element(tag, text[start..^end]);
        html.Text(text[^end..]).Close();
    }

    /// <summary>How many characters both begin and end with.</summary>
    private static (int Start, int End) Common(string a, string b)
    {
        var least = Math.Min(a.Length, b.Length);
        var start = a.AsSpan().CommonPrefixLength(b);
        var end = 0;
        while (end < least - start && a[^(end + 1)] == b[^(end + 1)])
            end++;
        // Never between the halves of a pair.
        if (start > 0 && char.IsHighSurrogate(a[start - 1]))
            start--;
        if (end > 0 && char.IsLowSurrogate(a[^end]))
            end--;
        return start + end < LeastCommon * Math.Max(a.Length, b.Length) ? (0, 0) : (start, end);
    }

    [GeneratedRegex(@"\A(?<rule>.+?) Attendu : (?<expected>.*?)\. Obtenu : (?<actual>.*)\.\z", RegexOptions.Singleline)]
    private static partial Regex Parts();
}
