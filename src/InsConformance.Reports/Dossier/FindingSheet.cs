using InsConformance.Insi.Checks;
using InsConformance.Reports.Evidence;
using InsConformance.Reports.Text;
using InsConformance.Reports.Workbook;

namespace InsConformance.Reports.Dossier;

/// <summary>Sheet <c>Constats INSi</c>: what the contract checks found in the requests.</summary>
internal static class FindingSheet
{
    private static readonly Column[] Columns =
    [
        new("Échange", 10), new("Gravité", 17), new("Contrôle", 26), new("Constat", 52), new("Fiabilité de la règle", 22),
        new("Ligne", 7), new("Colonne", 10), new("Octet", 8), new("Scénario", 32), new("Requête", 10),
    ];

    public static Sheet Of(RunEvidence run) => new("Constats INSi", Columns, HasHeader: true, Rows(run));

    private static IEnumerable<IReadOnlyList<Cell>> Rows(RunEvidence run)
    {
        var any = false;
        foreach (var row in run.Exchanges.Where(r => r.HasFindings))
        {
            var exchange = row.Evidence!;
            foreach (var finding in exchange.Findings)
            {
                any = true;
                yield return
                [
                    Cell.Of(row.Number),
                    Cell.Of($"{finding.Severity.Sign()} {finding.Severity.French()}", StyleOf(finding.Severity)),
                    Cell.Of(finding.CheckId),
                    Cell.Of(finding.Message),
                    Cell.Of(finding.Evidence.French()),
                    finding.Line is { } line ? Cell.Of(line) : Cell.Of(""),
                    finding.Column is { } column ? Cell.Of(column) : Cell.Of(""),
                    finding.ByteOffset is { } offset ? Cell.Of(offset) : Cell.Of(""),
                    Cell.Of(row.Scenario?.Record.Name),
                    Cell.Link(row.RequestFile(exchange), "requête"),
                ];
            }
        }

        if (!any)
            yield return [Cell.Of(""), Cell.Of(""), Cell.Of(""), Cell.Of(run.Exchanges.Count == 0 ? "Aucun échange dans ce run." : "Aucun constat : chaque requête respecte les règles contrôlées.")];
    }

    private static CellStyle StyleOf(CheckSeverity severity) => severity switch
    {
        CheckSeverity.Error => CellStyle.Failed,
        CheckSeverity.Warning => CellStyle.ToAttach,
        _ => CellStyle.Neutral,
    };
}
