using InsConformance.Reports.Evidence;
using InsConformance.Reports.Workbook;

namespace InsConformance.Reports.Dossier;

/// <summary>Sheet <c>Scénarios</c>: one row per played scenario.</summary>
internal static class ScenarioSheet
{
    private static readonly Column[] Columns =
    [
        new("Verdict", 17), new("Fonctionnalité", 26), new("Scénario", 36), new("Problème", 48), new("Attendue", 20), new("Étiquettes", 18),
        new("Début (UTC)", 19), new("Durée (ms)", 10), new("Étapes", 8), new("Échanges", 10), new("Emplacement", 44),
    ];

    public static Sheet Of(RunEvidence run) => new("Scénarios", Columns, HasHeader: true, run.Scenarios.Select(Row), Printed: 8);

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
