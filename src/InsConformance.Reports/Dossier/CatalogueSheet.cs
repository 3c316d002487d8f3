using InsConformance.Certification.Assessments;
using InsConformance.Certification.Catalogues;
using InsConformance.Foundation;
using InsConformance.Reports.Evidence;
using InsConformance.Reports.Proofs;
using InsConformance.Reports.Text;
using InsConformance.Reports.Workbook;

namespace InsConformance.Reports.Dossier;

/// <summary>One sheet per requirement set without profiles (<c>CNDA</c>): one row per proof, with its result and its page.</summary>
internal static class CatalogueSheet
{
    public static Sheet Of(RunEvidence run, Assessment assessment, ProofFiles files) =>
        new(assessment.Catalogue.Head.ShortTitle, Columns(run, assessment.Proofs), HasHeader: true, assessment.Proofs.Select(p => Row(run, p, files)), Printed: 9);

    private static Column[] Columns(RunEvidence run, IReadOnlyList<ProofAssessment> proofs) =>
    [
        new("Exigence", TextWidth.ColumnFor(proofs.Select(p => p.Subject.Requirement.Id), 10, 20)),
        new("Preuve", TextWidth.ColumnFor(proofs.Select(p => p.Proof.Id), 10, 24)),
        new("Intitulé", 28), new("Attendu", 42), new("Résultat", 16), new("Scénarios", 36), new("Échanges", 11), new("Fichier de preuve", 11),
        new("Remarque", proofs.Any(p => ProofCells.HasNote(run, p)) ? 34 : 12), new("Nature", 20), new("Source", 40), new("Fiabilité", 24),
    ];

    private static Cell[] Row(RunEvidence run, ProofAssessment proof, ProofFiles files)
    {
        var played = run.ScenariosOf(proof);
        return
        [
            Cell.Of(proof.Subject.Requirement.Id),
            Cell.Of(proof.Proof.Id),
            Cell.Of(TitleOf(proof)),
            Cell.Of(proof.Proof.Statement),
            ProofCells.Result(run, proof),
            Cell.Of(string.Join('\n', played.Select(s => $"{s.Record.Verdict.Sign()} {s.Record.Name}"))),
            Cell.Of(string.Join(", ", played.SelectMany(s => s.ExchangeNumbers).Distinct().Order())),
            ProofCells.File(files, proof),
            Cell.Of(ProofCells.Note(proof, played)),
            Cell.Of(proof.Proof.Kind.French()),
            Cell.Of(proof.Proof.Source),
            Cell.Of(proof.Proof.Evidence.French()),
        ];
    }

    private static string TitleOf(ProofAssessment proof) =>
        proof.Subject.Scenario.Title == proof.Proof.Title
            ? $"{proof.Subject.Requirement.Title}\n{proof.Proof.Title}"
            : $"{proof.Subject.Requirement.Title}\n{proof.Subject.Scenario.Title}\n{proof.Proof.Title}";
}
