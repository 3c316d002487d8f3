using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using InsConformance.Reports.Text;

namespace InsConformance.Reports.Workbook;

/// <summary>Writes one sheet as a stream: a row is forgotten as soon as it is written, only its links, merged ranges and pictures, all bounded, are kept to the end.</summary>
internal sealed class SheetWriter(Sheet sheet, string footer) : IDisposable
{
    /// <summary>What a spreadsheet program takes per sheet; links beyond it are left as text.</summary>
    private const int MaxLinks = 65_530;

    /// <summary>The rows that a sheet takes.</summary>
    private const int MaxRows = 1_048_576;

    private const int MaxMerges = 10_000;

    private const string Prefix = "x";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly List<(int Row, short Column, int Id)> _links = [];
    private readonly List<(int Row, short Column, string Location)> _jumps = [];
    private readonly List<string> _merges = [];
    private readonly List<PlacedPicture> _pictures = [];
    private readonly CellWriter _cells = new(sheet.Columns.Count);
    private readonly RowHeight _heights = new(sheet.Columns, sheet.HasHeader);
    private readonly XmlText _xml = new();

    /// <summary>What the sheet points to; complete once it is written.</summary>
    public Relationships Relationships { get; } = new();

    /// <summary>The pictures of the sheet, where they stand.</summary>
    public IReadOnlyList<PlacedPicture> Pictures => _pictures;

    /// <summary>Rows written, header included.</summary>
    public int Rows { get; private set; }

    /// <summary>The filtered range, e.g. <c>A1:H12</c>.</summary>
    public string FilterRange => CellReference.Range(sheet.RowsAbove - 1, 0, Math.Max(Rows, 1) - 1, sheet.Columns.Count - 1);

    public void Write(Stream stream, bool isFirst, string drawing)
    {
        var drawingId = sheet.HasDrawing ? Relationships.Add("drawing", drawing) : null;
        using var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = Encoding.UTF8 });
        writer.WriteStartDocument();
        writer.WriteStartElement(Prefix, "worksheet", Main);
        Write(writer, new SheetProperties(new PageSetupProperties { FitToPage = true }));
        Write(writer, Views(isFirst));
        Write(writer, new SheetFormatProperties { DefaultRowHeight = 15 });
        Write(writer, new Columns(sheet.Columns.Select((c, i) => new DocumentFormat.OpenXml.Spreadsheet.Column
        {
            Min = (uint)i + 1,
            Max = (uint)i + 1,
            Width = c.Width,
            CustomWidth = true,
            Hidden = c.IsHidden ? true : null,
        })));
        WriteRows(writer);
        if (sheet.HasHeader)
            Write(writer, new AutoFilter { Reference = FilterRange });
        if (_merges.Count > 0)
            Write(writer, new MergeCells(_merges.Select(m => new MergeCell { Reference = m })) { Count = (uint)_merges.Count });
        WriteLinks(writer);
        Write(writer, new PageMargins { Left = 0.3, Right = 0.3, Top = 0.4, Bottom = 0.5, Header = 0.2, Footer = 0.25 });
        Write(writer, new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = (uint)sheet.PagesWide, FitToHeight = 0 });
        Write(writer, new HeaderFooter(new OddFooter($"&L{CleanText.ForXml(footer).Replace("&", "&&", StringComparison.Ordinal)}&C&A&RPage &P / &N")));
        if (drawingId is not null)
            Write(writer, new Drawing { Id = drawingId });
        writer.WriteEndElement();
    }

    public void Dispose() => Relationships.Dispose();

    private static void Write(XmlWriter writer, OpenXmlElement element) => element.WriteTo(writer);

    private void WriteRows(XmlWriter writer)
    {
        writer.WriteStartElement(Prefix, "sheetData", Main);
        if (sheet.OnScreen is { } said)
            WriteRow(writer, [Cell.Of(said, CellStyle.Section)]);
        if (sheet.HasHeader)
            WriteRow(writer, [.. sheet.Columns.Select(c => Cell.Of(c.Header, CellStyle.Header))]);
        foreach (var cells in sheet.Rows)
        {
            if (Rows == MaxRows - 1)
            {
                WriteRow(writer, [Cell.Of("… (feuille coupée : une feuille n'a pas plus de lignes)", CellStyle.Error)]);
                break;
            }

            WriteRow(writer, cells);
        }

        writer.WriteEndElement();
    }

    private void WriteRow(XmlWriter writer, IReadOnlyList<Cell> cells)
    {
        var row = Rows++;
        _cells.StartRow(_xml, Rows, _heights.Of(cells));
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = cells[i];
            if (cell.IsEmpty)
                continue;
            _cells.Write(_xml, cell, i);
            if (cell.Target is { } target && _links.Count + _jumps.Count < MaxLinks)
                Note(target, (short)i);
            if (cell.Merged > 0 && _merges.Count < MaxMerges)
                _merges.Add(CellReference.Range(row, i, row, i + cell.Merged));
            if (cell.Picture is { } picture && sheet.HasPictures)
                _pictures.Add(new PlacedPicture(picture, row, i));
        }

        _cells.EndRow(_xml);
        _xml.MoveTo(writer);
    }

    private void Note(string target, short column)
    {
        if (Cell.IsInside(target))
            _jumps.Add((Rows, column, target[1..]));
        else
            _links.Add((Rows, column, Relationships.AddLink(target)));
    }

    private void WriteLinks(XmlWriter writer)
    {
        if (_links.Count + _jumps.Count == 0)
            return;
        writer.WriteStartElement(Prefix, "hyperlinks", Main);
        foreach (var (row, column, id) in _links)
        {
            _cells.WriteLink(_xml, row, column, id);
            _xml.MoveTo(writer);
        }

        foreach (var (row, column, location) in _jumps)
        {
            _cells.WriteJump(_xml, row, column, location);
            _xml.MoveTo(writer);
        }

        writer.WriteEndElement();
    }

    private SheetViews Views(bool isFirst)
    {
        var view = new SheetView { WorkbookViewId = 0, TabSelected = isFirst, ShowGridLines = sheet.HasHeader };
        if (sheet.HasHeader)
        {
            var corner = string.Create(CultureInfo.InvariantCulture, $"{CellReference.Letters(sheet.FrozenColumns)}{sheet.RowsAbove + 1}");
            var pane = sheet.FrozenColumns > 0 ? PaneValues.BottomRight : PaneValues.BottomLeft;
            view.Append(
                new Pane
                {
                    HorizontalSplit = sheet.FrozenColumns > 0 ? sheet.FrozenColumns : null,
                    VerticalSplit = sheet.RowsAbove,
                    TopLeftCell = corner,
                    ActivePane = pane,
                    State = PaneStateValues.Frozen,
                },
                new Selection { Pane = pane, ActiveCell = corner, SequenceOfReferences = new ListValue<StringValue> { InnerText = corner } });
        }

        return new SheetViews(view);
    }
}
