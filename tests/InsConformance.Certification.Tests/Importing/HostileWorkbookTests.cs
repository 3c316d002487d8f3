using System.IO.Compression;
using FsCheck;
using FsCheck.Fluent;
using InsConformance.Certification.Importing;
using InsConformance.Foundation;

namespace InsConformance.Certification.Tests.Importing;

/// <summary>A workbook is input from outside: whatever is wrong with it ends as one clear error, quickly and within bounds.</summary>
public sealed class HostileWorkbookTests : IDisposable
{
    private static readonly string[] Row = ["INS 1", "Il faut.", "INS 1.1", "Faire.", "INS 1.1.1", "Montrer."];
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    [Fact]
    public void Read_MadeWorkbook_IsRead() => Assert.Equal("INS 1.1.1", Import(new MadeWorkbook().WithRows(Row)).Catalogue.Proofs.Single().Proof.Id);

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("N° exigence;Exigence\n", "is not an .xlsx workbook")]
    [InlineData("PK\u0003\u0004 nothing else", "no ZIP package, or a damaged one")]
    public void Read_NotAWorkbook_SaysSo(string content, string message)
    {
        var path = Path.Combine(_folder, "faux.xlsx");
        File.WriteAllText(path, content);

        Refused(() => Import(path), message);
    }

    [Fact]
    public void Read_OldOrProtectedWorkbook_SaysHowToSaveIt()
    {
        var path = Path.Combine(_folder, "vieux.xls");
        File.WriteAllBytes(path, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]);

        Assert.Contains("without password", Refused(() => Import(path), "old .xls workbook").Cure, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AbsentFileOrFolder_SaysSo()
    {
        Refused(() => Import(Path.Combine(_folder, "absent.xlsx")), "cannot read the file");
        Refused(() => Import(_folder), "cannot read the file");
    }

    /// <summary>A proof whose text would be dropped in silence is a proof that nobody attaches.</summary>
    [Fact]
    public void Read_ProofIdsWithoutTheirTexts_NamesTheColumn()
    {
        var workbook = new MadeWorkbook().With(
            "xl/worksheets/sheet1.xml", MadeWorkbook.Sheet([.. MadeWorkbook.Header[..4], "N° preuve 1", "Preuve 1", "N° preuve 2", "Preuves 2"], [.. Row, "INS 1.1.2", "Et montrer."]));

        Refused(() => Import(workbook), "lacks the column Preuve that goes with 'N° preuve 2'");
    }

    [Fact]
    public void Read_OtherZip_SaysThatItHoldsNoWorkbook()
    {
        var workbook = new MadeWorkbook();
        workbook.Parts.Clear();

        Refused(() => Import(workbook.With("mimetype", "application/vnd.oasis.opendocument.spreadsheet")), "holds no workbook");
    }

    [Theory]
    [InlineData("<!DOCTYPE w [<!ENTITY x \"y\">]><worksheet/>", "has a DTD")]
    [InlineData("<!DOCTYPE w SYSTEM \"file:///etc/passwd\"><worksheet/>", "has a DTD")]
    [InlineData("<worksheet><sheetData>", "not well-formed XML")]
    [InlineData("", "not well-formed XML")]
    [InlineData("<worksheet><sheetData><row r=\"20001\"><c><v>1</v></c></row></sheetData></worksheet>", "more than 20000 rows")]
    [InlineData("<worksheet><sheetData><row r=\"99999999999\"/><row r=\"2147483647\"/></sheetData></worksheet>", "more than 20000 rows")]
    [InlineData("<worksheet><sheetData><row><c r=\"XFD1\"><v>1</v></c></row></sheetData></worksheet>", "more than 256 columns")]
    [InlineData("<worksheet><sheetData><row><c r=\"ZZZZZZZZ1\"><v>1</v></c></row></sheetData></worksheet>", "no sheet has the headers")]
    [InlineData("<worksheet><sheetData><row><c t=\"s\"><v>7</v></c></row></sheetData></worksheet>", "names no shared text")]
    [InlineData("<worksheet/>", "no sheet has the headers")]
    public void Read_HostileSheet_IsRefused(string sheet, string message) => Refused(() => Import(new MadeWorkbook().With("xl/worksheets/sheet1.xml", sheet)), message);

    [Fact]
    public void Read_PartThatUnpacksWithoutEnd_IsRefused()
    {
        var path = new MadeWorkbook().Save(_folder);
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Update))
        {
            using var stream = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();
            stream.Write("<worksheet>"u8);
            var blanks = new byte[1 << 20];
            Array.Fill(blanks, (byte)' ');
            for (var i = 0; i < 140; i++)
                stream.Write(blanks);
        }

        Assert.True(new FileInfo(path).Length < 2_000_000);
        Refused(() => Import(path), "unpacks to more than");
    }

    [Fact]
    public void Read_LongCellsMergedOverTheSheet_AreBounded()
    {
        var rows = string.Concat(Enumerable.Repeat("<row><c><v>1</v></c></row>", 5_000));
        var sheet = $"<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>{new string('x', 30_000)}</t></is></c></row>{rows}</sheetData><mergeCells><mergeCell ref=\"A1:IV5000\"/></mergeCells></worksheet>";

        Refused(() => Import(new MadeWorkbook().With("xl/worksheets/sheet1.xml", sheet)), "characters");
        Refused(() => Import(new MadeWorkbook().WithRows([new string('x', 40_000)])), "a cell of more than");
    }

    [Fact]
    public void Read_TooManyParts_IsRefused()
    {
        var workbook = new MadeWorkbook().WithRows(Row);
        for (var i = 0; i < 2_000; i++)
            workbook.With(FormattableString.Invariant($"xl/media/{i}"), "");

        Refused(() => Import(workbook), "parts, the limit is");
    }

    [Fact]
    public void Read_SheetOutsideThePackage_IsNotFollowed()
    {
        var workbook = new MadeWorkbook().With(
            "xl/_rels/workbook.xml.rels",
            new MadeWorkbook().Parts["xl/_rels/workbook.xml.rels"].Replace("Target=\"/xl/worksheets/sheet1.xml\"", "Target=\"http://127.0.0.1:9/s.xml\" TargetMode=\"External\"", StringComparison.Ordinal));

        Refused(() => Import(workbook), "no sheet has the headers");
        Refused(() => Import(new MadeWorkbook().With("xl/_rels/workbook.xml.rels", workbook.Parts["xl/_rels/workbook.xml.rels"].Replace(" TargetMode=\"External\"", "", StringComparison.Ordinal))), "has no part");
    }

    [Fact]
    public void Read_Formulas_KeepTheValueStoredInTheFile()
    {
        var sheet = MadeWorkbook.Sheet(MadeWorkbook.Header, Row).Replace("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">Montrer.</t></is></c>", "<c t=\"str\"><f>WEBSERVICE(\"http://127.0.0.1:9\")</f><v>Valeur gardée.</v></c>", StringComparison.Ordinal);

        Assert.Equal("Valeur gardée.", Import(new MadeWorkbook().With("xl/worksheets/sheet1.xml", sheet)).Catalogue.Proofs.Single().Proof.Statement);
    }

    [Theory]
    [InlineData("N° scénario", "lacks the column N° scénario")]
    [InlineData("Preuve", "lacks the columns N° preuve and Preuve")]
    public void Read_MissingHeader_NamesIt(string header, string message)
    {
        var sheet = MadeWorkbook.Sheet([.. MadeWorkbook.Header.Select(h => h == header ? "Autre" : h)], Row);

        Refused(() => Import(new MadeWorkbook().With("xl/worksheets/sheet1.xml", sheet)), message);
    }

    [Fact]
    public void Read_IdOfTwoTexts_NamesBothCells()
    {
        var error = Refused(() => Import(new MadeWorkbook().WithRows(Row, ["INS 1", "Autre chose.", "INS 1.2", "Faire.", "INS 1.2.1", "Montrer."])), "the id 'INS 1' stands for another text at");

        Assert.Contains("(Exigences!A3)", error.OneLine, StringComparison.Ordinal);
        Assert.Contains("(Exigences!A2)", error.OneLine, StringComparison.Ordinal);
        Refused(() => Import(new MadeWorkbook().WithRows(Row, ["", "Sans identifiant."])), "the requirement has no id");
        Refused(() => Import(new MadeWorkbook().WithRows(Row, ["", "", "INS 1.1", "Faire autrement."])), "the scenario id 'INS 1.1' stands for another text");
        Refused(() => Import(new MadeWorkbook().WithRows()), "no requirement below");
    }

    [Fact]
    public void Read_ScenarioWithoutProofWhoseIdIsThatOfAProof_IsCalledOtherwiseAndTold()
    {
        var result = Import(new MadeWorkbook().WithRows(["INS 1", "Il faut.", "INS 1.1", "Faire.", "", ""], ["INS 2", "Il faut aussi.", "INS 2.1", "Faire.", "INS 1.1", "Montrer."]));

        Assert.Equal(["INS 1.1-2", "INS 1.1"], result.Catalogue.Proofs.Select(p => p.Proof.Id));
        Assert.Contains(result.Remarks, r => r.Contains("called INS 1.1-2", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_ProofIdUsedTwice_IsCalledOtherwiseAndTold()
    {
        var result = Import(new MadeWorkbook().WithRows(Row, ["INS 2", "Il faut aussi.", "INS 2.1", "Faire.", "INS 1.1.1", "Montrer mieux."]));

        Assert.Equal([("INS 1.1.1", "INS 1.1.1"), ("INS 2.1.1", "INS 1.1.1")], result.Catalogue.Proofs.Select(p => (p.Proof.Id, p.Proof.PublishedId)));
        Assert.Contains("(Exigences!E3): the proof id INS 1.1.1 is already used", Assert.Single(result.Remarks), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AnyTexts_GiveACatalogueOrAnInputError()
    {
        var n = 0;
        var cell = Gen.OneOf(ArbMap.Default.GeneratorFor<string>().Where(t => t is not null), Gen.Elements("INS 1", "INS 1.1", "", " \u00A0", "a: b", "- # \"'", "\u2028", "é\n\nü"));
        Prop.ForAll(
            Gen.ListOf(Gen.ArrayOf(cell, 6)).ToArbitrary(),
            rows =>
            {
                var folder = Directory.CreateDirectory(Path.Combine(_folder, FormattableString.Invariant($"{n++}"))).FullName;
                try
                {
                    string[][] clean = [.. rows.Select(r => r.Select(t => string.Concat(t.Where(c => c >= ' ' && !char.IsSurrogate(c) && c < '\uFFFE'))).ToArray())];
                    return Import(new MadeWorkbook().WithRows(clean).Save(folder)).Catalogue.Requirements.Count > 0;
                }
                catch (InputException e)
                {
                    return e.Place is not null;
                }
            }).QuickCheckThrowOnFailure();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static InputException Refused(Action import, string message)
    {
        var error = Assert.Throws<InputException>(import);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.NotNull(error.Cure);
        return error;
    }

    private static ImportResult Import(string path) => WorkbookImport.Read(path, new ImportOptions { Id = "essai", Version = "1", Title = "Essai", Tag = "essai" });

    private ImportResult Import(MadeWorkbook workbook) => Import(workbook.Save(Directory.CreateDirectory(Path.Combine(_folder, Path.GetRandomFileName())).FullName));
}
