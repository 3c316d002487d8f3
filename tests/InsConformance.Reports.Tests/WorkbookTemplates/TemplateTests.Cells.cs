using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Spreadsheet;
using InsConformance.Foundation;
using InsConformance.Reports.WorkbookTemplates;

namespace InsConformance.Reports.Tests.WorkbookTemplates;

/// <summary>What is written in which cell: what persons wrote, what lists allow, merged cells, several sheets.</summary>
public sealed partial class TemplateTests
{
    private const string Sheet2 = "xl/worksheets/sheet2.xml";

    [Theory]
    [InlineData("Non conforme", "mapreuve.pdf")]
    [InlineData("Non conforme", null)]
    [InlineData("Vu avec l'auditeur", "INS_1.1.1_LPS_de_reference_0.9.html")]
    public void Template_ResultThatAPersonWrote_IsKeptAndToldByPlace(string result, string? file)
    {
        var template = MadeTemplate.Save(_temp.Path, change: data =>
        {
            MadeTemplate.Type(data, "H5", result);
            if (file is not null)
            {
                MadeTemplate.Type(data, "I4", "Fichier de preuve");
                MadeTemplate.Type(data, "I5", file);
            }
        });

        var fill = Fill(template);

        Assert.Contains(new TemplateCell("Exigences!H5", $"holds « {result} », the run says « Produite »"), fill.Kept);
        Assert.Equal(result, TextOf(fill, "H5"));
        Assert.DoesNotContain(fill.Replaced, c => c.Cell == "Exigences!H5");
        if (file == "mapreuve.pdf")
        {
            Assert.Contains(fill.Kept, c => c.Cell == "Exigences!I5" && c.Note.StartsWith("holds « mapreuve.pdf »", StringComparison.Ordinal));
            Assert.Equal(file, TextOf(fill, "I5"));
        }
    }

    [Fact]
    public void Template_FilledCopyFilledAgain_SaysNothingNewAndIsTheSame()
    {
        var first = Fill(MadeTemplate.Save(_temp.Path));
        var copy = Path.Combine(_temp.Path, "encore.xlsm");
        File.Copy(first.Path, copy);

        var again = Fill(copy);

        Assert.Equal(first.Kept, again.Kept);
        Assert.Empty(again.Replaced);
        Assert.Equal(first.Sheets, again.Sheets);
        Assert.Equal(Part(first.Path, Sheet2), Part(again.Path, Sheet2));
    }

    [Fact]
    public void Template_FilledFromAnEarlierRun_IsReplacedAndToldByPlace()
    {
        var copy = Path.Combine(_temp.Path, "avant.xlsm");
        File.Copy(Fill(MadeTemplate.Save(_temp.Path)).Path, copy);
        Rewrite(copy, Sheet2, xml => xml
            .Replace(">Produite<", ">Bloquée<", StringComparison.Ordinal)
            .Replace(">Non conforme<", ">Non conforme (attendue)<", StringComparison.Ordinal)
            .Replace("INS_1.1.2_LPS_de_reference_1.0.0.html", "INS_1.1.2_LPS_de_reference_0.9.html", StringComparison.Ordinal));

        var fill = Fill(copy);

        Assert.Equal(
            [
                new("Exigences!H5", "« Bloquée » became « Produite »"),
                new("Exigences!H6", "« Non conforme (attendue) » became « Non conforme »"),
                new("Exigences!I6", "« INS_1.1.2_LPS_de_reference_0.9.html » became « INS_1.1.2_LPS_de_reference_1.0.0.html »"),
            ],
            fill.Replaced);
        Assert.Equal(("Produite", "Non conforme", "INS_1.1.2_LPS_de_reference_1.0.0.html"), (TextOf(fill, "H5"), TextOf(fill, "H6"), TextOf(fill, "I6")));
    }

    [Theory]
    [InlineData("\"Conforme,Non conforme,Sans objet\"", "Conforme", "Non conforme", null)]
    [InlineData("Notes!$A$2:$A$4", "Conforme", "Non conforme", null)]
    [InlineData("'Notes'!A2:A4", "Conforme", "Non conforme", null)]
    [InlineData("Resultats", "Conforme", "Non conforme", null)]
    [InlineData("Notes!$A$2:$A$1048576", "Conforme", "Non conforme", null)]
    [InlineData("\"conforme, NON  CONFORME ,À joindre\"", "conforme", "NON  CONFORME", "À joindre")]
    [InlineData("\"Conforme,Produite\"", "Produite", null, null)]
    [InlineData("\"Oui,Non\"", null, null, null)]
    [InlineData("Notes!$A$3", null, "Non conforme", null)]
    [InlineData("INDIRECT(\"x\")", null, null, null)]
    [InlineData("Absente!$A$2:$A$4", null, null, null)]
    public void Template_DropDownList_TakesItsOwnWordsOrIsTold(string list, string? produced, string? failed, string? toAttach)
    {
        var fill = Fill(MadeTemplate.Save(_temp.Path, list: list));

        AssertResults(fill, produced, failed, toAttach);
    }

    [Fact]
    public void Template_DropDownListOfTheExtension_IsReadToo()
    {
        var template = MadeTemplate.Save(_temp.Path);
        Rewrite(template, Sheet2, xml => Regex.Replace(xml, "<x:dataValidations.*</x:dataValidations>", "").Replace("</x:worksheet>", """
            <x:extLst><x:ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list"><x14:formula1><xm:f>Notes!$A$2:$A$4</xm:f></x14:formula1><xm:sqref>H5:H7 H8</xm:sqref></x14:dataValidation></x14:dataValidations></x:ext></x:extLst></x:worksheet>
            """, StringComparison.Ordinal));

        AssertResults(Fill(template), "Conforme", "Non conforme", null);
    }

    [Fact]
    public void Template_WordOfTheListWrittenEarlier_IsReplacedWhenTheRunDiffers()
    {
        var copy = Path.Combine(_temp.Path, "avant.xlsm");
        File.Copy(Fill(MadeTemplate.Save(_temp.Path, list: "Resultats")).Path, copy);
        Rewrite(copy, Sheet2, xml => xml.Replace(">Non conforme<", ">Conforme<", StringComparison.Ordinal));

        Assert.Equal([new("Exigences!H6", "« Conforme » became « Non conforme »")], Fill(copy).Replaced);
    }

    [Fact]
    public void Template_ResultMergedOverRows_SaysWhoseEachLineIs()
    {
        var template = MadeTemplate.Save(_temp.Path, list: "Resultats");
        Merge(template, "H5:H6", "H7:H8");
        Rewrite(template, Sheet2, xml => Regex.Replace(xml, "<x:dataValidations.*</x:dataValidations>", ""));

        var fill = Fill(template);

        Assert.Equal("INS 1.1.1 : Produite\nINS 1.1.2 : Non conforme", TextOf(fill, "H5"));
        // The other proof of the cell was not played: the word is not its.
        Assert.Equal("INS 37.1.1 : À attacher", TextOf(fill, "H7"));
    }

    [Fact]
    public void Template_FileNamesMergedOverRows_SayWhoseEachIs()
    {
        var template = MadeTemplate.Save(_temp.Path, change: data => MadeTemplate.Type(data, "I4", "Fichier de preuve"));
        Merge(template, "I5:I6");

        Assert.Equal("INS 1.1.1 : INS_1.1.1_LPS_de_reference_1.0.0.html\nINS 1.1.2 : INS_1.1.2_LPS_de_reference_1.0.0.html", TextOf(Fill(template), "I5"));
    }

    [Fact]
    public void Template_MergedResultOfAnEarlierFill_IsReplaced()
    {
        var template = MadeTemplate.Save(_temp.Path, list: "\"\"", change: data => MadeTemplate.Type(data, "I4", "Fichier de preuve"));
        Rewrite(template, Sheet2, xml => Regex.Replace(xml, "<x:dataValidations.*</x:dataValidations>", ""));
        Merge(template, "H5:H6", "I5:I6");
        var copy = Path.Combine(_temp.Path, "avant.xlsm");
        File.Copy(Fill(template).Path, copy);
        Rewrite(copy, Sheet2, xml => xml.Replace("INS 1.1.1 : Produite", "INS 1.1.1 : Bloquée", StringComparison.Ordinal));

        Assert.Equal(["Exigences!H5"], Fill(copy).Replaced.Select(c => c.Cell));
    }

    [Theory]
    [InlineData(false, null)]
    [InlineData(true, "Conforme")]
    public void Template_MergedResultWithAList_TakesTheWordOnWhichAllAgree(bool agree, string? word)
    {
        if (agree)
            _run.Replace(_run.Record.Scenarios[1], _run.Record.Scenarios[1] with { Verdict = Verdict.Passed, Steps = _run.Record.Scenarios[0].Steps });
        var template = MadeTemplate.Save(_temp.Path, list: "Resultats");
        Merge(template, "H5:H6");

        var fill = Fill(template);

        Assert.Equal(word, TextOf(fill, "H5"));
        Assert.Equal(word is null, fill.Unlisted.Any(c => c.Cell == "Exigences!H5" && c.Note.Contains("several proofs", StringComparison.Ordinal)));
    }

    [Fact]
    public void Template_MergedResultWithAListAndAProofNotPlayed_IsToldAndLeft()
    {
        var template = MadeTemplate.Save(_temp.Path);
        Merge(template, "H7:H8");

        var fill = Fill(template);

        Assert.Null(TextOf(fill, "H7"));
        Assert.Contains(fill.Unlisted, c => c.Cell == "Exigences!H7");
    }

    [Fact]
    public void Template_TwoSheetsOfRequirements_AreBothFilledAndToldApart()
    {
        var template = MadeTemplate.Save(_temp.Path, second: "Annexe", changeSecond: data => MadeTemplate.Type(data, "H6", "À revoir"));

        var fill = Fill(template);

        Assert.Equal([new("Exigences", 3), new("Annexe", 3)], fill.Sheets);
        Assert.Equal([Sheet2, "xl/worksheets/sheet3.xml"], ChangedParts(template, fill.Path));
        Assert.Equal("Produite", WorkbookText.Cells(fill.Path, "Annexe").Single(c => c.Reference == "H5").Text);
        Assert.Contains(fill.Kept, c => c.Cell == "Annexe!H6");
        Assert.Empty(fill.OtherSheets);
    }

    [Fact]
    public void Template_SheetThatWasNamed_IsFilledAloneAndTheOtherTold()
    {
        var template = MadeTemplate.Save(_temp.Path, second: "Annexe");

        var fill = Fill(template, "annexe");

        Assert.Equal([new("Annexe", 3)], fill.Sheets);
        Assert.Equal(["Exigences"], fill.OtherSheets);
        Assert.Equal(["xl/worksheets/sheet3.xml"], ChangedParts(template, fill.Path));
    }

    [Theory]
    [InlineData("Absente", "the workbook has no sheet 'Absente'; sheets: Notes, Exigences")]
    [InlineData("Notes", "no sheet has the headers")]
    public void Template_SheetThatCannotBeFilled_IsSaid(string sheet, string message)
    {
        var e = Assert.Throws<InputException>(() => Fill(MadeTemplate.Save(_temp.Path), sheet));

        Assert.Equal("workbook-headers", e.Code);
        Assert.Contains(message, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Template_SheetWithoutKnownId_IsLeftAndTold()
    {
        var template = MadeTemplate.Save(_temp.Path, second: "Autre", changeSecond: data =>
        {
            foreach (var row in data.Elements<Row>().Where(r => r.RowIndex!.Value is 5 or 6 or 8).ToArray())
                row.Remove();
        });

        var fill = Fill(template);

        Assert.Equal(["Autre"], fill.UnknownSheets);
        Assert.Equal([Sheet2], ChangedParts(template, fill.Path));
    }

    private static void AssertResults(TemplateFill fill, string? produced, string? failed, string? toAttach)
    {
        Assert.Equal((produced, failed, toAttach), (TextOf(fill, "H5"), TextOf(fill, "H6"), TextOf(fill, "H8")));
        Assert.Equal(
            new (string Cell, string? Word)[] { ("Exigences!H5", produced), ("Exigences!H6", failed), ("Exigences!H8", toAttach) }.Where(c => c.Word is null).Select(c => c.Cell),
            fill.Unlisted.Select(c => c.Cell));
    }

    private static string? TextOf(TemplateFill fill, string cell) => WorkbookText.Cells(fill.Path, "Exigences").Where(c => c.Reference == cell).Select(c => c.Text).FirstOrDefault() is { Length: > 0 } text ? text : null;

    private static void Merge(string template, params string[] ranges) => Rewrite(
        template, Sheet2, xml => xml.Replace("<x:mergeCells>", "<x:mergeCells>" + string.Concat(ranges.Select(r => $"<x:mergeCell ref=\"{r}\" />")), StringComparison.Ordinal));
}
