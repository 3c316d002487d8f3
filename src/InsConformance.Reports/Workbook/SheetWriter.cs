using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using InsConformance.Reports.Text;

namespace InsConformance.Reports.Workbook;

/// <summary>Writes one sheet as a stream: a row is forgotten as soon as it is written, only its links are kept to the end.</summary>
internal sealed class SheetWriter(WorksheetPart part, Sheet sheet, string footer)
{
    /// <summary>What a spreadsheet program takes per sheet; links beyond it are left as text.</summary>
    private const int MaxLinks = 65_530;

    private readonly List<(string Reference, string Id)> _links = [];
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);
    private readonly string[] _letters = [.. Enumerable.Range(0, sheet.Columns.Count).Select(Letters)];
    private readonly OpenXmlAttribute[] _none = [];

    /// <summary>Writes the sheet.</summary>
    /// <returns>The number of rows, header included.</returns>
    public int Write(bool isFirst)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(Views(isFirst));
        writer.WriteElement(new SheetFormatProperties { DefaultRowHeight = 15 });
        writer.WriteElement(new Columns(sheet.Columns.Select((c, i) => new DocumentFormat.OpenXml.Spreadsheet.Column
        {
            Min = (uint)i + 1,
            Max = (uint)i + 1,
            Width = c.Width,
            CustomWidth = true,
        })));
        var rows = WriteRows(writer);
        if (sheet.HasHeader)
            writer.WriteElement(new AutoFilter { Reference = FilterRange(rows) });
        WriteLinks(writer);
        writer.WriteElement(new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.6, Header = 0.3, Footer = 0.3 });
        writer.WriteElement(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        writer.WriteElement(new HeaderFooter(new OddFooter($"&L{CleanText.ForXml(footer).Replace("&", "&&", StringComparison.Ordinal)}&C&A&RPage &P / &N")));
        writer.WriteEndElement();
        return rows;
    }

    /// <summary>The filtered range, e.g. <c>A1:H12</c>.</summary>
    public string FilterRange(int rows) => string.Create(CultureInfo.InvariantCulture, $"A1:{_letters[^1]}{Math.Max(rows, 1)}");

    /// <summary>The range that goes on paper; <see langword="null"/> for all.</summary>
    public string? PrintRange(int rows) =>
        sheet.Printed == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"A1:{_letters[sheet.Printed - 1]}{Math.Max(rows, 1)}");

    private int WriteRows(OpenXmlWriter writer)
    {
        var row = 0;
        writer.WriteStartElement(new SheetData());
        if (sheet.HasHeader)
            WriteRow(writer, ++row, [.. sheet.Columns.Select(c => Cell.Of(c.Header, CellStyle.Header))]);
        foreach (var cells in sheet.Rows)
            WriteRow(writer, ++row, cells);
        writer.WriteEndElement();
        return row;
    }

    private void WriteRow(OpenXmlWriter writer, int number, IReadOnlyList<Cell> cells)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        writer.WriteStartElement(new Row(), [
            new OpenXmlAttribute("r", "", digits),
            new OpenXmlAttribute("ht", "", RowHeight.Of(cells, sheet.Columns).ToString("0.##", CultureInfo.InvariantCulture)),
            new OpenXmlAttribute("customHeight", "", "1"),
        ]);
        for (var i = 0; i < cells.Count; i++)
            WriteCell(writer, cells[i], _letters[i] + digits);
        writer.WriteEndElement();
    }

    private void WriteCell(OpenXmlWriter writer, Cell cell, string reference)
    {
        if (cell == default)
            return;
        var attributes = new List<OpenXmlAttribute>(3)
        {
            new("r", "", reference),
            new("s", "", ((int)cell.Style).ToString(CultureInfo.InvariantCulture)),
        };
        if (cell.Content is { } text)
        {
            attributes.Add(new OpenXmlAttribute("t", "", "inlineStr"));
            writer.WriteStartElement(new DocumentFormat.OpenXml.Spreadsheet.Cell(), attributes);
            writer.WriteStartElement(new InlineString(), _none);
            writer.WriteElement(new DocumentFormat.OpenXml.Spreadsheet.Text(text) { Space = SpaceProcessingModeValues.Preserve });
            writer.WriteEndElement();
            writer.WriteEndElement();
            if (cell.Target is { } target && _links.Count < MaxLinks)
                _links.Add((reference, IdOf(target)));
        }
        else
        {
            writer.WriteStartElement(new DocumentFormat.OpenXml.Spreadsheet.Cell(), attributes);
            if (cell.Value is { } value)
                writer.WriteElement(new CellValue(value.ToString("R", CultureInfo.InvariantCulture)));
            writer.WriteEndElement();
        }
    }

    private string IdOf(string target)
    {
        if (_ids.TryGetValue(target, out var known))
            return known;
        var id = string.Create(CultureInfo.InvariantCulture, $"rId{_ids.Count + 1}");
        var uri = new Uri(string.Join('/', target.Split('/').Select(Uri.EscapeDataString)), UriKind.Relative);
        part.AddHyperlinkRelationship(uri, isExternal: true, id);
        _ids.Add(target, id);
        return id;
    }

    private void WriteLinks(OpenXmlWriter writer)
    {
        if (_links.Count == 0)
            return;
        writer.WriteStartElement(new Hyperlinks());
        foreach (var (reference, id) in _links)
            writer.WriteElement(new Hyperlink { Reference = reference, Id = id });
        writer.WriteEndElement();
    }

    private SheetViews Views(bool isFirst)
    {
        var view = new SheetView { WorkbookViewId = 0, TabSelected = isFirst, ShowGridLines = sheet.HasHeader };
        if (sheet.HasHeader)
        {
            view.Append(
                new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen },
                new Selection { Pane = PaneValues.BottomLeft, ActiveCell = "A2", SequenceOfReferences = new ListValue<StringValue> { InnerText = "A2" } });
        }

        return new SheetViews(view);
    }

    private static string Letters(int index) =>
        index < 26 ? ((char)('A' + index)).ToString() : Letters((index / 26) - 1) + (char)('A' + (index % 26));
}
