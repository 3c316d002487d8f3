using InsConformance.Cards.Tracing;
using InsConformance.Reports.Evidence;
using InsConformance.Reports.Text;
using InsConformance.Reports.Workbook;

namespace InsConformance.Reports.Dossier;

/// <summary>Sheet <c>Cartes</c>: one row per event at a card, in the order of the run. No PIN: the trace has none.</summary>
internal static class CardSheet
{
    /// <summary>Bytes of a command or response in a cell.</summary>
    private const int MaxBytes = 200;

    private static readonly Column[] Columns =
    [
        new("Début (UTC)", 19), new("Scénario", 36), new("Étape", 7), new("Lecteur", 22), new("Carte", 18), new("Événement", 28), new("Commande", 40), new("Statut", 24), new("Réponse", 40), new("Durée (ms)", 10),
    ];

    /// <summary>The sheet; <see langword="null"/> when no card was used.</summary>
    public static Sheet? Of(RunEvidence run) =>
        run.Scenarios.Any(s => s.Steps.Any(step => step.CardEvents.Count > 0))
            ? new Sheet("Cartes", Columns, HasHeader: true, run.Scenarios.SelectMany(Rows))
            : null;

    private static IEnumerable<Cell[]> Rows(ScenarioEvidence scenario) =>
        from e in Timeline.Of(scenario)
        let card = e.Card
        where card is not null
        select Row(scenario, e.Step, card);

    private static Cell[] Row(ScenarioEvidence scenario, int step, ApduEvidence e) =>
    [
        Cell.Of(e.At),
        Cell.Of(scenario.Record.Name),
        Cell.Of(step),
        Cell.Of(e.Reader),
        Cell.Of(e.Card),
        Cell.Of(ApduWords.What(e)),
        Cell.Of(e.Command is { } command ? ApduWords.Bytes(command, MaxBytes) : ""),
        Cell.Of(e.Kind == ApduEvidenceKind.Command ? ApduWords.Status(e.Status) : ""),
        Cell.Of(e.Response is { Length: > 4 } response ? ApduWords.Bytes(response[..^4], MaxBytes) : ""),
        Cell.Of(e.DurationMs, CellStyle.Decimal),
    ];
}
