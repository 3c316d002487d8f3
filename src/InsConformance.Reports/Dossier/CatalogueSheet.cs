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
    private static readonly Column[] Columns =
    [
        new("Exigence", 10), new("Preuve", 10), new("Intitulé", 30), new("Attendu", 40), new("Résultat", 17), new("Scénarios", 28),
        new("Échanges", 10), new("Fichier de preuve", 22), new("Remarque", 34), new("Nature", 17), new("Source", 40), new("Fiabilité", 24),
    ];

    public static Sheet Of(RunEvidence run, Assessment assessment, ProofFiles files) =>
        new(assessment.Catalogue.Head.ShortTitle, Columns, HasHeader: true, assessment.Proofs.Select(p => Row(run, p, files)), Printed: 9);

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
