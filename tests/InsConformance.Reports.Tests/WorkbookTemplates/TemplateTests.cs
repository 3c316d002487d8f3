using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Spreadsheet;
using InsConformance.Certification.Catalogues;
using InsConformance.Certification.Importing;
using InsConformance.Foundation;
using InsConformance.Reports.Runs;
using InsConformance.Reports.WorkbookTemplates;
using InsConformance.Testing;

namespace InsConformance.Reports.Tests.WorkbookTemplates;

public sealed partial class TemplateTests : IDisposable
{
    private static readonly ResultWords Words = ResultWordsFile.Load(Repository.PathTo("scenarios", "result-words.yaml"));
    private readonly TemporaryFolder _temp = new();
    private readonly Catalogue _catalogue;
    private readonly SampleRun _run = Convergence.Run();

    public TemplateTests() => _catalogue = Convergence.Catalogue(_temp.Path);

    public void Dispose()
    {
        _run.Dispose();
        _temp.Dispose();
    }

    [Fact]
    public void Template_OfTheSdkWithOddFeatures_ChangesTheTextOfOneSheetOnly()
    {
        var template = MadeTemplate.Save(_temp.Path);
        var before = File.ReadAllBytes(template);

        var fill = Fill(template);

        Assert.Equal(before, File.ReadAllBytes(template));
        Assert.Equal(["xl/worksheets/sheet2.xml"], ChangedParts(template, fill.Path));
        Assert.Empty(WorkbookText.Faults(fill.Path).Except(WorkbookText.Faults(template)));
        Assert.Equal([new FilledSheet("Exigences", 3)], fill.Sheets);
        Assert.Empty(fill.Unlisted);
        Assert.Empty(fill.Replaced);
        Assert.Equal(["PSC 1.1.1"], fill.Unknown);
        Assert.Equal(["Exigences!C5", "Exigences!C6"], fill.Kept.Select(c => c.Cell));
        Golden.Verify(Part(fill.Path, "xl/worksheets/sheet2.xml").Replace("<x:row", "\n<x:row", StringComparison.Ordinal).Replace("<x:c ", "\n  <x:c ", StringComparison.Ordinal), "xml");
    }

    [Fact]
    public void Template_WhatIsPutIn_IsAllThatDiffers()
    {
        var template = MadeTemplate.Save(_temp.Path);

        var fill = Fill(template);

        // Taking away the cells that were written gives the sheet as it came, but for its extent.
        var written = Part(fill.Path, "xl/worksheets/sheet2.xml");
        foreach (var cell in new[] { "H6", "H8", "I4", "I5", "I6", "I8", "C8" })
            written = Regex.Replace(written, $"<x:c r=\"{cell}\"[^>]*><x:is>.*?</x:c>", "", RegexOptions.Singleline);
        var came = Part(template, "xl/worksheets/sheet2.xml");
        written = Regex.Replace(written, "<x:c r=\"H5\".*?</x:c>", Regex.Match(came, "<x:c r=\"H5\"[^>]*/>").Value);
        Assert.Equal(came, written.Replace("A2:I8", "A2:H8", StringComparison.Ordinal).Replace("spans=\"1:9\"", "spans=\"1:8\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Template_FormulaLikeComment_StaysATextWhenEdited()
    {
        _run.Replace(_run.Record.Scenarios[2], _run.Record.Scenarios[2] with { Steps = [.. _run.Record.Scenarios[2].Steps.Select(s => s.Problem is { } p ? s with { Problem = p with { Message = "=HYPERLINK(\"http://x\")" } } : s)] });

        var fill = Fill(MadeTemplate.Save(_temp.Path));

        Assert.Contains(WorkbookText.Cells(fill.Path, "Exigences"), c => c.Reference == "C8" && c.Text!.StartsWith(" =HYPERLINK", StringComparison.Ordinal));
    }

    [Fact]
    public void Template_FilledTwice_IsTheSameBytes()
    {
        var template = MadeTemplate.Save(_temp.Path);

        var first = File.ReadAllBytes(Fill(template).Path);

        Assert.Equal(first, File.ReadAllBytes(Fill(template).Path));
    }

    [Fact]
    public void Template_FilledCopy_IsInTheManifest()
    {
        var fill = Fill(MadeTemplate.Save(_temp.Path));

        Assert.Contains(Path.GetFileName(fill.Path), _run.Read("manifest.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Template_RowsAndCellsWithoutReference_AreFilledInTheirPlace()
    {
        var template = MadeTemplate.Save(_temp.Path);
        Rewrite(template, "xl/worksheets/sheet2.xml", xml => Regex.Replace(xml, "<x:row r=\"8\".*?</x:row>", m => Regex.Replace(m.Value, " r=\"[A-Z]*8\"", "").Replace("<x:c ", "<x:c t=\"inlineStr\" x=\"\" ", StringComparison.Ordinal)
            .Replace(" x=\"\"", "", StringComparison.Ordinal).Replace(" t=\"inlineStr\" s=\"0\" t=\"inlineStr\"", " t=\"inlineStr\"", StringComparison.Ordinal)));
        // Without references the cells follow each other: the columns C is filled so that they do.
        Rewrite(template, "xl/worksheets/sheet2.xml", xml => Regex.Replace(xml, "(<x:row>)(<x:c .*?</x:c>)(<x:c .*?</x:c>)", "$1$2$3<x:c/>"));

        var fill = Fill(template);

        Assert.Contains("<x:row><x:c", Part(template, "xl/worksheets/sheet2.xml"), StringComparison.Ordinal);
        Assert.Matches("<x:c r=\"H8\"[^>]*><x:is><x:t xml:space=\"preserve\">À attacher</x:t></x:is></x:c><x:c r=\"I8\"", Part(fill.Path, "xl/worksheets/sheet2.xml"));
    }

    [Fact]
    public void Template_CommentsAndCdata_AreNotTakenForCells()
    {
        var template = MadeTemplate.Save(_temp.Path);
        Rewrite(template, "xl/worksheets/sheet2.xml", xml => xml
            .Replace("<x:row r=\"8\"", "<!-- <x:row r=\"8\"><x:c r=\"H8\"/></x:row> --><?pi <x:row>?><x:row ht='3' r=\"8\" customHeight=\"1\"", StringComparison.Ordinal)
            .Replace("Appels tracés", "<![CDATA[</x:c> & > ]]>", StringComparison.Ordinal));

        var fill = Fill(template);

        var xml = Part(fill.Path, "xl/worksheets/sheet2.xml");
        Assert.Contains("<!-- <x:row r=\"8\"><x:c r=\"H8\"/></x:row> -->", xml, StringComparison.Ordinal);
        Assert.Contains(WorkbookText.Cells(fill.Path, "Exigences"), c => c is { Reference: "H8", Text: "À attacher" });
    }

    [Fact]
    public void Template_ProtectedSheet_StopsAtTheLockedCell()
    {
        var e = Assert.Throws<InputException>(() => Fill(MadeTemplate.Save(_temp.Path, isProtected: true)));

        Assert.Equal("sheet-protected", e.Code);
        Assert.Contains("Exigences!", e.Place!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Template_ProtectedSheetWithUnlockedCells_IsFilled()
    {
        // Every row's cells for results, names and comments are there and unlocked.
        var template = MadeTemplate.Save(_temp.Path, isProtected: true, unlocksColumns: true, change: data =>
        {
            data.Elements<Row>().Single(r => r.RowIndex! == 4).Append(MadeTemplate.Unlocked("I4", "Fichier de preuve"));
            foreach (var row in data.Elements<Row>().Where(r => r.RowIndex! >= 5))
            {
                foreach (var column in new[] { "C", "H", "I" })
                {
                    var reference = column + row.RowIndex!;
                    row.Elements<Cell>().FirstOrDefault(c => c.CellReference == reference)?.Remove();
                    row.InsertBefore(MadeTemplate.Unlocked(reference, null), row.Elements<Cell>().FirstOrDefault(c => string.CompareOrdinal(c.CellReference, reference) > 0));
                }
            }
        });

        var fill = Fill(template);

        Assert.Equal(3, fill.Sheets.Single().Rows);
        Assert.Contains(WorkbookText.Cells(fill.Path, "Exigences"), c => c is { Reference: "H5", Text: "Produite", Style: 2u });
    }

    [Theory]
    [InlineData("pas un classeur", "not-a-workbook")]
    [InlineData("", "not-a-workbook")]
    public void Template_NotAWorkbook_IsSaid(string content, string code)
    {
        var path = Path.Combine(_temp.Path, "x.xlsx");
        File.WriteAllText(path, content);

        Assert.Equal(code, Assert.Throws<InputException>(() => Fill(path)).Code);
    }

    [Fact]
    public void Template_Missing_IsSaid() =>
        Assert.Equal("workbook-unreadable", Assert.Throws<InputException>(() => Fill(Path.Combine(_temp.Path, "absent.xlsx"))).Code);

    [Fact]
    public void Template_WithoutKnownHeader_IsSaid()
    {
        var template = MadeTemplate.Save(_temp.Path, change: data => data.Elements<Row>().Single(r => r.RowIndex! == 4).Remove());

        Assert.Equal("workbook-headers", Assert.Throws<InputException>(() => Fill(template)).Code);
    }

    [Fact]
    public void Template_NoIdIsKnown_IsSaidWithSome()
    {
        var template = MadeTemplate.Save(_temp.Path);

        var e = Assert.Throws<InputException>(() => EvidenceBuilder.Build(_run.Folder, _run.Record with { Scenarios = [] }, [SampleRun.Cnda], options: new ReportOptions { Template = template }));

        Assert.Equal("template-ids", e.Code);
        Assert.Contains("INS 1.1.1", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Template_Signed_IsRefusedBeforeAnythingIsWritten()
    {
        var template = MadeTemplate.Save(_temp.Path);
        using (var zip = ZipFile.Open(template, ZipArchiveMode.Update))
            zip.CreateEntry("_xmlsignatures/sig1.xml");
        var before = Directory.GetFiles(_run.Folder.Path, "*", SearchOption.AllDirectories);

        Assert.Equal("template-signed", Assert.Throws<InputException>(() => Fill(template)).Code);
        Assert.Equal(before, Directory.GetFiles(_run.Folder.Path, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void Template_NamedAsWhatABuildWrites_IsRefused()
    {
        Fill(MadeTemplate.Save(_temp.Path));
        var names = Directory.EnumerateFileSystemEntries(_run.Folder.Path).Select(n => Path.GetFileName(n)!).Where(n => n != "EXIGENCES.xlsm").ToArray();
        Assert.Contains("manifest.json", names);
        foreach (var name in names.Concat(["Dossier.XLSX", "messages.ndjson", "ctrf.json", "manifest.json.p7s", "mutants.json", "mutants.csv", "mutants", "x.xlsx" + OutputFile.PartSuffix]))
        {
            var path = Path.Combine(_temp.Path, name);
            File.Copy(Path.Combine(_temp.Path, "EXIGENCES.xlsm"), path);

            var e = Assert.Throws<InputException>(() => Fill(path));

            Assert.Equal(("template-place", true), (e.Code, e.Message.Contains(name, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void Template_SheetInUtf16_IsWrittenBackInUtf16()
    {
        var template = MadeTemplate.Save(_temp.Path);
        using (var zip = ZipFile.Open(template, ZipArchiveMode.Update))
        {
            var xml = Part(zip, "xl/worksheets/sheet2.xml").Replace("utf-8", "utf-16", StringComparison.OrdinalIgnoreCase);
            zip.GetEntry("xl/worksheets/sheet2.xml")!.Delete();
            using var stream = zip.CreateEntry("xl/worksheets/sheet2.xml").Open();
            stream.Write([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(xml)]);
        }

        var fill = Fill(template);

        Assert.Contains(WorkbookText.Cells(fill.Path, "Exigences"), c => c is { Reference: "H5", Text: "Produite" });
    }

    [RequiresToolFact("soffice")]
    public void Template_OfLibreOffice_IsFilledAndReadBackByIt()
    {
        var source = Path.Combine(_temp.Path, "officiel.csv");
        File.WriteAllText(source, """
            Profil,N° exigence,Énoncé de l'exigence,N° scénario,Scénario de conformité,N° preuve 1,Preuve 1,N° preuve 2,Preuve 2
            Général,INS 1,Champs,INS 1.1,Présence,INS 1.1.1,Écran,INS 1.1.2,Affichage
            RI,INS 37,Appels,INS 37.1,Trace,INS 37.1.1,Trace,,
            """);
        var template = Convert(source, "xlsx:Calc MS Excel 2007 XML", "officiel.xlsx", "--infilter=CSV:44,34,76,1");

        var fill = Fill(template);

        Assert.Equal(["xl/worksheets/sheet1.xml"], ChangedParts(template, fill.Path));
        Assert.Equal((2, 0, 0), (fill.Sheets.Single().Rows, fill.Unknown.Count, fill.Kept.Count));
        var filled = Path.Combine(_temp.Path, "rempli.xlsx");
        File.Copy(fill.Path, filled);
        var read = File.ReadAllText(Convert(filled, "csv:Text - txt - csv (StarCalc):59,34,76", "rempli.csv"));
        Assert.Contains("Résultat;Fichier de preuve;Commentaire", read, StringComparison.Ordinal);
        Assert.Contains("INS 1.1.1 : Produite\nINS 1.1.2 : Non conforme", read, StringComparison.Ordinal);
        Assert.Contains("INS_37.1.1_LPS_de_reference_1.0.0.html", read, StringComparison.Ordinal);
    }

    private string Convert(string source, string to, string name, params string[] more)
    {
        var result = ExternalTool.Run("soffice", [$"-env:UserInstallation=file://{_temp.Path}/profile", "--headless", .. more, "--convert-to", to, "--outdir", _temp.Path, source]);
        var path = Path.Combine(_temp.Path, name);
        Assert.True(File.Exists(path), result.Output + result.Error);
        return path;
    }

    private TemplateFill Fill(string template, string? sheet = null) =>
        EvidenceBuilder.Build(_run.Folder, _run.Record, [_catalogue], options: new ReportOptions { Template = template, TemplateSheet = sheet, ResultWords = Words }).Template!;

    private static IEnumerable<string> ChangedParts(string before, string after)
    {
        using var a = ZipFile.OpenRead(before);
        using var b = ZipFile.OpenRead(after);
        Assert.Equal(a.Entries.Select(e => (e.FullName, e.LastWriteTime)), b.Entries.Select(e => (e.FullName, e.LastWriteTime)));
        return [.. a.Entries.Where(e => !Bytes(e).SequenceEqual(Bytes(b.GetEntry(e.FullName)!))).Select(e => e.FullName)];
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var bytes = new MemoryStream();
        using var stream = entry.Open();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static void Rewrite(string path, string part, Func<string, string> change)
    {
        using var zip = ZipFile.Open(path, ZipArchiveMode.Update);
        var xml = change(Part(zip, part));
        zip.GetEntry(part)!.Delete();
        using var writer = new StreamWriter(zip.CreateEntry(part).Open(), new UTF8Encoding(false));
        writer.Write(xml);
    }

    private static string Part(string path, string part)
    {
        using var zip = ZipFile.OpenRead(path);
        return Part(zip, part);
    }

    private static string Part(ZipArchive zip, string part)
    {
        using var reader = new StreamReader(zip.GetEntry(part)!.Open());
        return reader.ReadToEnd();
    }
}
