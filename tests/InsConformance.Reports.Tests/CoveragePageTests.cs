using System.Text;
using InsConformance.Certification.Assessments;
using InsConformance.Certification.Catalogues;
using InsConformance.Certification.Coverage;
using InsConformance.Certification.Crosswalks;
using InsConformance.Certification.Profiles;
using InsConformance.Foundation;
using InsConformance.Reports.Coverage;
using InsConformance.Testing;

namespace InsConformance.Reports.Tests;

public sealed class CoveragePageTests
{
    [RequiresToolFact("xmllint")]
    public void Write_ShippedCatalogues_IsWellFormedAndNamesEveryProof()
    {
        var catalogues = CatalogueFolder.Load(Repository.PathTo("scenarios", "catalogues"));
        var page = Page(catalogues, []);
        var file = Path.GetTempFileName();
        try
        {
            // xmllint knows the elements of HTML 4 alone.
            File.WriteAllText(file, page);
            var result = ExternalTool.Run("xmllint", ["--html", "--noout", "--nowarning", file]);
            Assert.DoesNotContain(result.Error.Split('\n'), l => l.Contains("parser error", StringComparison.Ordinal) && !l.Contains("Tag ", StringComparison.Ordinal));
        }
        finally
        {
            File.Delete(file);
        }

        Assert.All(catalogues.SelectMany(c => c.Proofs), p => Assert.Contains(p.Proof.Tag, page, StringComparison.Ordinal));
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_HostileNames_AreEscaped()
    {
        var catalogues = CatalogueFolder.Load(Repository.PathTo("scenarios", "catalogues"), "cnda-insi");

        var page = Page(catalogues, [new ScenarioOutcome("<b>:1", "<script>alert(1)</script>", ["@cnda:2.05"], Verdict.Passed)]);

        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
    }

    private static string Page(IReadOnlyList<Catalogue> catalogues, ScenarioOutcome[] features)
    {
        using var output = new MemoryStream();
        CoveragePage.Write(output, [.. catalogues.Select(c => CatalogueCoverage.Of(c, features, ProfileScope.All, new Crosswalk(catalogues, [])))], ["Général"]);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
