using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using InsConformance.Foundation;
using InsConformance.Gherkin.Results;
using InsConformance.Reports.Workbook;
using InsConformance.Testing;

namespace InsConformance.Reports.Tests;

public sealed class DossierTests
{
    [Fact]
    public void Dossier_RunOfEveryVerdict_ReadsAsExpected()
    {
        using var run = SampleRun.OfEveryVerdict();

        run.Build();

        Golden.Verify(WorkbookText.Of(run.Folder.DossierPath), "txt");
    }

    [Fact]
    public void Dossier_RunOfEveryVerdict_IsValidForTheSdk()
    {
        using var run = SampleRun.OfEveryVerdict();

        run.Build();

        Assert.Empty(WorkbookText.Faults(run.Folder.DossierPath));
    }

    [Fact]
    public void Dossier_NothingPlayed_IsValidAndSaysSo()
    {
        using var run = new SampleRun();

        run.Build();

        Assert.Empty(WorkbookText.Faults(run.Folder.DossierPath));
        Assert.Contains("Rien n'a été joué", WorkbookText.Of(run.Folder.DossierPath), StringComparison.Ordinal);
    }

    [Fact]
    public void Dossier_FormulaLikeTexts_StayTexts()
    {
        using var run = new SampleRun();
        foreach (var name in new[] { "=cmd|'/c calc'!A1", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "=HYPERLINK(\"http://x\")" })
            run.Add(name, Verdict.Failed, ["@insi"], name);

        run.Build();

        Assert.Empty(WorkbookText.Faults(run.Folder.DossierPath));
        var cells = WorkbookText.Cells(run.Folder.DossierPath, "Scénarios");
        Assert.DoesNotContain(cells, c => c.IsFormula);
        Assert.Contains(cells, c => c is { Text: "=cmd|'/c calc'!A1", Style: (uint)CellStyle.QuotedText });
        Assert.All(cells.Where(c => c.Text is { Length: > 0 } t && "=+-@".Contains(t[0])), c => Assert.Equal((uint)CellStyle.QuotedText, c.Style));
    }

    [Theory]
    [InlineData("a\u0000b\u001Fc", "a\uFFFDb\uFFFDc")]
    [InlineData("\U0001F600", "\U0001F600")]
    [InlineData("a\uFFFEb", "a\uFFFDb")]
    [InlineData("l1\r\nl2", "l1\nl2")]
    [InlineData("_x0041_", "_x005F_x0041_")]
    [InlineData("_x_ _xyz_", "_x_ _xyz_")]
    public void Cell_TextThatXmlCannotHold_IsMadeFit(string text, string expected) => Assert.Equal(expected, Cell.Of(text).Content);

    [Fact]
    public void Cell_LoneSurrogate_IsReplaced() => Assert.Equal("a\uFFFDb\uFFFD", Cell.Of("a\uD800b\uDC00").Content);

    [Fact]
    public void Cell_VeryLongText_IsCutWithoutSplittingAPair()
    {
        var cut = Cell.Of("a" + string.Concat(Enumerable.Repeat("\U0001F600", 40_000))).Content!;

        Assert.True(cut.Length <= Cell.MaxLength);
        Assert.EndsWith("… (texte coupé)", cut, StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', cut);
        Assert.False(char.IsHighSurrogate(cut[cut.IndexOf('…', StringComparison.Ordinal) - 1]));
    }

    [Fact]
    public void Dossier_HostileProduct_IsValid()
    {
        using var run = new SampleRun(Samples.Facts() with
        {
            Product = new("<&>\"'\u0001&P=1+1" + new string('x', 500), "../../1.0", null, null, "http://h/?a=1&b=2"),
        });
        run.Add("n", Verdict.Passed, ["@cnda:2.05"]);

        run.Build();

        Assert.Empty(WorkbookText.Faults(run.Folder.DossierPath));
        Assert.All(
            Directory.GetFiles(run.Folder.ProofsPath, "*", SearchOption.AllDirectories),
            f => Assert.Matches("^[A-Za-z0-9._-]{1,200}$", Path.GetFileName(f)));
    }

    [Fact]
    public void Dossier_BuiltTwice_IsTheSameBytes()
    {
        using var run = SampleRun.OfEveryVerdict();
        string[] files = ["dossier.xlsx", "rapport.html", "junit.xml", "manifest.json"];

        run.Build();
        var first = files.Select(run.Bytes).ToArray();
        run.Build();

        for (var i = 0; i < files.Length; i++)
            Assert.True(first[i].AsSpan().SequenceEqual(run.Bytes(files[i])), files[i]);
    }

    [Fact]
    public void Dossier_Package_HasNeitherRandomNamesNorTimes()
    {
        using var run = SampleRun.OfEveryVerdict();
        run.Build();

        using var zip = ZipFile.OpenRead(run.Folder.DossierPath);

        Assert.Equal("[Content_Types].xml", zip.Entries[0].FullName);
        Assert.All(zip.Entries, e => Assert.Equal(1980, e.LastWriteTime.Year));
        Assert.DoesNotContain(zip.Entries, e => e.FullName.EndsWith(".psmdcp", StringComparison.Ordinal));
        Assert.All(
            zip.Entries.Where(e => e.FullName.EndsWith(".rels", StringComparison.Ordinal)).SelectMany(e => XDocument.Load(e.Open()).Root!.Elements()),
            r => Assert.Matches("^rId[0-9]+$", r.Attribute("Id")!.Value));
    }

    [Fact]
    public void Dossier_Links_LeadToFilesOfTheFolder()
    {
        using var run = SampleRun.OfEveryVerdict();
        run.Build();

        using var zip = ZipFile.OpenRead(run.Folder.DossierPath);
        var targets = zip.Entries.Where(e => e.FullName.StartsWith("xl/worksheets/_rels/", StringComparison.Ordinal))
            .SelectMany(e => XDocument.Load(e.Open()).Root!.Elements()).Where(r => r.Attribute("TargetMode") is not null).Select(r => Uri.UnescapeDataString(r.Attribute("Target")!.Value)).ToArray();

        Assert.NotEmpty(targets);
        Assert.All(targets, t => Assert.True(File.Exists(Path.Combine(run.Folder.Path, t)), t));
    }

    [RequiresToolFact("soffice")]
    public void Dossier_LibreOffice_ReadsEveryTextAsText()
    {
        using var run = SampleRun.OfEveryVerdict();
        run.Add("=1+1", Verdict.Passed, ["@insi"]);
        run.Build();
        using var temp = new TemporaryFolder();

        var result = ExternalTool.Run("soffice",
            [$"-env:UserInstallation=file://{temp.Path}/profile", "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,true,false,false,3", "--outdir", temp.Path, run.Folder.DossierPath]);

        var csv = File.ReadAllText(Directory.GetFiles(temp.Path, "*.csv").SingleOrDefault() ?? throw new InvalidOperationException(result.Output + result.Error));
        Assert.Contains("=1+1", csv, StringComparison.Ordinal);
        Assert.Contains("✘ Non conforme (attendue)", csv, StringComparison.Ordinal);
        Assert.Contains("20/11/2026 14:05:09", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("Err:", csv, StringComparison.Ordinal);
    }

    [RequiresToolFact("soffice", "pdftotext")]
    public void Dossier_LibreOfficePdf_RepeatsHeadersOnEachPage()
    {
        using var run = new SampleRun();
        for (var i = 0; i < 120; i++)
            run.Add(string.Create(CultureInfo.InvariantCulture, $"Scénario {i}"), Verdict.Passed, ["@insi"]);
        run.Build();
        using var temp = new TemporaryFolder();

        ExternalTool.Run("soffice", [$"-env:UserInstallation=file://{temp.Path}/profile", "--headless", "--convert-to", "pdf", "--outdir", temp.Path, run.Folder.DossierPath]);
        var text = ExternalTool.Run("pdftotext", ["-layout", Path.Combine(temp.Path, "dossier.pdf"), "-"]).Output;

        var pages = text.Split('\f').Where(p => p.Contains("Recherche par traits", StringComparison.Ordinal) && p.Contains("Scénario ", StringComparison.Ordinal)).ToArray();
        Assert.True(pages.Length > 1, "one page only");
        Assert.All(pages, p => Assert.Contains("Fonctionnalité", p, StringComparison.Ordinal));
    }

    [Fact]
    public void Dossier_TagOfNothing_StopsWithThePlace()
    {
        using var run = new SampleRun();
        var scenario = run.Add("n", Verdict.Passed, ["@cnda:9.99"]);

        Assert.Equal(new Place(SampleRun.Feature, scenario.Line), Assert.Throws<InputException>(() => run.Build()).Place);
        Assert.False(File.Exists(run.Folder.DossierPath));
    }

    [Fact]
    public void Dossier_SameKeyTwice_KeepsBoth()
    {
        using var run = new SampleRun();
        ScenarioRecord scenario = run.Add("n", Verdict.Passed, ["@cnda:2.05"]);
        run.Add(scenario with { Verdict = Verdict.Failed });

        var summary = run.Build();

        Assert.Equal((1, 1), (summary.Counts.Passed, summary.Counts.Failed));
    }
}
