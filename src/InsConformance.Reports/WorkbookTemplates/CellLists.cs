using System.Xml;
using InsConformance.Certification.Importing;

namespace InsConformance.Reports.WorkbookTemplates;

/// <summary>The drop-down lists of a sheet: those of the standard, and those of the extension that spreadsheet programs write for lists on another sheet.</summary>
internal sealed class CellLists
{
    private readonly List<(int Top, int Left, int Bottom, int Right, string Formula)> _lists = [];

    public static CellLists Of(string xml)
    {
        var lists = new CellLists();
        using var reader = XmlReader.Create(new StringReader(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "dataValidation" } && reader.GetAttribute("type") == "list")
                lists.Read(reader);
        }

        return lists;
    }

    /// <summary>The source of the list of a cell; <see langword="null"/> for a cell without.</summary>
    public string? FormulaAt(int row, int column)
    {
        foreach (var (top, left, bottom, right, formula) in _lists)
        {
            if (row >= top && row <= bottom && column >= left && column <= right)
                return formula;
        }

        return null;
    }

    private void Read(XmlReader reader)
    {
        var (ranges, formula, within) = (reader.GetAttribute("sqref") ?? "", "", "");
        using var inner = reader.ReadSubtree();
        while (inner.Read())
        {
            if (inner is { NodeType: XmlNodeType.Element, LocalName: "formula1" or "formula2" or "sqref" })
                within = inner.LocalName;
            else if (inner.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && within == "formula1")
                formula += inner.Value;
            else if (inner.NodeType is XmlNodeType.Text && within == "sqref")
                ranges += inner.Value;
        }

        foreach (var range in ranges.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var corners = range.Split(':');
            if (CellAddress.TryParse(corners[0], out var top, out var left) && CellAddress.TryParse(corners[^1], out var bottom, out var right))
                _lists.Add((top, left, bottom, right, formula));
        }
    }
}
