using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using InsConformance.Certification.Catalogues;
using InsConformance.Foundation;
using InsConformance.Gherkin.Results;
using InsConformance.Reports.Dossier;
using InsConformance.Reports.Workbook;
using InsConformance.Testing;

namespace InsConformance.Reports.Tests;

public sealed class DossierSheetTests : IDisposable
{
    private readonly TemporaryFolder _temp = new();
    private readonly Catalogue _catalogue;

    public DossierSheetTests() => _catalogue = Convergence.Catalogue(_temp.Path);

    public void Dispose() => _temp.Dispose();

    [Theory]
    [InlineData(RequirementLayout.Convergence)]
    [InlineData(RequirementLayout.Dmn)]
    public void Requirements_EachLayout_ReadsAsExpected(RequirementLayout layout)
    {
        using var run = Convergence.Run();

        Build(run, new ReportOptions { Layout = layout });

        Assert.Empty(WorkbookText.Faults(run.Folder.DossierPath));
        Golden.Verify(WorkbookText.Of(run.Folder.DossierPath, "Exigences"), "txt", layout.ToString());
    }

    [Fact]
    public void Dossier_EverySheet_IsThereInOrder()
    {
        using var run = Convergence.Run();

        Build(run);

        Assert.Equal(
            ["Synthèse", "Exigences", "Scénarios", "CNDA", "Échanges INSi", "Constats INSi", "Cartes et certificats", "Traçabilité", "Contrôles du dossier", "Environnement"],
            WorkbookText.Sheets(run.Folder.DossierPath));
    }

    [Fact]
    public void Dossier_FactsOfBeforeProfiles_IsBuilt()
    {
        using var run = Convergence.Run();
        var facts = run.Read("run.json");
        File.WriteAllText(run.Folder.FactsPath, System.Text.RegularExpressions.Regex.Replace(facts, "\"profiles\": \\[[^]]*\\],", ""));
        Assert.NotEqual(facts, run.Read("run.json"));

        Build(run);

        Assert.Contains("Profils | aucun choix", WorkbookText.Of(run.Folder.DossierPath, "Synthèse"), StringComparison.Ordinal);
    }

    [Fact]
    public void Traceability_ScenarioOfNoRequirement_IsShownAsSuch()
    {
        using var run = Convergence.Run();

        Build(run);

        Golden.Verify(WorkbookText.Of(run.Folder.DossierPath, "Traçabilité"), "txt");
    }

    [Fact]
    public void DossierChecks_EachState_HasItsSignAndDate()
    {
        using var run = Convergence.Run();

        Build(run, new ReportOptions
        {
            DossierChecks =
            [
                .. Enum.GetValues<DossierCheckState>().Select(s => new DossierCheck($"SEED-{s}", "Ce qui est demandé", s, "=constat", new DateOnly(2027, 1, 31))),
                new DossierCheck("SEED-SANS-DATE", "Sans date", DossierCheckState.Met),
            ],
        });

        Assert.Empty(WorkbookText.Faults(run.Folder.DossierPath));
        Golden.Verify(WorkbookText.Of(run.Folder.DossierPath, "Contrôles du dossier"), "txt");
    }

    [Fact]
    public void Summary_Sections_AreChartedFromTheirOwnCells()
    {
        using var run = Convergence.Run();

        Build(run);

        using var zip = ZipFile.OpenRead(run.Folder.DossierPath);
        XNamespace c = "http://schemas.openxmlformats.org/drawingml/2006/chart";
        var chart = XDocument.Load(zip.GetEntry("xl/charts/chart1.xml")!.Open());
        var cells = WorkbookText.Cells(run.Folder.DossierPath, "Synthèse").ToDictionary(x => x.Reference, x => x.Text ?? x.Value);
        foreach (var data in chart.Descendants().Where(e => e.Name == c + "strRef" || e.Name == c + "numRef"))
        {
            var range = data.Element(c + "f")!.Value.Split('!')[1].Replace("$", "", StringComparison.Ordinal).Split(':');
            var (column, from, to) = (range[0][..1], int.Parse(range[0][1..]), int.Parse(range[1][1..]));
            Assert.Equal(
                Enumerable.Range(from, to - from + 1).Select(row => cells[$"{column}{row}"]),
                data.Descendants(c + "pt").Select(p => p.Element(c + "v")!.Value));
        }

        Assert.Equal("Verdict", cells[$"B{RowOf("Section")}"]);
        Assert.Equal("✘ Non conforme", cells[$"B{RowOf("ESSAI : Éléments constitutifs")}"]);
        Assert.Equal("✎ À attacher", cells[$"B{RowOf("ESSAI : Téléservice INSi")}"]);

        string RowOf(string label) => cells.First(x => x.Value == label).Key[1..];
    }

    [Fact]
    public void Picture_ShotOfAProof_IsInTheDossierByteForByte()
    {
        using var run = Convergence.Run();

        Build(run);

        Assert.Empty(WorkbookText.Faults(run.Folder.DossierPath));
        using var zip = ZipFile.OpenRead(run.Folder.DossierPath);
        var media = Assert.Single(zip.Entries, e => e.FullName.StartsWith("xl/media/", StringComparison.Ordinal));
        using var bytes = new MemoryStream();
        media.Open().CopyTo(bytes);
        Assert.Equal(Convergence.Png(640, 400), bytes.ToArray());
        // 640 × 400 fits the place of 120 × 75 points.
        Assert.Contains("cx=\"1524000\" cy=\"952500\"", new StreamReader(zip.GetEntry("xl/drawings/drawing2.xml")!.Open()).ReadToEnd(), StringComparison.Ordinal);
    }

    public static TheoryData<string, byte[]> Hostile => new()
    {
        { "empty", [] },
        { "svg", Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>") },
        { "cut", Convergence.Png(40, 40)[..^6] },
        { "more after the end", [.. Convergence.Png(40, 40), .. "PK"u8] },
        { "flipped bit", Flipped(Convergence.Png(40, 40)) },
        { "bomb", Convergence.Png(9_000, 4_000) },
        { "too wide", Convergence.Png(20_000, 1) },
        { "jpeg without frame", [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xDA, 0, 2, 0xFF, 0xD9] },
        { "jpeg cut", [0xFF, 0xD8, 0xFF, 0xC0, 0, 17, 8, 0, 10] },
        { "jpeg of a wrong length", [0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0xFF, 0xD9] },
        { "too heavy", new byte[(2 * 1024 * 1024) + 1] },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Picture_Hostile_IsRefusedAndSaid(string what, byte[] bytes)
    {
        using var run = new SampleRun();
        run.Add(Convergence.WithShot(run.Add("n", Verdict.Passed, []) with { Key = "features/a.feature:1", Tags = ["@essai:INS-1.1.1"] }, new AttachmentRecord("image/png", what, bytes)));

        Build(run);

        Assert.Empty(WorkbookText.Faults(run.Folder.DossierPath));
        using var zip = ZipFile.OpenRead(run.Folder.DossierPath);
        Assert.DoesNotContain(zip.Entries, e => e.FullName.StartsWith("xl/media/", StringComparison.Ordinal));
        Assert.Matches("image (refusée|de [0-9]+)", WorkbookText.Of(run.Folder.DossierPath, "Exigences"));
    }

    [Fact]
    public void Picture_SoundJpeg_IsShown()
    {
        byte[] jpeg = [0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0, 30, 0, 40, 1, 1, 0x11, 0, 0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0x7F, 0xFF, 0xD9];

        Assert.Equal(new PictureSize(40, 30, IsPng: false), PictureSize.Read(jpeg, out var refusal));
        Assert.Null(refusal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("History")]
    [InlineData("'a'")]
    [InlineData("a/b:c*d?e[f]g\\h")]
    [InlineData("\u0001\uD800")]
    [InlineData("un nom de feuille beaucoup trop long pour un classeur")]
    [InlineData("trente caractères et un emoji \U0001F600\U0001F600")]
    public void SheetName_Wild_IsMadeLegalAndUnique(string name)
    {
        var path = Path.Combine(_temp.Path, "noms.xlsx");
        using (var stream = File.Create(path))
        {
            Sheet sheet = new(name, [new Column("a", 10)], HasHeader: true, [[Cell.Of("x")]]);
            WorkbookFile.Write(stream, new WorkbookProperties("t", "s", "c", "f", Samples.Start), [sheet, sheet, sheet]);
        }

        Assert.Empty(WorkbookText.Faults(path));
        var names = WorkbookText.Sheets(path);
        Assert.Equal(3, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, n => Assert.Matches(@"^[^\[\]:*?/\\']{1,31}$", n));
        Assert.DoesNotContain("History", names);
    }

    [Fact]
    public void Links_MoreThanASheetTakes_AreLeftAsText()
    {
        var path = Path.Combine(_temp.Path, "liens.xlsx");
        using (var stream = File.Create(path))
        {
            var rows = Enumerable.Range(0, 65_540).Select(i => (IReadOnlyList<Cell>)[Cell.Link(FormattableString.Invariant($"f{i % 10}"))]);
            WorkbookFile.Write(stream, new WorkbookProperties("t", "s", "c", "f", Samples.Start), [new Sheet("s", [new Column("a", 10)], HasHeader: true, rows)]);
        }

        using var zip = ZipFile.OpenRead(path);
        XNamespace x = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        var sheet = XDocument.Load(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        Assert.Equal(65_530, sheet.Descendants(x + "hyperlink").Count());
        Assert.Equal(65_541, sheet.Descendants(x + "row").Count());
    }

    private void Build(SampleRun run, ReportOptions? options = null) =>
        EvidenceBuilder.Build(run.Folder, run.Record, [_catalogue, SampleRun.Cnda], options: options);

    private static byte[] Flipped(byte[] bytes)
    {
        bytes[^20] ^= 1;
        return bytes;
    }
}
