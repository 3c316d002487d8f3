using InsConformance.Reports.Workbook;

namespace InsConformance.Reports.Dossier;

/// <summary>Sheet <c>Contrôles du dossier</c>: one row per rule on the dossier as a whole.</summary>
internal static class DossierCheckSheet
{
    private static readonly Column[] Columns = [new("État", 19), new("Règle", 15), new("Ce que la règle demande", 54), new("Constat", 60), new("Date", 12)];

    public static Sheet Of(IReadOnlyList<DossierCheck> checks) => new("Contrôles du dossier", Columns, HasHeader: true, checks.All(c => c.RuleId == FictionChecks.RuleId) ? None.Concat(checks.Select(Row)) : checks.Select(Row));

    private static IEnumerable<IReadOnlyList<Cell>> None =>
        [[Cell.Of("– Non contrôlé", CellStyle.Neutral), Cell.Of(""), Cell.Of("Les faits du dossier n'ont pas été donnés."), Cell.Of("Aucune règle du dossier n'a été contrôlée."), Cell.Of("")]];

    private static Cell[] Row(DossierCheck check) =>
    [
        StateOf(check.State),
        Cell.Of(check.RuleId),
        Cell.Of(check.Title),
        Cell.Of(check.Detail),
        check.Date is { } date ? Cell.Of(date) : Cell.Of(""),
    ];

    private static Cell StateOf(DossierCheckState state) => state switch
    {
        DossierCheckState.Met => Cell.Of("✔ Respectée", CellStyle.Passed),
        DossierCheckState.Broken => Cell.Of("✘ Non respectée", CellStyle.Failed),
        DossierCheckState.Missing => Cell.Of("✎ À compléter", CellStyle.ToAttach),
        DossierCheckState.Reminder => Cell.Of("△ À retenir", CellStyle.Expected),
        DossierCheckState.NotApplicable => Cell.Of("– Non applicable", CellStyle.Neutral),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
