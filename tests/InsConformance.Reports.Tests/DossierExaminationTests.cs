using InsConformance.Certification.Catalogues;
using InsConformance.Certification.Dossiers;
using InsConformance.Certification.Profiles;
using InsConformance.Foundation;
using InsConformance.Foundation.Clock;
using InsConformance.Insi.Requests;
using InsConformance.Testing;

namespace InsConformance.Reports.Tests;

/// <summary>An editor's dossier judged by what a run folder shows.</summary>
public sealed class DossierExaminationTests
{
    [Fact]
    public void Build_WithDossier_ChecksAreInWorkbookAndReport()
    {
        using var run = SampleRun.OfEveryVerdict();

        Build(run, Case("LPS de référence", "1.0.0"));

        var sheet = WorkbookText.Cells(run.Folder.DossierPath, "Contrôles du dossier").Select(c => c.Text).ToArray();
        Assert.Contains("SEED-VER-01", sheet);
        Assert.Contains("SEED-DLY-03", sheet);
        Assert.Contains("✔ Respectée", sheet);
        Assert.Contains("id=\"dossier\"", run.Read("rapport.html"), StringComparison.Ordinal);
        // Persons of the dossier are no evidence.
        Assert.DoesNotContain("FICTIVE", WorkbookText.Of(run.Folder.DossierPath) + run.Read("rapport.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Build_WithDossierOnAnotherDay_SameBytes()
    {
        using var run = SampleRun.OfEveryVerdict();
        var dossier = Case("LPS de référence", "1.0.0");

        Build(run, dossier);
        var first = run.Bytes("dossier.xlsx");
        Build(run, dossier with { Today = new DateOnly(2031, 1, 1) });

        Assert.Equal(first, run.Bytes("dossier.xlsx"));
    }

    [Fact]
    public void Check_VersionOfRequests_IsReadFromTheirBytes()
    {
        using var run = new SampleRun();
        foreach (var version in new[] { "1.0.0", "1.0.1", "1.0.1" })
            run.Add("s", Verdict.Passed, ["@insi"], exchanges: run.Folder.SaveExchange(Samples.Exchange("urn:uuid:x", Request(version), "<r/>")));
        run.Add("s", Verdict.Passed, ["@insi"], exchanges: run.Folder.SaveExchange(Samples.Exchange("urn:uuid:y", "<not-a-request/>", "<r/>")));

        var found = Check(run, Case("LPS de référence", "1.0.0")).Where(f => f.Rule.Id == "SEED-VER-01").Select(f => f.Detail).ToArray();

        Assert.Contains("ContexteLPS/LPS/Version, échange 2 et 1 autres : version 1.0.1 au lieu de 1.0.0.", found);
        Assert.Contains("ContexteLPS/LPS/Nom, échange 2 et 1 autres : version 1.0.1 au lieu de 1.0.0.", found);
        Assert.Contains("ContexteLPS/LPS/Version, échange 4 : aucune version lisible.", found);
        Assert.Equal(3, found.Length);
    }

    [Theory]
    [InlineData("D_LPS_de_reference_1.0.0.pdf", false)]
    [InlineData("D_LPS_de_reference_1.0.0+ios.pdf", false)]
    [InlineData("D_LPS_de_reference_1.0.1.pdf", true)]
    [InlineData("capture.png", true)]
    public void Check_NamesOfProofFiles_AreComparedWithTheRun(string name, bool isWrong)
    {
        using var run = new SampleRun();
        Directory.CreateDirectory(Path.Combine(run.Folder.Path, "preuves", "D"));
        File.WriteAllText(Path.Combine(run.Folder.Path, "preuves", "D", name), "x");

        var found = Check(run, Case("LPS de référence", "1.0.0")).Where(f => f.Rule.Id == "SEED-VER-01" && f.State == DossierState.NonConform);

        Assert.Equal(isWrong, found.Any(f => f.Detail.StartsWith($"preuves/D/{name}", StringComparison.Ordinal)));
    }

    [Fact]
    public void Build_SeedCatalogue_TakesTheStatesOfTheRules()
    {
        using var run = SampleRun.OfEveryVerdict();
        var seed = CatalogueFile.Load(Repository.PathTo("scenarios", "catalogues", "seed.yaml"));

        EvidenceBuilder.Build(run.Folder, run.Record, [seed], null, new ReportOptions { Dossier = Case("LPS de référence", "2.0") });

        Assert.Contains("SEED-VER-01", run.Read("manifest.json"), StringComparison.Ordinal);
        using var manifest = System.Text.Json.JsonDocument.Parse(run.Read("manifest.json"));
        var states = manifest.RootElement.GetProperty("catalogues")[0].GetProperty("proofs").EnumerateArray().ToDictionary(p => p.GetProperty("id").GetString()!, p => p.GetProperty("state").GetString());
        Assert.Equal(("failed", "produced", "to-attach"), (states["SEED-VER-01"], states["SEED-CRT-02"], states["SEED-REC-01"]));
    }

    private static void Build(SampleRun run, DossierCase dossier) =>
        EvidenceBuilder.Build(run.Folder, run.Record, [SampleRun.Cnda], null, new ReportOptions { Dossier = dossier });

    private static IReadOnlyList<DossierFinding> Check(SampleRun run, DossierCase dossier) =>
        Reports.Dossier.DossierExamination.Of(new Evidence.EvidenceReader(run.Folder, run.Folder.ReadFacts(), run.Record).Join([SampleRun.Cnda]), dossier);

    private static DossierCase Case(string name, string version)
    {
        var file = Repository.PathTo("fixtures", "dossier", "dossier.yaml");
        var text = File.ReadAllText(file).Replace("LPS-REFERENCE", name, StringComparison.Ordinal).Replace("version: \"1.0\"", $"version: \"{version}\"", StringComparison.Ordinal);
        var heads = CatalogueShelf.Open(Repository.PathTo("scenarios", "catalogues")).Heads;
        return new DossierCase(
            EditorDossierFile.Parse(text, file),
            DossierTermsFile.Load(Repository.PathTo("scenarios", "dossier.yaml")),
            ProfileTableFile.Load(Repository.PathTo("scenarios", "profiles", "tlc-1.4.2.yaml"), heads),
            DateOnly.FromDateTime(Samples.Start.UtcDateTime));
    }

    private static string Request(string version)
    {
        var clock = new ControllableClock();
        clock.Freeze(Samples.Start);
        var profile = new LpsProfile("10B0000000", "FICTIF000000", "LPS", version, new Guid("6c1f2b34-9d0e-4c55-8a21-0f5e7d3b9a10"));
        var search = new RequestContextFactory(clock, new IdSource(1), profile).Search(new TraitsSearch("FICTIVE", ["CLAUDE"], "F", "1990-01-01", "63220"));
        return System.Text.Encoding.UTF8.GetString(SearchRequestWriter.Write(search));
    }
}
