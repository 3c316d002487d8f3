using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Book = DocumentFormat.OpenXml.Spreadsheet.Workbook;
using Written = DocumentFormat.OpenXml.Spreadsheet.Text;

namespace InsConformance.Reports.Tests.WorkbookTemplates;

/// <summary>A requirement workbook with odd features, made with the SDK.</summary>
internal static class MadeTemplate
{
    public static string Save(
        string folder, bool isProtected = false, bool unlocksColumns = false, Action<SheetData>? change = null, string list = "\"Produite,Non conforme,À attacher\"", string? second = null, Action<SheetData>? changeSecond = null)
    {
        var path = Path.Combine(folder, "EXIGENCES.xlsm");
        using var document = SpreadsheetDocument.Create(path, SpreadsheetDocumentType.MacroEnabledWorkbook);
        var book = document.AddWorkbookPart();
        var macros = book.AddNewPart<VbaProjectPart>();
        using (var stream = macros.GetStream(FileMode.Create))
            stream.Write([0xD0, 0xCF, 0x11, 0xE0, 1, 2, 3]);
        var texts = book.AddNewPart<SharedStringTablePart>();
        texts.SharedStringTable = new SharedStringTable(new SharedStringItem(new Written("INS 1")), new SharedStringItem(new Written("INS 1.1")), new SharedStringItem(new Run(new RunProperties(new Bold()), new Written("INS 1")), new Run(new Written(".1.1"))));
        book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
        var notes = Sheet(book, new SheetData(Row(1, ("A1", "Mode d'emploi")), Row(2, ("A2", "Conforme")), Row(3, ("A3", "Non conforme")), Row(4, ("A4", "Sans objet"))));
        var data = new SheetData(
            Row(2, ("A2", "Titre du classeur")),
            Row(4, ("A4", "ID"), ("B4", "Exigence"), ("C4", "Commentaire"), ("D4", "N° scénario"), ("E4", "Scénario de conformité"), ("F4", "N° preuve"), ("G4", "Preuve"), ("H4", "Résultat")),
            // Shared texts, one of them rich; a formula where a comment would go; a blank result with a format; a row of its own height.
            new Row(
                new Cell { CellReference = "A5", DataType = CellValues.SharedString, CellValue = new CellValue("0"), StyleIndex = 1 },
                Text("B5", "Champs de l'identité"),
                new Cell { CellReference = "C5", CellFormula = new CellFormula("A5&\"!\""), CellValue = new CellValue("INS 1!"), DataType = CellValues.String },
                new Cell { CellReference = "D5", DataType = CellValues.SharedString, CellValue = new CellValue("1") },
                Text("E5", "Présence"),
                new Cell { CellReference = "F5", DataType = CellValues.SharedString, CellValue = new CellValue("2") },
                Text("G5", "Écran"),
                new Cell { CellReference = "H5", StyleIndex = unlocksColumns ? 2u : 1u })
            { RowIndex = 5, Height = 42, CustomHeight = true, Spans = new ListValue<StringValue> { InnerText = "1:8" } },
            // Merged over two rows with the one above: its id is not repeated.
            Row(6, ("F6", "INS 1.1.2"), ("G6", "Affichage"), ("C6", "À nous")),
            Row(7, ("A7", "PSC 1"), ("B7", "Autre section"), ("D7", "PSC 1.1"), ("E7", "Autre"), ("F7", "PSC 1.1.1"), ("G7", "Autre")),
            Row(8, ("A8", "INS 37"), ("B8", "Appels tracés"), ("D8", "INS 37.1"), ("E8", "Trace"), ("F8", "INS 37.1.1"), ("G8", "Trace")));
        change?.Invoke(data);
        var exigences = Sheet(book, data);
        var worksheet = exigences.Worksheet;
        if (isProtected)
            worksheet.InsertAfter(new SheetProtection { Sheet = true, Objects = true }, data);
        worksheet.Append(
            new MergeCells(new MergeCell { Reference = "A5:A6" }, new MergeCell { Reference = "D5:D6" }, new MergeCell { Reference = "A2:H2" }),
            new ConditionalFormatting(new ConditionalFormattingRule(new Formula("LEN(H5)=0")) { Type = ConditionalFormatValues.Expression, Priority = 1 }) { SequenceOfReferences = new ListValue<StringValue> { InnerText = "H5:H8" } },
            new DataValidations(new DataValidation(new Formula1(list)) { Type = DataValidationValues.List, SequenceOfReferences = new ListValue<StringValue> { InnerText = "H5:H8" } }) { Count = 1 },
            new PageMargins { Left = 1, Right = 1, Top = 1, Bottom = 1, Header = 1, Footer = 1 });
        var sheets = new Sheets(
            new Sheet { Name = "Notes", SheetId = 1, Id = book.GetIdOfPart(notes), State = SheetStateValues.Hidden },
            new Sheet { Name = "Exigences", SheetId = 2, Id = book.GetIdOfPart(exigences) });
        if (second is not null)
        {
            var copy = (SheetData)data.CloneNode(true);
            changeSecond?.Invoke(copy);
            sheets.Append(new Sheet { Name = second, SheetId = 3, Id = book.GetIdOfPart(Sheet(book, copy)) });
        }

        book.Workbook = new Book(
            sheets,
            new DefinedNames(new DefinedName("Exigences!$A$4:$H$8") { Name = "Tableau" }, new DefinedName("Notes!$A$2:$A$4") { Name = "Resultats" }));
        return path;
    }

    /// <summary>A cell that may be written on a protected sheet.</summary>
    public static Cell Unlocked(string reference, string? text) =>
        text is null ? new Cell { CellReference = reference, StyleIndex = 2 } : Text(reference, text, 2);

    /// <summary>Types a text into a cell, which need not be there.</summary>
    public static void Type(SheetData data, string reference, string text)
    {
        var row = data.Elements<Row>().Single(r => r.RowIndex! == uint.Parse(reference[1..], System.Globalization.CultureInfo.InvariantCulture));
        row.Elements<Cell>().FirstOrDefault(c => c.CellReference == reference)?.Remove();
        row.InsertBefore(Text(reference, text), row.Elements<Cell>().FirstOrDefault(c => string.CompareOrdinal(c.CellReference, reference) > 0));
    }

    private static WorksheetPart Sheet(WorkbookPart book, SheetData data)
    {
        var part = book.AddNewPart<WorksheetPart>();
        part.Worksheet = new Worksheet(new SheetDimension { Reference = "A2:H8" }, data);
        return part;
    }

    private static Stylesheet Styles() => new(
        new Fonts(new Font()), new Fills(new Fill(new PatternFill { PatternType = PatternValues.None })), new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(new CellFormat(), new CellFormat { Alignment = new Alignment { WrapText = true } }, new CellFormat { Protection = new Protection { Locked = false }, ApplyProtection = true }));

    private static Row Row(uint number, params (string Reference, string Text)[] cells) =>
        new(cells.OrderBy(c => c.Reference, StringComparer.Ordinal).Select(c => Text(c.Reference, c.Text))) { RowIndex = number };

    private static Cell Text(string reference, string text, uint style = 0) =>
        new(new InlineString(new Written(text))) { CellReference = reference, DataType = CellValues.InlineString, StyleIndex = style };
}
