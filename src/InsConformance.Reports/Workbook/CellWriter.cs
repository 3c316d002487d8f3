using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace InsConformance.Reports.Workbook;

/// <summary>Writes rows and cells. Elements and attributes that repeat are made once: a sheet may have millions of cells.</summary>
internal sealed class CellWriter
{
    private static readonly string[] StyleIndexes = [.. Enum.GetValues<CellStyle>().Select(s => ((int)s).ToString(CultureInfo.InvariantCulture))];

    private readonly Row _row = new();
    private readonly DocumentFormat.OpenXml.Spreadsheet.Cell _cell = new();
    private readonly InlineString _inline = new();
    private readonly DocumentFormat.OpenXml.Spreadsheet.Text _text = new();
    private readonly CellValue _value = new();
    private readonly OpenXmlAttribute[] _none = [];
    private readonly OpenXmlAttribute[] _preserve = [new("xml", "space", "http://www.w3.org/XML/1998/namespace", "preserve")];
    private readonly OpenXmlAttribute[] _ofText = [default, default, new("t", "", "inlineStr")];
    private readonly OpenXmlAttribute[] _ofNumber = [default, default];
    private readonly OpenXmlAttribute[] _ofRow = [default, default, new("customHeight", "", "1")];
    private readonly string[] _letters;
    private string _digits = "";

    public CellWriter(int columns) => _letters = [.. Enumerable.Range(0, columns).Select(CellReference.Letters)];

    /// <summary>Begins a row; the caller ends it.</summary>
    public void StartRow(OpenXmlWriter writer, int number, double height)
    {
        _digits = number.ToString(CultureInfo.InvariantCulture);
        _ofRow[0] = new("r", "", _digits);
        _ofRow[1] = new("ht", "", height.ToString("0.##", CultureInfo.InvariantCulture));
        writer.WriteStartElement(_row, _ofRow);
    }

    public string ReferenceOf(int column) => _letters[column] + _digits;

    public void Write(OpenXmlWriter writer, in Cell cell, int column)
    {
        var attributes = cell.Content is null ? _ofNumber : _ofText;
        attributes[0] = new("r", "", ReferenceOf(column));
        attributes[1] = new("s", "", StyleIndexes[(int)cell.Style]);
        writer.WriteStartElement(_cell, attributes);
        if (cell.Content is { } text)
        {
            writer.WriteStartElement(_inline, _none);
            writer.WriteStartElement(_text, _preserve);
            writer.WriteString(text);
            writer.WriteEndElement();
            writer.WriteEndElement();
        }
        else if (cell.Value is { } value)
        {
            writer.WriteStartElement(_value, _none);
            writer.WriteString(value.ToString("R", CultureInfo.InvariantCulture));
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        for (var i = 1; i <= cell.Merged; i++)
            Write(writer, new Cell(null, null, cell.Style), column + i);
    }
}
