using InsConformance.Certification.Assessments;
using InsConformance.Gherkin.Results;
using InsConformance.Reports.Evidence;
using InsConformance.Reports.Text;
using InsConformance.Reports.Workbook;

namespace InsConformance.Reports.Dossier;

/// <summary>The screen copies behind proofs: the last one of each is shown, which is where a demonstration ends. Bounded in number and bytes over the workbook.</summary>
internal sealed class ProofShots(RunEvidence run)
{
    private const int MaxPictures = 300;

    private const long MaxBytes = 48L * 1024 * 1024;

    private int _pictures;
    private long _bytes;

    /// <summary>Whether any step attached a picture.</summary>
    public bool Any { get; } = run.Scenarios.SelectMany(All).Any();

    /// <summary>The cell of a proof: a picture, why there is none, or nothing.</summary>
    public Cell Of(ProofAssessment proof)
    {
        if (!Any)
            return Cell.Of("");
        var shots = run.ScenariosOf(proof).SelectMany(All).ToArray();
        if (shots.Length == 0)
            return Cell.Of("");
        if (Picture.Read(shots[^1], out var refusal) is not { } picture)
            return Cell.Of(refusal, CellStyle.Blocked);
        if (_pictures == MaxPictures || _bytes + picture.Bytes.Length > MaxBytes)
            return Cell.Of(FrenchText.Count(shots.Length, "image", "images") + " dans les messages du run, hors des bornes du classeur", CellStyle.Neutral);
        _pictures++;
        _bytes += picture.Bytes.Length;
        return Cell.Of(picture);
    }

    private static IEnumerable<AttachmentRecord> All(ScenarioEvidence scenario) => scenario.Steps.SelectMany(s => s.Others).Where(Picture.IsPicture);
}
