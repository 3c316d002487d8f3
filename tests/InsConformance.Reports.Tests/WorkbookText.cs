using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace InsConformance.Reports.Tests;

/// <summary>Reads a workbook back with the SDK's own reader, as text that a golden file can hold.</summary>
internal static class WorkbookText
{
    public static IReadOnlyList<string> Sheets(string path)
    {
        using var document = SpreadsheetDocument.Open(path, isEditable: false);
        return [.. document.WorkbookPart!.Workbook.Descendants<Sheet>().Select(s => s.Name!.Value!)];
    }

    public static string Of(string path, string? only = null)
    {
        var text = new StringBuilder();
        using var document = SpreadsheetDocument.Open(path, isEditable: false);
        var book = document.WorkbookPart!;
        foreach (var sheet in book.Workbook.Descendants<Sheet>().Where(s => only is null || s.Name == only))
        {
            var part = (WorksheetPart)book.GetPartById(sheet.Id!);
            text.AppendLine(CultureInfo.InvariantCulture, $"== {sheet.Name} · filtre {part.Worksheet.Descendants<AutoFilter>().FirstOrDefault()?.Reference ?? "aucun"} · figé {part.Worksheet.Descendants<Pane>().Any()}");
            var links = part.Worksheet.Descendants<Hyperlink>().Where(h => h.Id is not null).ToDictionary(h => h.Reference!.Value!, h => part.HyperlinkRelationships.Single(r => r.Id == h.Id).Uri.OriginalString);
            foreach (var row in part.Worksheet.Descendants<Row>())
            {
                var cells = string.Join(" | ", row.Elements<Cell>().Select(c => Show(c, links)));
                text.AppendLine(CultureInfo.InvariantCulture, $"{row.RowIndex}: {cells}");
            }
        }

        foreach (var name in book.Workbook.Descendants<DefinedName>().Where(_ => only is null))
            text.AppendLine(CultureInfo.InvariantCulture, $"{name.Name} {name.LocalSheetId} {name.Text}");
        return text.ToString();
    }

    public static IEnumerable<string> Faults(string path)
    {
        using var document = SpreadsheetDocument.Open(path, isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath} {e.Description}")];
    }

    /// <summary>The text of every cell, formulas included, by sheet and reference.</summary>
    public static IReadOnlyList<(string Reference, string? Text, bool IsFormula, uint Style, string? Value)> Cells(string path, string sheetName)
    {
        using var document = SpreadsheetDocument.Open(path, isEditable: false);
        return [.. PartOf(document, sheetName).Worksheet.Descendants<Cell>().Select(c => (c.CellReference!.Value!, c.InlineString?.InnerText, c.CellFormula is not null, c.StyleIndex?.Value ?? 0, c.CellValue?.Text))];
    }

    /// <summary>The texts of a sheet, row by row, below its first.</summary>
    public static string[][] Rows(string path, string sheetName)
    {
        using var document = SpreadsheetDocument.Open(path, isEditable: false);
        return [.. PartOf(document, sheetName).Worksheet.Descendants<Row>().Skip(1).Select(r => r.Elements<Cell>().Select(c => c.InlineString?.InnerText ?? c.CellValue?.Text ?? "").ToArray())];
    }

    /// <summary>Where the links of a sheet lead that stay in the workbook.</summary>
    public static string[] Jumps(string path, string sheetName)
    {
        using var document = SpreadsheetDocument.Open(path, isEditable: false);
        return [.. PartOf(document, sheetName).Worksheet.Descendants<Hyperlink>().Select(h => h.Location?.Value).OfType<string>()];
    }

    private static WorksheetPart PartOf(SpreadsheetDocument document, string sheetName)
    {
        var book = document.WorkbookPart!;
        return (WorksheetPart)book.GetPartById(book.Workbook.Descendants<Sheet>().Single(s => s.Name == sheetName).Id!);
    }

    private static string Show(Cell cell, Dictionary<string, string> links)
    {
        var content = (cell.InlineString?.InnerText ?? cell.CellValue?.Text ?? "").Replace("\n", "⏎", StringComparison.Ordinal);
        return links.TryGetValue(cell.CellReference!.Value!, out var link) ? $"{content} → {link}" : content;
    }
}
