using System.Globalization;

namespace InsConformance.Reports.Workbook;

/// <summary>Writes rows and cells. Plain text, as the SDK would write them: a sheet may have millions of cells.</summary>
internal sealed class CellWriter
{
    private static readonly string[] Starts = [.. Enum.GetValues<CellStyle>().Select(s => string.Create(CultureInfo.InvariantCulture, $"\" s=\"{(int)s}\""))];

    private readonly string[] _letters;
    private int _row;
    private bool _isEmpty;

    public CellWriter(int columns) => _letters = [.. Enumerable.Range(0, columns).Select(CellReference.Letters)];

    /// <summary>Begins a row.</summary>
    /// <param name="xml">Where to.</param>
    /// <param name="number">From 1.</param>
    /// <param name="height">In points.</param>
    public void StartRow(XmlText xml, int number, double height)
    {
        (_row, _isEmpty) = (number, true);
        xml.Add("<x:row r=\"").Add(number).Add("\" ht=\"").Add(height, "0.##").Add("\" customHeight=\"1\"");
    }

    public void EndRow(XmlText xml) => xml.Add(_isEmpty ? " />" : "</x:row>");

    public void Write(XmlText xml, in Cell cell, int column)
    {
        if (_isEmpty)
            xml.Add(">");
        _isEmpty = false;
        xml.Add("<x:c r=\"").Add(_letters[column]).Add(_row).Add(Starts[(int)cell.Style]);
        if (cell.Content is { } text)
            xml.Add(" t=\"inlineStr\"><x:is><x:t xml:space=\"preserve\">").AddContent(text).Add("</x:t></x:is></x:c>");
        else if (cell.Value is { } value)
            xml.Add("><x:v>").Add(value, "R").Add("</x:v></x:c>");
        else
            xml.Add(" />");
        for (var i = 1; i <= cell.Merged; i++)
            Write(xml, new Cell(null, null, cell.Style), column + i);
    }

    /// <summary>Writes the link of a cell.</summary>
    /// <param name="xml">Where to.</param>
    /// <param name="row">From 1.</param>
    /// <param name="column">From 0.</param>
    /// <param name="id">Number of the relationship.</param>
    public void WriteLink(XmlText xml, int row, int column, int id) => xml
        .Add("<x:hyperlink ref=\"").Add(_letters[column]).Add(row)
        .Add("\" r:id=\"rId").Add(id).Add("\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" />");

    /// <summary>Writes the link of a cell to another one of the workbook.</summary>
    /// <param name="xml">Where to.</param>
    /// <param name="row">From 1.</param>
    /// <param name="column">From 0.</param>
    /// <param name="location">Sheet and cell.</param>
    public void WriteJump(XmlText xml, int row, int column, string location) => xml
        .Add("<x:hyperlink ref=\"").Add(_letters[column]).Add(row).Add("\" location=\"").AddContent(location).Add("\" />");
}
