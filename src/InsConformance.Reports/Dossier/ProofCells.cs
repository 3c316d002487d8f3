using InsConformance.Certification.Assessments;
using InsConformance.Certification.Catalogues;
using InsConformance.Foundation;
using InsConformance.Reports.Evidence;
using InsConformance.Reports.Proofs;
using InsConformance.Reports.Workbook;

namespace InsConformance.Reports.Dossier;

/// <summary>What the sheets say of a proof.</summary>
internal static class ProofCells
{
    public static Cell Result(RunEvidence run, ProofAssessment proof) => Cell.Of(proof.State, run.IsExpected(proof));

    public static Cell File(ProofFiles files, ProofAssessment proof) =>
        files.PathOf(proof) is { } file ? Cell.Link(file, "preuve") : Cell.Of("");

    /// <summary>Why it is so: the note of the assessment, then the first line of each problem.</summary>
    public static string Note(ProofAssessment proof, IEnumerable<ScenarioEvidence> played)
    {
        var lines = played.Where(s => s.ProblemLine is not null)
            .Select(s => s.ExpectedReason is null ? s.ProblemLine! : $"{s.ProblemLine} Attendue : {s.ExpectedReason}");
        return string.Join('\n', proof.Note is null ? lines : lines.Prepend(proof.Note));
    }

    /// <summary>Whether <see cref="Note"/> says anything.</summary>
    public static bool HasNote(RunEvidence run, ProofAssessment proof) => proof.Note is not null || run.ScenariosOf(proof).Any(s => s.Record.Verdict != Verdict.Passed);

    public static string Statement(Requirement requirement) =>
        requirement.Statement is { } statement && statement != requirement.Title ? $"{requirement.Title}\n{statement}" : requirement.Title;

    public static string Statement(RequirementScenario scenario) =>
        scenario.Statement is { } statement && statement != scenario.Title ? $"{scenario.Title}\n{statement}" : scenario.Title;

    public static string Statement(Proof proof) => proof.Statement == proof.Title ? proof.Title : $"{proof.Title}\n{proof.Statement}";

    /// <summary>The value of a column that the workbook of the requirements had and this program gives no meaning.</summary>
    public static string? Extra(CatalogueProof subject, string header) =>
        new[] { subject.Proof.Extra, subject.Scenario.Extra, subject.Requirement.Extra }
            .SelectMany(e => e)
            .Where(e => ProfileNames.Same(e.Key, header))
            .Select(e => e.Value)
            .FirstOrDefault();
}
