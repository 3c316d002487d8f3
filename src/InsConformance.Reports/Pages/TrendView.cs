using System.Globalization;
using InsConformance.Foundation;
using InsConformance.Reports.Evidence;
using InsConformance.Reports.Html;
using InsConformance.Reports.Summary;
using InsConformance.Reports.Text;
using InsConformance.Reports.Trends;

namespace InsConformance.Reports.Pages;

/// <summary>Sets the run beside earlier ones: a bar each, and what changed since the last.</summary>
internal static class TrendView
{
    public const string Id = "evolution";

    private const int BarWidth = 240;

    /// <summary>Scenarios named per list; the count says how many there are.</summary>
    private const int MaxNamed = 50;

    public static void Write(HtmlWriter html, RunEvidence run, IReadOnlyList<EarlierRun> earlier)
    {
        if (earlier.Count == 0)
            return;
        var now = EarlierRun.Of(run);
        var runs = earlier.Append(now).OrderBy(r => r.Facts.Started).ThenBy(r => r.Facts.RunId, StringComparer.Ordinal).ToArray();
        html.Element("h2", "Évolution", ("id", Id));
        html.Open("div", ("class", "large"), ("tabindex", "0")).Open("table").Open("thead").Open("tr");
        foreach (var header in new[] { "Run", "Logiciel", "Scénarios", "Verdicts" })
            html.Element("th", header, ("scope", "col"));
        html.Close(2).Open("tbody").Line();
        var widest = runs.Max(r => r.Counts.Total);
        foreach (var one in runs)
            Row(html, one, widest, ReferenceEquals(one, now));
        html.Close(3).Line();
        // The latest of those that began before; a report may be built again after later runs.
        if (runs.LastOrDefault(r => r.Facts.Started < now.Facts.Started) is { } before)
            Changes(html, run, before, now);
    }

    private static void Row(HtmlWriter html, EarlierRun run, int widest, bool isThis)
    {
        html.Open("tr").Element("th", FrenchText.Instant(run.Facts.Started) + (isThis ? " (ce run)" : ""), ("scope", "row"));
        html.Element("td", $"{run.Facts.Product.Name} {run.Facts.Product.Version}{(run.Facts.IsPartial ? ", run partiel" : "")}");
        html.Element("td", run.Counts.Total.ToString(CultureInfo.InvariantCulture), ("class", "nombre"));
        var parts = Parts(run.Counts).Where(p => p.Count > 0).ToArray();
        var text = string.Join(", ", parts.Select(p => $"{p.Sign} {p.Count.ToString(CultureInfo.InvariantCulture)} {p.Words}"));
        html.Open("td").Open("svg", ("class", "barre"), ("viewBox", $"0 0 {BarWidth} 10"), ("preserveAspectRatio", "none"), ("aria-hidden", "true"));
        var at = 0.0;
        foreach (var part in parts)
        {
            var width = (double)BarWidth * part.Count / widest;
            html.Open("rect", ("class", part.Style), ("x", Number(at)), ("y", "0"), ("width", Number(width)), ("height", "10"));
            at += width;
        }

        html.Close().Text(text).Close(2).Line();
    }

    private static void Changes(HtmlWriter html, RunEvidence run, EarlierRun before, EarlierRun now)
    {
        var changes = RunChanges.Between(before, now);
        var since = $"Depuis le run du {FrenchText.Instant(before.Facts.Started)}";
        html.Element("p", changes.IsEmpty ? since + ", aucun scénario n'a changé d'état." : since + " :");
        var names = run.Scenarios.GroupBy(s => s.Record.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Record.Name, StringComparer.Ordinal);
        List(html, "ne passent plus", changes.Broken, names, isOpen: true);
        List(html, "passent maintenant", changes.Mended, names, isOpen: false);
        List(html, "nouveaux", changes.New, names, isOpen: false);
        List(html, "absents de ce run", changes.Gone, names, isOpen: false);
    }

    private static void List(HtmlWriter html, string what, IReadOnlyList<string> keys, Dictionary<string, string> names, bool isOpen)
    {
        if (keys.Count == 0)
            return;
        html.Open("details", ("open", isOpen ? "" : null)).Element("summary", $"{FrenchText.Count(keys.Count, "scénario", "scénarios")} : {what}").Open("ul");
        foreach (var key in keys.Take(MaxNamed))
            html.Open("li").Text(names.TryGetValue(key, out var name) ? name + " " : "").Element("span", key, ("class", "doux")).Close();
        if (keys.Count > MaxNamed)
            html.Element("li", $"et {FrenchText.Count(keys.Count - MaxNamed, "autre", "autres")}");
        html.Close(2).Line();
    }

    private static IEnumerable<(int Count, string Style, string Sign, string Words)> Parts(VerdictCounts counts) =>
    [
        (counts.Passed, "passed", Verdict.Passed.Sign(), Verdict.Passed.French()),
        (counts.Failed, "failed", Verdict.Failed.Sign(), Verdict.Failed.French()),
        (counts.Expected, "expected", Verdict.Failed.Sign(), $"{Verdict.Failed.French()} (attendue)"),
        (counts.Error, "error", Verdict.Error.Sign(), Verdict.Error.French()),
        (counts.Blocked, "blocked", Verdict.Blocked.Sign(), Verdict.Blocked.French()),
        (counts.Manual, "manual", Verdict.Manual.Sign(), Verdict.Manual.French()),
    ];

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
