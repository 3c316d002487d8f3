using System.Globalization;
using System.Xml;

namespace InsConformance.Certification.Importing;

/// <summary>Reads one worksheet part.</summary>
internal sealed class SheetContent(string file, string name, IReadOnlyList<string> texts)
{
    private readonly List<Dictionary<int, string>> _rows = [];
    private readonly List<(int Top, int Left, int Bottom, int Right)> _merges = [];
    private long _length;

    public WorkbookSheet Read(XmlReader xml, string part)
    {
        var (row, column) = (-1, -1);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            switch (xml.LocalName)
            {
                case "row":
                    row = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number - 1 : row + 1;
                    column = -1;
                    if (row is < 0 or >= WorkbookLimits.Rows)
                        throw new InvalidDataException(FormattableString.Invariant($"the sheet '{name}' has more than {WorkbookLimits.Rows} rows"));
                    break;
                case "c" when row >= 0:
                    column = xml.GetAttribute("r") is { } reference && CellAddress.TryParse(reference, out _, out var at) ? at : column + 1;
                    if (column is < 0 or >= WorkbookLimits.Columns)
                        throw new InvalidDataException(FormattableString.Invariant($"the sheet '{name}' has more than {WorkbookLimits.Columns} columns"));
                    Put(row, column, ReadCell(xml));
                    break;
                case "mergeCell" when xml.GetAttribute("ref") is { } range:
                    AddMerge(range);
                    break;
            }
        }

        FillMerges();
        return new WorkbookSheet(file, name, _rows) { Part = part };
    }

    private string ReadCell(XmlReader xml)
    {
        var type = xml.GetAttribute("t");
        if (xml.IsEmptyElement)
            return "";
        var depth = xml.Depth;
        var value = "";
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "is" })
                value = SharedTextReader.ReadText(xml);
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "v", IsEmptyElement: false })
                value = ReadValue(xml);
        }

        return type switch
        {
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < texts.Count
                ? texts[index]
                : throw new InvalidDataException($"a cell of the sheet '{name}' names no shared text: '{value}'"),
            "b" => value == "1" ? "VRAI" : "FAUX",
            "e" => "",
            "str" or "inlineStr" => CellText.Clean(value),
            // A number is kept with all its binary digits: 1.1 stands as 1.1000000000000001.
            _ => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
                ? number.ToString("G15", CultureInfo.InvariantCulture)
                : CellText.Clean(value),
        };
    }

    private static string ReadValue(XmlReader xml)
    {
        var value = "";
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
                value += xml.Value;
            if (value.Length > WorkbookLimits.CellText)
                throw new InvalidDataException(FormattableString.Invariant($"a cell of more than {WorkbookLimits.CellText} characters"));
        }

        return value;
    }

    private void AddMerge(string range)
    {
        var colon = range.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || !CellAddress.TryParse(range.AsSpan(0, colon), out var top, out var left) || !CellAddress.TryParse(range.AsSpan(colon + 1), out var bottom, out var right))
            return;
        if (_merges.Count == WorkbookLimits.Merges)
            throw new InvalidDataException(FormattableString.Invariant($"the sheet '{name}' has more than {WorkbookLimits.Merges} merged ranges"));
        _merges.Add((top, left, Math.Min(bottom, _rows.Count - 1), Math.Min(right, WorkbookLimits.Columns - 1)));
    }

    private void FillMerges()
    {
        foreach (var (top, left, bottom, right) in _merges)
        {
            if (top >= _rows.Count || !_rows[top].TryGetValue(left, out var text))
                continue;
            for (var row = top; row <= bottom; row++)
            {
                for (var column = left; column <= right; column++)
                    Put(row, column, text);
            }
        }
    }

    private void Put(int row, int column, string text)
    {
        if (text.Length == 0)
            return;
        while (_rows.Count <= row)
            _rows.Add([]);
        _length += text.Length;
        if (_length > WorkbookLimits.SheetText)
            throw new InvalidDataException(FormattableString.Invariant($"the sheet '{name}' holds more than {WorkbookLimits.SheetText} characters"));
        _rows[row][column] = text;
    }
}
