using System.Text.Json;
using InsConformance.Testing;

namespace InsConformance.EndToEnd.Tests;

public sealed class RunTests
{
    private static readonly string[] CndaTests =
        ["2.03-1", "2.03-2", "2.03-3", "2.04-1", "2.04-2", "2.05", "2.06-1", "2.06-2", "2.07-1", "2.07-2", "2.08-1", "2.08-2"];

    [Fact]
    public void Run_Reference_ProvesEveryCndaTestAndLeavesTheWholeFolder()
    {
        using var place = new Workplace();

        var (result, summary) = Insconf.Play(place);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("passed", summary.GetProperty("verdict").GetString());
        var folder = Directory.GetDirectories(place.PathTo("reports")).Single();
        foreach (var file in new[] { "dossier.xlsx", "rapport.html", "junit.xml", "messages.ndjson", "manifest.json", "run.json" })
            Assert.True(new FileInfo(Path.Combine(folder, file)).Length > 0, file);
        Assert.All(CndaTests, id => Assert.Contains(
            Directory.GetFiles(Path.Combine(folder, "preuves"), "*", SearchOption.AllDirectories), f => Path.GetFileName(f).StartsWith(id + "_", StringComparison.Ordinal)));
        Assert.Equal(0, Insconf.Run(place, "report", "verify", folder).ExitCode);
    }

    [Fact]
    public void Run_WithTags_PlaysOnlyThose()
    {
        using var place = new Workplace();

        var (result, summary) = Insconf.Play(place, "--tags", "@cnda:2.07-1 or @cnda:2.07-2");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(2, summary.GetProperty("scenarios").GetProperty("passed").GetInt32());
    }

    [Fact]
    public void Run_InShards_PlaysEachScenarioOnce()
    {
        using var place = new Workplace();

        var keys = new[] { "1/3", "2/3", "3/3" }.SelectMany(shard =>
        {
            var output = place.PathTo("shard-" + shard[0]);
            Assert.Equal(0, Insconf.Play(place, "--shard", shard, "--output", output).Result.ExitCode);
            return Planned(output);
        }).ToArray();

        Assert.Equal(0, Insconf.Play(place, "--output", place.PathTo("whole")).Result.ExitCode);
        Assert.Equal(Planned(place.PathTo("whole")).Order(), keys.Order());
    }

    [Fact]
    public void Rerun_OfAFailedRun_PlaysOnlyWhatDidNotPass()
    {
        using var place = new Workplace();
        var first = place.PathTo("first");
        Assert.Equal(1, Insconf.Play(place, "--lps", "reference:nia-as-nir", "--tags", "@cnda", "--output", first).Result.ExitCode);

        var (result, summary) = Insconf.Play(place, "--rerun", first);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(1, summary.GetProperty("scenarios").GetProperty("passed").GetInt32());
    }

    [Fact]
    public void Expected_KnownNonConformity_KeepsTheRunGreenAndShowsIt()
    {
        using var place = new Workplace();
        var expected = place.Write("connues.yaml", "expected:\n  - tag: \"@cnda:2.05\"\n    reason: Correction prévue en 4.2\n");

        var (result, summary) = Insconf.Play(place, "--lps", "reference:nia-as-nir", "--tags", "@cnda", "--expected", expected);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(1, summary.GetProperty("scenarios").GetProperty("expected").GetInt32());
    }

    [Fact]
    public void Expected_EntryThatNoLongerHappens_FailsTheRun()
    {
        using var place = new Workplace();
        var expected = place.Write("connues.yaml", "expected:\n  - tag: \"@cnda:2.05\"\n    reason: Correction prévue en 4.2\n");

        var (result, summary) = Insconf.Play(place, "--expected", expected);

        Assert.Equal(1, result.ExitCode);
        Assert.Equal("@cnda:2.05", summary.GetProperty("noLongerHappens")[0].GetProperty("target").GetString());
    }

    [Fact]
    public void Run_WithSchemasThatRefuseTheRequest_ShowsTheBreach()
    {
        using var place = new Workplace();
        place.Write("xsd/recherche.xsd", """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.cnamts.fr/INSiRecSans" elementFormDefault="qualified">
              <xs:element name="RECSANSVITALE"><xs:complexType><xs:sequence><xs:element name="Autre" type="xs:string"/></xs:sequence></xs:complexType></xs:element>
            </xs:schema>
            """);

        var (result, summary) = Insconf.Play(place, "--tags", "@cnda:2.07-2", "--schemas", "xsd");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("schema", summary.GetProperty("notPassed")[0].GetProperty("problem").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_WithACheckTurnedDown_NoLongerFailsOnIt()
    {
        using var place = new Workplace();
        var checks = place.Write("controles.yaml", "checks:\n  - { id: bam-id-reused, enabled: false }\n  - { id: lps-id-reused, enabled: false }\n");

        Assert.Equal(1, Insconf.Play(place, "--lps", "reference:reuses-context-ids", "--tags", "@cnda:2.07-1").Result.ExitCode);
        Assert.Equal(0, Insconf.Play(place, "--lps", "reference:reuses-context-ids", "--tags", "@cnda:2.07-1", "--checks", checks).Result.ExitCode);
    }

    [Fact]
    public async Task Run_TwoAtOnceWithAnEmptyCache_DoNotDisturbEachOther()
    {
        using var place = new Workplace();
        place.Environment["INSCONF_CACHE"] = place.PathTo("cache");

        var runs = await Task.WhenAll(Task.Run(() => Insconf.Play(place)), Task.Run(() => Insconf.Play(place)));

        Assert.All(runs, r => Assert.Equal(0, r.Result.ExitCode));
        Assert.Equal(2, Directory.GetDirectories(place.PathTo("reports")).Length);
    }

    [RequiresToolFact("soffice", "pdftotext")]
    public void Run_Workbook_OpensInLibreOffice()
    {
        using var place = new Workplace();
        var output = place.PathTo("run");
        Assert.Equal(0, Insconf.Play(place, "--output", output).Result.ExitCode);

        var converted = ExternalTool.Run(
            "soffice", ["-env:UserInstallation=file://" + place.PathTo("profile"), "--headless", "--convert-to", "pdf", "--outdir", place.Folder, Path.Combine(output, "dossier.xlsx")]);

        Assert.True(converted.ExitCode == 0 && File.Exists(place.PathTo("dossier.pdf")), converted.Error);
        var text = ExternalTool.Run("pdftotext", ["-layout", place.PathTo("dossier.pdf"), "-"]).Output;
        Assert.Contains("LPS-REFERENCE", text, StringComparison.Ordinal);
        Assert.Contains("2.07-2", text, StringComparison.Ordinal);
    }

    private static string[] Planned(string folder) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "run.json"))).RootElement.GetProperty("planned").EnumerateArray().Select(k => k.GetString()!).ToArray();
}
