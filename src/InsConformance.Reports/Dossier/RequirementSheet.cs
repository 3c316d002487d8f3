using InsConformance.Certification.Assessments;
using InsConformance.Reports.Evidence;
using InsConformance.Reports.Proofs;
using InsConformance.Reports.Workbook;

namespace InsConformance.Reports.Dossier;

/// <summary>Sheet <c>Exigences</c>: the requirement sets of the ANS, those with profiles, in the layout of their own workbooks with the results beside.</summary>
internal static class RequirementSheet
{
    public static Sheet Of(RunEvidence run, ProofFiles files, RequirementLayout layout)
    {
        var assessments = run.Assessments.Where(IsIn).ToArray();
        var sheet = layout == RequirementLayout.Dmn ? DmnLayout.Of(run, assessments, files) : ConvergenceLayout.Of(run, assessments, files);
        return assessments.Length > 0 ? sheet : sheet with
        {
            Columns = [new Column("Exigences", 110)],
            Rows = [[Cell.Of("Aucun référentiel de Convergence n'a été jugé dans ce run.")]],
            Printed = 0,
            FrozenColumns = 0,
            HasPictures = false,
            PagesWide = 1,
            RepeatedColumn = null,
        };
    }

    /// <summary>Whether a requirement set belongs on this sheet; the others have a sheet of their own.</summary>
    public static bool IsIn(Assessment assessment) => assessment.Catalogue.Head.Profiles.Count > 0;
}
