using InsConformance.Foundation;
using InsConformance.Reports.Evidence;
using InsConformance.Reports.Workbook;

namespace InsConformance.Reports.Dossier;

/// <summary>Sheet <c>Scénarios</c>: one row per played scenario.</summary>
internal static class ScenarioSheet
{
    public static Sheet Of(RunEvidence run) => new("Scénarios", Columns(run), HasHeader: true, run.Scenarios.Select(Row), Printed: 8);

    private static Column[] Columns(RunEvidence run) =>
    [
        new("Verdict", 16),
        new("Fonctionnalité", 28),
        new("Scénario", 42),
        new("Problème", run.Scenarios.Any(s => s.Record.Verdict != Verdict.Passed) ? 46 : 11),
        new("Attendue", run.Scenarios.Any(s => s.ExpectedReason is not null) ? 22 : 11),
        new("Étiquettes", TextWidth.ColumnFor(run.Scenarios.SelectMany(s => s.Record.Tags), 16, 36)),
        new("Début (UTC)", 19), new("Durée (ms)", 9), new("Étapes", 8), new("Échanges", 10), new("Emplacement", 44),
    ];

    private static Cell[] Row(ScenarioEvidence scenario) =>
    [
        Cell.Of(scenario.Record.Verdict, scenario.ExpectedReason is not null),
        Cell.Of(scenario.Record.Rule is null ? scenario.Record.Feature : $"{scenario.Record.Feature}\n{scenario.Record.Rule}"),
        Cell.Of(scenario.Record.Name),
        Cell.Of(scenario.Problem),
        Cell.Of(scenario.ExpectedReason),
        Cell.Of(string.Join(' ', scenario.Record.Tags)),
        Cell.Of(scenario.Record.Started),
        Cell.Of(scenario.Record.Duration.TotalMilliseconds, CellStyle.Decimal),
        Cell.Of(scenario.Record.Steps.Count),
        Cell.Of(scenario.ExchangeNumbers.Count()),
        Cell.Of(scenario.Record.Key),
    ];
}
