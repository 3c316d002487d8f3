using System.Globalization;
using InsConformance.Certification.Importing;

namespace InsConformance.Reports.WorkbookTemplates;

/// <summary>Where rows, cells, merged ranges and protection stand in the text of a sheet.</summary>
internal sealed class SheetStructure
{
    private readonly List<SheetRow> _rows = [];
    private readonly List<(int Top, int Left, int Bottom, int Right)> _merges = [];
    private readonly List<(int First, int Last, string Style)> _columns = [];

    private SheetStructure(string xml) => Xml = xml;

    public string Xml { get; }

    public IReadOnlyList<SheetRow> Rows => _rows;

    /// <summary>Whether the sheet is protected: then only cells whose format says so may be written.</summary>
    public bool IsProtected { get; private set; }

    /// <summary>The element that holds the rows.</summary>
    public XmlTag Data { get; private set; }

    /// <summary>Where the end tag of <see cref="Data"/> stands.</summary>
    public int DataEnd { get; private set; }

    /// <summary>The element that says how large the sheet is.</summary>
    public XmlTag? Dimension { get; private set; }

    public static SheetStructure Of(string xml)
    {
        var sheet = new SheetStructure(xml);
        sheet.Read();
        return sheet;
    }

    /// <summary>The first cell of the merged range around a cell; the cell itself without one.</summary>
    public (int Row, int Column) Anchor(int row, int column)
    {
        foreach (var (top, left, bottom, right) in _merges)
        {
            if (row >= top && row <= bottom && column >= left && column <= right)
                return (top, left);
        }

        return (row, column);
    }

    public SheetRow? Row(int number) => _rows.Find(r => r.Number == number);

    public SheetCell? Cell(int row, int column) => Row(row)?.Cells.FirstOrDefault(c => c.Column == column);

    /// <summary>The format that a blank cell has: its own, that of its row, or that of its column.</summary>
    public string? StyleOf(int row, int column) =>
        Cell(row, column) is { } cell ? cell.Style : Row(row)?.Style ?? _columns.Where(c => column >= c.First && column <= c.Last).Select(c => c.Style).FirstOrDefault();

    private void Read()
    {
        using var tags = XmlTags.Of(Xml).GetEnumerator();
        while (tags.MoveNext())
        {
            var tag = tags.Current;
            if (tag.IsEnd)
                continue;
            switch (tag.LocalName)
            {
                case "dimension":
                    Dimension = tag;
                    break;
                case "col" when Number(tag, "min") is { } first && Number(tag, "max") is { } last && XmlTags.Attribute(Xml, tag, "style") is { } style:
                    _columns.Add((first - 1, last - 1, style));
                    break;
                case "sheetData":
                    Data = tag;
                    DataEnd = tag.End;
                    if (!tag.IsEmpty)
                        ReadRows(tags);
                    break;
                case "sheetProtection" when XmlTags.Attribute(Xml, tag, "sheet") is "1" or "true":
                    IsProtected = true;
                    break;
                case "mergeCell" when XmlTags.Attribute(Xml, tag, "ref") is { } range:
                    AddMerge(range);
                    break;
            }
        }
    }

    private void ReadRows(IEnumerator<XmlTag> tags)
    {
        while (tags.MoveNext())
        {
            var tag = tags.Current;
            if (tag is { IsEnd: true, LocalName: "sheetData" })
            {
                DataEnd = tag.Start;
                return;
            }

            if (tag is { IsEnd: false, LocalName: "row" })
            {
                var number = Number(tag, "r") - 1 ?? (_rows.Count == 0 ? 0 : _rows[^1].Number + 1);
                var style = XmlTags.Attribute(Xml, tag, "customFormat") is "1" or "true" ? XmlTags.Attribute(Xml, tag, "s") : null;
                var cells = new List<SheetCell>();
                _rows.Add(new SheetRow(number, tag, tag.IsEmpty ? tag.End : ReadCells(tags, cells), style, cells));
            }
        }
    }

    private int ReadCells(IEnumerator<XmlTag> tags, List<SheetCell> cells)
    {
        while (tags.MoveNext())
        {
            var tag = tags.Current;
            if (tag is { IsEnd: true, LocalName: "row" })
                return tag.Start;
            if (tag is { IsEnd: false, LocalName: "c" })
            {
                var column = XmlTags.Attribute(Xml, tag, "r") is { } reference && CellAddress.TryParse(reference, out _, out var at) ? at : cells.Count == 0 ? 0 : cells[^1].Column + 1;
                cells.Add(ReadCell(tags, tag, column));
            }
        }

        return Xml.Length;
    }

    private SheetCell ReadCell(IEnumerator<XmlTag> tags, XmlTag start, int column)
    {
        var style = XmlTags.Attribute(Xml, start, "s");
        if (start.IsEmpty)
            return new SheetCell(column, start.Start, start.End, style, HasContent: false, HasFormula: false);
        var (hasContent, hasFormula) = (false, false);
        while (tags.MoveNext() && tags.Current is not { IsEnd: true, LocalName: "c" })
        {
            hasContent |= tags.Current is { IsEnd: false, LocalName: "v" or "is" or "f" };
            hasFormula |= tags.Current is { IsEnd: false, LocalName: "f" };
        }

        return new SheetCell(column, start.Start, tags.Current.End, style, hasContent, hasFormula);
    }

    private int? Number(XmlTag tag, string attribute) =>
        int.TryParse(XmlTags.Attribute(Xml, tag, attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private void AddMerge(string range)
    {
        var colon = range.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && CellAddress.TryParse(range.AsSpan(0, colon), out var top, out var left) && CellAddress.TryParse(range.AsSpan(colon + 1), out var bottom, out var right))
            _merges.Add((top, left, bottom, right));
    }
}
