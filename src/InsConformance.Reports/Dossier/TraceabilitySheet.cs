using InsConformance.Certification.Assessments;
using InsConformance.Certification.Catalogues;
using InsConformance.Reports.Evidence;
using InsConformance.Reports.Proofs;
using InsConformance.Reports.Workbook;

namespace InsConformance.Reports.Dossier;

/// <summary>Sheet <c>Traçabilité</c>: requirement × feature × proof, one row for each scenario that speaks of a proof; then what speaks of none.</summary>
internal static class TraceabilitySheet
{
    public static Sheet Of(RunEvidence run, ProofFiles files) => new("Traçabilité", Columns(run), HasHeader: true, Rows(run, files));

    private static Column[] Columns(RunEvidence run)
    {
        return
        [
            new("Référentiel", 13),
            new("Exigence", WidthOf(p => p.Requirement.PublishedId)), new("N° scénario", WidthOf(p => p.Scenario.PublishedId)), new("N° preuve", WidthOf(p => p.Proof.PublishedId)),
            new("Résultat", 16), new("Fonctionnalité", 26), new("Scénario joué", 40), new("Verdict", 16), new("Emplacement", 38), new("Fichier de preuve", 11),
        ];

        double WidthOf(Func<CatalogueProof, string> id) => TextWidth.ColumnFor(run.Assessments.SelectMany(a => a.Proofs).Select(p => id(p.Subject)), 11, 20);
    }

    private static IEnumerable<IReadOnlyList<Cell>> Rows(RunEvidence run, ProofFiles files)
    {
        var speaking = new HashSet<string>(StringComparer.Ordinal);
        foreach (var assessment in run.Assessments)
        {
            foreach (var proof in assessment.Proofs)
            {
                var played = run.ScenariosOf(proof);
                foreach (var scenario in played)
                    speaking.Add(scenario.Record.Key);
                foreach (var row in played.Count == 0 ? [Row(run, assessment, proof, null, files)] : played.Select(s => Row(run, assessment, proof, s, files)))
                    yield return row;
            }
        }

        foreach (var scenario in run.Scenarios.Where(s => !speaking.Contains(s.Record.Key)))
        {
            yield return
            [
                Cell.Of("–", CellStyle.Neutral), Cell.Of("aucune", CellStyle.Neutral), Cell.Of(""), Cell.Of(""), Cell.Of("– Hors référentiel", CellStyle.Neutral),
                .. Played(scenario), Cell.Of(""),
            ];
        }
    }

    private static Cell[] Row(RunEvidence run, Assessment assessment, ProofAssessment proof, ScenarioEvidence? scenario, ProofFiles files) =>
    [
        Cell.Of(assessment.Catalogue.Head.ShortTitle),
        Cell.Of(proof.Subject.Requirement.PublishedId),
        Cell.Of(proof.Subject.Scenario.PublishedId),
        Cell.Of(proof.Proof.PublishedId),
        ProofCells.Result(run, proof),
        .. scenario is null ? [Cell.Of(""), Cell.Of("aucun scénario joué", CellStyle.Neutral), Cell.Of(""), Cell.Of("")] : Played(scenario),
        ProofCells.File(files, proof),
    ];

    private static Cell[] Played(ScenarioEvidence scenario) =>
    [
        Cell.Of(scenario.Record.Feature),
        Cell.Of(scenario.Record.Name),
        Cell.Of(scenario.Record.Verdict, scenario.ExpectedReason is not null),
        Cell.Of(scenario.Record.Key),
    ];
}
