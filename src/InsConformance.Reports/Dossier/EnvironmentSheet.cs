using InsConformance.Reports.Evidence;
using InsConformance.Reports.Workbook;

namespace InsConformance.Reports.Dossier;

/// <summary>Sheet <c>Environnement</c>: with what, where and how the run was played.</summary>
internal static class EnvironmentSheet
{
    private static readonly Column[] Columns = [new("Rubrique", 34), new("Valeur", 110)];

    public static Sheet Of(RunEvidence run) => new(
        "Environnement", Columns, HasHeader: true, EnvironmentFacts.Of(run).Select(f => new[] { Cell.Of(f.Label, CellStyle.Label), Cell.Of(f.Value) }));
}
