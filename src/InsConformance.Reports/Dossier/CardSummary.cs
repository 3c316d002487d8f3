using System.Globalization;
using InsConformance.Cards.Tracing;
using InsConformance.Reports.Evidence;
using InsConformance.Reports.Text;
using InsConformance.Reports.Workbook;

namespace InsConformance.Reports.Dossier;

/// <summary>What happened at the cards of a scenario, a row for each card in its reader.</summary>
internal static class CardSummary
{
    /// <summary>Kinds of trouble and numbers of exchanges told in a row; the events have all.</summary>
    private const int MaxTold = 8;

    /// <summary>The rows of a scenario.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="events">Its timeline.</param>
    /// <param name="detail">The row of the sheet of events at which they begin.</param>
    public static IEnumerable<Cell[]> Of(ScenarioEvidence scenario, IReadOnlyList<TimelineEvent> events, int detail)
    {
        var exchanges = Told(events.Select(e => e.Exchange?.Number).OfType<int>().Distinct().Select(n => n.ToString(CultureInfo.InvariantCulture)), ", ");
        return events.Where(e => e.Card is not null).GroupBy(e => (e.Card!.Reader, e.Card.Card)).Select(card => Summary(scenario, [.. card], exchanges, detail));
    }

    private static Cell[] Summary(ScenarioEvidence scenario, IReadOnlyList<TimelineEvent> events, string exchanges, int detail)
    {
        var (first, steps) = (events[0].Card!, events.Select(e => e.Step).Distinct().ToArray());
        return
        [
            Cell.Of("Carte", CellStyle.Label),
            Cell.Of(scenario.Record.Name),
            Cell.Of(events[0].At),
            Cell.Of(steps.Length == 1 ? steps[0].ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{steps[0]} à {steps[^1]}")),
            Cell.Of(first.Reader),
            Cell.Of(first.Card),
            Cell.Of(string.Join(", ", events.CountBy(e => e.Card!.Kind).OrderBy(k => k.Key).Select(k => ApduWords.Count(k.Key, k.Value)))),
            Result(events),
            Cell.Of(exchanges),
            Cell.Of(events.Sum(e => e.Card!.DurationMs), CellStyle.Decimal),
            Cell.Inside(CardEventSheet.Name, detail, "détail"),
        ];
    }

    /// <summary>What did not end well. A refusal is often what the scenario is about: it is told, not judged.</summary>
    private static Cell Result(IReadOnlyList<TimelineEvent> events)
    {
        var troubles = events.Select(e => e.Card!)
            .Where(e => e.Kind == ApduEvidenceKind.Fault || (e.Kind == ApduEvidenceKind.Command && !ApduWords.IsDone(e.Status)))
            .CountBy(e => e.Kind == ApduEvidenceKind.Fault ? ApduWords.What(e) : $"{ApduWords.What(e)} : {ApduWords.Status(e.Status)}")
            .Select(t => t.Value == 1 ? t.Key : string.Create(CultureInfo.InvariantCulture, $"{t.Key} (× {t.Value})"))
            .ToArray();
        if (troubles.Length > 0)
            return Cell.Of($"△ {Told(troubles, "\n")}", CellStyle.Neutral);
        return Cell.Of(events.Any(e => e.Card!.Kind == ApduEvidenceKind.Command) ? "✔ Toutes les commandes abouties" : "");
    }

    private static string Told(IEnumerable<string> all, string separator)
    {
        var items = all.ToArray();
        return string.Join(separator, items.Length <= MaxTold ? items : [.. items.Take(MaxTold), $"… et {FrenchText.Count(items.Length - MaxTold, "autre", "autres")}"]);
    }
}
