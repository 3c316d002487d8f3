using InsConformance.Reports.Evidence;
using InsConformance.Reports.Proofs;
using InsConformance.Reports.Workbook;

namespace InsConformance.Reports.Dossier;

/// <summary>Writes <c>dossier.xlsx</c>: what an editor hands over, in French.</summary>
internal static class DossierWriter
{
    public static void Write(Stream output, RunEvidence run, ProofFiles files, ReportOptions options)
    {
        var product = run.Facts.Product;
        var name = Short($"{product.Name} {product.Version}");
        var properties = new WorkbookProperties(
            $"Dossier de preuves INSi, {name}",
            "Preuves de conformité au téléservice INSi",
            $"InsConformance {run.Facts.ToolVersion}",
            $"Dossier de preuves, {name}",
            run.Facts.Started)
        {
            Keywords = string.Join(", ", ["INSi", .. run.Assessments.Select(a => a.Catalogue.Id)]),
            Description = $"Établi par un harnais de test à partir du run {run.Facts.RunId}. Ce qui a été simulé est dit dans la feuille Synthèse.",
        };
        WorkbookFile.Write(output, properties, [
            SummarySheet.Of(run),
            RequirementSheet.Of(run, files, options.Layout),
            ScenarioSheet.Of(run),
            .. run.Assessments.Where(a => !RequirementSheet.IsIn(a)).Select(a => CatalogueSheet.Of(run, a, files)),
            ExchangeSheet.Of(run),
            FindingSheet.Of(run),
            CardSheet.Of(run),
            .. CardEventSheet.ScenariosOf(run).Any() ? [CardEventSheet.Of(run)] : Array.Empty<Sheet>(),
            TraceabilitySheet.Of(run, files),
            .. run.Mutants is { } mutants ? [MutantSheet.Of(mutants)] : Array.Empty<Sheet>(),
            DossierCheckSheet.Of(options.DossierChecks),
            EnvironmentSheet.Of(run),
        ]);
    }

    // A page footer holds 255 characters at most.
    private static string Short(string text) => text.Length <= 100 ? text : text[..100];
}
