using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using InsConformance.Foundation;
using InsConformance.Reports.Workbook;
using InsConformance.Testing;

namespace InsConformance.Reports.Tests;

/// <summary>That nothing is cut: LibreOffice measures the same rows with the heights taken away, and none may want more than it was given.</summary>
public sealed partial class RowHeightTests
{
    private static readonly XNamespace Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static readonly XNamespace Style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";

    [Theory]
    [InlineData("", 1)]
    [InlineData("un mot", 1)]
    [InlineData("ligne\nligne\n", 3)]
    [InlineData("MMMMM MMMMM", 2)]
    [InlineData("iiiii iiiii", 1)]
    [InlineData("MMMMMMMMMMMMMMM", 3)]
    [InlineData("i MMMMMMM", 2)]
    public void LinesOf_Text_WrapsWordsAndBreaksOnlyLongOnes(string text, int lines) => Assert.Equal(lines, RowHeight.LinesOf(text, 6_000));

    [Fact]
    public void ColumnFor_Words_IsAsWideAsTheLongest()
    {
        Assert.Equal(10, TextWidth.ColumnFor(["INS 1", null], 10, 30));
        Assert.InRange(TextWidth.ColumnFor(["@cnda @segur:INS/va1.41.01.02"], 10, 40), 23, 28);
        Assert.Equal(30, TextWidth.ColumnFor([new string('M', 100)], 10, 30));
    }

    [RequiresToolFact("soffice")]
    public void Heights_EverySheet_AreEnoughForLibreOffice()
    {
        using var run = Convergence.Run();
        run.Add("Un scénario dont le nom est long et se poursuit sur plusieurs lignes de sa cellule, avec AVANT-PROPOS, L'HAŸ-LES-ROSES et d'autres mots", Verdict.Failed,
            ["@essai:INS-37.1.1", "@segur:INS/va1.41.01.02", "@segur:INS/va1.44.01.02.01", "@recherche-traits"], string.Join('\n', Enumerable.Repeat("Attendu : un texte de plusieurs lignes. Obtenu : WWWWWWWWWW MMMMMMMMMM iiiiiiiiiiiii.", 4)));
        using var temp = new TemporaryFolder();
        EvidenceBuilder.Build(run.Folder, run.Record, [Convergence.Catalogue(temp.Path), SampleRun.Cnda]);
        var path = Path.Combine(temp.Path, "hauteurs.xlsx");

        var given = WithoutHeights(run.Folder.DossierPath, path);

        var measured = Measure(path, temp.Path);
        Assert.Equal(given.Count, measured.Count);
        foreach (var (sheet, rows) in given)
        {
            for (var i = 0; i < rows.Length; i++)
                Assert.True(rows[i] + 0.5 >= measured[sheet][i], $"{sheet}, row {i + 1}: {rows[i]} given, {measured[sheet][i]} wanted");
        }

        // Enough, but not wasteful: paper has its price.
        Assert.True(given["Scénarios"].Sum() <= 1.5 * measured["Scénarios"].Take(given["Scénarios"].Length).Sum());
    }

    [RequiresToolFact("soffice")]
    public void Heights_TextsOfAllSortsInNarrowAndWideColumns_AreEnoughForLibreOffice()
    {
        using var temp = new TemporaryFolder();
        var words = File.ReadAllText(Repository.PathTo("README.md")).Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        double[] widths = [7, 9, 14, 22, 38, 60];
        var rows = Enumerable.Range(0, 240).Select(n => (IReadOnlyList<Cell>)
        [
            .. widths.Select((w, i) => i != n % widths.Length ? Cell.Empty : Cell.Of(
                string.Join(n % 7 == 0 ? '\n' : ' ', words.Skip(n * 5 % (words.Length - 40)).Take(Math.Min(1 + (n % 30), (int)w))),
                n % 4 == 0 ? CellStyle.Passed : n % 4 == 1 ? CellStyle.Label : CellStyle.Text)),
        ]).ToArray();
        var whole = Path.Combine(temp.Path, "entier.xlsx");
        using (var stream = File.Create(whole))
            WorkbookFile.Write(stream, new WorkbookProperties("t", "s", "c", "f", Samples.Start), [new Sheet("s", [.. widths.Select(w => new Column("En-tête", w))], HasHeader: true, rows)]);
        var path = Path.Combine(temp.Path, "sans.xlsx");

        var given = WithoutHeights(whole, path)["s"];

        var measured = Measure(path, temp.Path)["s"];
        // What no row can hold is cut at the highest that a spreadsheet takes.
        Assert.All(Enumerable.Range(0, given.Length).Where(i => given[i] < 409), i => Assert.True(given[i] + 0.5 >= measured[i], $"row {i + 1}: {given[i]} given, {measured[i]} wanted"));
    }

    /// <summary>Copies a workbook without the heights of its rows, and gives them by sheet, in points.</summary>
    private static Dictionary<string, double[]> WithoutHeights(string from, string to)
    {
        File.Copy(from, to);
        var heights = new Dictionary<string, double[]>();
        var names = WorkbookText.Sheets(from);
        using var zip = ZipFile.Open(to, ZipArchiveMode.Update);
        for (var i = 0; i < names.Count; i++)
        {
            var entry = zip.GetEntry($"xl/worksheets/sheet{i + 1}.xml")!;
            string xml;
            using (var reader = new StreamReader(entry.Open()))
                xml = reader.ReadToEnd();
            heights.Add(names[i], [.. Height().Matches(xml).Select(m => double.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture))]);
            entry.Delete();
            using var writer = new StreamWriter(zip.CreateEntry(entry.FullName).Open(), new UTF8Encoding(false));
            writer.Write(Height().Replace(xml, ""));
        }

        return heights;
    }

    /// <summary>The heights that LibreOffice finds best, by sheet, in points. It measures the rows of a document of its own that has none.</summary>
    private static Dictionary<string, double[]> Measure(string path, string folder)
    {
        var own = Path.Combine(folder, "sans-hauteurs.fods");
        File.WriteAllText(own, OwnHeight().Replace(File.ReadAllText(Flat(path, folder)), ""));
        var document = XDocument.Load(Flat(own, Directory.CreateDirectory(Path.Combine(folder, "mesure")).FullName));
        var heights = document.Descendants(Style + "style").Where(s => s.Attribute(Style + "family")?.Value == "table-row")
            .ToDictionary(s => s.Attribute(Style + "name")!.Value, s => Points(s.Element(Style + "table-row-properties")!.Attribute(Style + "row-height")!.Value));
        // A chart has a table of its own inside.
        document.Descendants(Table + "table").Where(t => t.Ancestors(Table + "table").Any()).Remove();
        return document.Descendants(Table + "table").ToDictionary(
            t => t.Attribute(Table + "name")!.Value,
            t => t.Descendants(Table + "table-row")
                .SelectMany(r => Enumerable.Repeat(heights[r.Attribute(Table + "style-name")!.Value], Math.Min(5_000, (int?)r.Attribute(Table + "number-rows-repeated") ?? 1))).ToArray());
    }

    private static string Flat(string path, string folder)
    {
        var result = ExternalTool.Run("soffice", [$"-env:UserInstallation=file://{Path.GetDirectoryName(path)}/profile", "--headless", "--convert-to", "fods", "--outdir", folder, path]);
        var flat = Path.Combine(folder, Path.GetFileNameWithoutExtension(path) + ".fods");
        return File.Exists(flat) ? flat : throw new InvalidOperationException(result.Output + result.Error);
    }

    private static double Points(string length) => length switch
    {
        [.. var n, 'i', 'n'] => double.Parse(n, CultureInfo.InvariantCulture) * 72,
        [.. var n, 'c', 'm'] => double.Parse(n, CultureInfo.InvariantCulture) * 72 / 2.54,
        [.. var n, 'm', 'm'] => double.Parse(n, CultureInfo.InvariantCulture) * 72 / 25.4,
        [.. var n, 'p', 't'] => double.Parse(n, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException(length),
    };

    [GeneratedRegex(" style:row-height=\"[^\"]*\"")]
    private static partial Regex OwnHeight();

    [GeneratedRegex(" ht=\"([0-9.]+)\" customHeight=\"1\"")]
    private static partial Regex Height();
}
