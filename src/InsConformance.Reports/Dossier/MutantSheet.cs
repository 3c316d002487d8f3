using InsConformance.Foundation;
using InsConformance.Reports.Mutation;
using InsConformance.Reports.Text;
using InsConformance.Reports.Workbook;

namespace InsConformance.Reports.Dossier;

/// <summary>Sheet <c>Mutants</c>, when the run played some: what the whole says, then each deliberate fault, then the requirements and scenarios that caught none.</summary>
internal static class MutantSheet
{
    /// <summary>Scenarios named in a cell; <c>mutants.csv</c> has all.</summary>
    private const int MaxNamed = 5;

    private static readonly Column[] Columns =
    [
        new("Ligne", 11), new("Résultat", 20), new("Identifiant", 30), new("Faute ou intitulé", 56), new("Exigences visées", 24), new("Scénarios qui l'ont détecté", 42), new("Passages", 10),
    ];

    public static Sheet Of(KillMatrix matrix) => new("Mutants", Columns, HasHeader: true, Rows(matrix));

    private static IEnumerable<IReadOnlyList<Cell>> Rows(KillMatrix matrix) =>
    [
        [Cell.Of("Ensemble", CellStyle.Label), Cell.Of(matrix.Verdict), Cell.Of(""), Cell.Of(KillMatrixSection.Played(matrix)), Cell.Of(""), Cell.Of(""), Cell.Of("")],
        .. matrix.Mutants.Select(Row),
        .. matrix.RequirementsWithoutKill(isConcluded: true).Select(r => Row(r, NoCatch)),
        .. matrix.RequirementsWithoutKill(isConcluded: false).Select(r => Row(r, NotPlayed)),
        .. matrix.ScenariosWithoutKill(isConcluded: true).Select(s => Row(s, NoCatch)),
        .. matrix.ScenariosWithoutKill(isConcluded: false).Select(s => Row(s, NotPlayed)),
    ];

    private static Cell NoCatch => Cell.Of("△ Ne détecte aucun mutant", CellStyle.ToAttach);

    private static Cell NotPlayed => Cell.Of("■ Non joué jusqu'au bout", CellStyle.Blocked);

    private static Cell[] Row(MutantOutcome mutant) =>
    [
        Cell.Of("Mutant"),
        Cell.Of(KillMatrixSection.Sign(mutant.State), StyleOf(mutant)),
        Cell.Of(mutant.Id),
        Cell.Of($"{mutant.Title}\n{mutant.Rule}{Remark(mutant)}"),
        Cell.Of(string.Join('\n', mutant.CaughtBy)),
        Cell.Of(string.Join('\n', mutant.Kills.Select(k => k.Name).Distinct(StringComparer.Ordinal).Take(MaxNamed)
            .Concat(mutant.Kills.Count > MaxNamed ? [$"… {FrenchText.Count(mutant.Kills.Count, "scénario", "scénarios")} en tout : mutants.csv"] : []))),
        Cell.Of(mutant.Played.Count),
    ];

    private static Cell[] Row(MatrixRequirement requirement, Cell result) =>
    [
        Cell.Of("Exigence"), result, Cell.Of($"{requirement.Catalogue} {requirement.Id}"), Cell.Of(requirement.Title), Cell.Of(""), Cell.Of(""), Cell.Of(""),
    ];

    private static Cell[] Row(MatrixScenario scenario, Cell result) =>
    [
        Cell.Of("Scénario"), result, Cell.Of(scenario.Key), Cell.Of(scenario.Name), Cell.Of(""), Cell.Of(""), Cell.Of(scenario.Against),
    ];

    private static string Remark(MutantOutcome mutant) =>
        (mutant.Unkept.Count > 0 ? $"\nAucun scénario de {string.Join(", ", mutant.Unkept)} ne l'a vu." : "")
        + string.Concat(mutant.Troubles.Take(MaxNamed).Select(t => $"\n{t.Verdict.French()} : {t.Scenario} {t.Problem}"));

    private static CellStyle StyleOf(MutantOutcome mutant) => mutant.State switch
    {
        MutantState.Killed => mutant.Unkept.Count > 0 ? CellStyle.Failed : CellStyle.Passed,
        MutantState.Survived => CellStyle.Failed,
        MutantState.Unclear => CellStyle.Error,
        MutantState.Interrupted => CellStyle.Blocked,
        _ => CellStyle.Neutral,
    };
}
