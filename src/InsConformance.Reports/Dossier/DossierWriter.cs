using InsConformance.Reports.Evidence;
using InsConformance.Reports.Proofs;
using InsConformance.Reports.Workbook;

namespace InsConformance.Reports.Dossier;

/// <summary>Writes <c>dossier.xlsx</c>: what an editor hands over, in French.</summary>
internal static class DossierWriter
{
    public static void Write(Stream output, RunEvidence run, ProofFiles files)
    {
        var product = run.Facts.Product;
        var name = Short($"{product.Name} {product.Version}");
        var properties = new WorkbookProperties(
            $"Dossier de preuves INSi, {name}",
            "Preuves de conformité au téléservice INSi",
            $"InsConformance {run.Facts.ToolVersion}",
            $"Dossier de preuves, {name}",
            run.Facts.Started);
        WorkbookFile.Write(output, properties, [
            SummarySheet.Of(run),
            .. run.Assessments.Select(a => CatalogueSheet.Of(run, a, files)),
            ScenarioSheet.Of(run),
            ExchangeSheet.Of(run),
            .. CardSheet.Of(run) is { } cards ? [cards] : Array.Empty<Sheet>(),
            FindingSheet.Of(run),
            EnvironmentSheet.Of(run),
        ]);
    }

    // A page footer holds 255 characters at most.
    private static string Short(string text) => text.Length <= 100 ? text : text[..100];
}
