using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using InsConformance.Reports.Text;

namespace InsConformance.Reports.Workbook;

/// <summary>Writes sheets as an Office Open XML workbook, part after part. The same sheets give the same bytes.</summary>
internal sealed class WorkbookFile
{
    private const int MaxName = 31;

    private const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private readonly PackageWriter _package;
    private readonly WorkbookProperties _properties;
    private readonly IReadOnlyList<Sheet> _sheets;
    private readonly string[] _names;
    private readonly PictureParts _pictures;
    private readonly DefinedNames _defined = new();

    private WorkbookFile(PackageWriter package, WorkbookProperties properties, IReadOnlyList<Sheet> sheets)
    {
        (_package, _properties, _sheets) = (package, properties, sheets);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        _names = [.. sheets.Select(s => NameOf(s.Name, taken))];
        _pictures = new PictureParts(package);
    }

    public static void Write(Stream output, WorkbookProperties properties, IReadOnlyList<Sheet> sheets)
    {
        using var package = new PackageWriter(output);
        new WorkbookFile(package, properties, sheets).Write();
    }

    private void Write()
    {
        // First: readers that guess the type from the first entry expect it there.
        _package.Write("[Content_Types].xml", ContentTypes());
        using var root = new Relationships();
        root.Add("officeDocument", "/xl/workbook.xml");
        root.Add("http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "/docProps/core.xml");
        root.Add("extended-properties", "/docProps/app.xml");
        _package.Write("_rels/.rels", root);
        _package.Write("docProps/core.xml", PropertiesXml.Core(_properties));
        _package.Write("docProps/app.xml", PropertiesXml.Application(_properties));
        using var parts = new Relationships();
        var list = new Sheets();
        for (var i = 0; i < _sheets.Count; i++)
        {
            WriteSheet(i);
            list.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = _names[i], SheetId = (uint)i + 1, Id = parts.Add("worksheet", $"/{PartOf("worksheets/sheet", i)}") });
        }

        parts.Add("styles", "/xl/styles.xml");
        WriteRoot("xl/styles.xml", WorkbookStyles.Build());
        WriteRoot("xl/workbook.xml", new DocumentFormat.OpenXml.Spreadsheet.Workbook(new BookViews(new WorkbookView { ActiveTab = 0, FirstSheet = 0 }), list, _defined));
        _package.Write("xl/_rels/workbook.xml.rels", parts);
    }

    private void WriteSheet(int index)
    {
        var sheet = _sheets[index];
        using var writer = new SheetWriter(sheet, _properties.Footer);
        using (var stream = _package.Open(PartOf("worksheets/sheet", index)))
            writer.Write(stream, isFirst: index == 0, $"/{PartOf("drawings/drawing", index)}");
        if (!writer.Relationships.IsEmpty)
            _package.Write(PartOf("worksheets/_rels/sheet", index) + ".rels", writer.Relationships);
        if (sheet.HasDrawing)
            WriteDrawing(index, writer.Pictures);
        if (sheet.HasHeader)
            AddNames(index, writer.Rows);
    }

    private void WriteDrawing(int index, IReadOnlyList<PlacedPicture> pictures)
    {
        using var parts = new Relationships();
        var chart = _sheets[index].Chart;
        var chartId = chart is null ? null : parts.Add("chart", $"/{PartOf("charts/chart", index)}");
        var placed = pictures.Select(p => (p, parts.Add("image", _pictures.Add(p.Picture)))).ToArray();
        _package.Write(PartOf("drawings/drawing", index), DrawingXml.Of(chart, chartId, placed));
        if (!parts.IsEmpty)
            _package.Write(PartOf("drawings/_rels/drawing", index) + ".rels", parts);
        if (chart is not null)
            _package.Write(PartOf("charts/chart", index), ChartXml.Of(chart, _names[index]));
    }

    /// <summary>A workbook's names must be sorted as they are looked up; the filter's own name is hidden.</summary>
    private void AddNames(int index, int rows)
    {
        var (sheet, name) = (_sheets[index], CellReference.Quoted(_names[index]));
        var (header, last) = (sheet.RowsAbove - 1, Math.Max(rows, 1) - 1);
        _defined.Append(new DefinedName($"{name}!{CellReference.Fixed(header, 0, last, sheet.Columns.Count - 1)}") { Name = "_xlnm._FilterDatabase", LocalSheetId = (uint)index, Hidden = true });
        var printed = (sheet.Printed > 0 ? sheet.Printed : sheet.Columns.Count) - 1;
        if (sheet.Printed > 0 || sheet.OnScreen is not null)
            _defined.Append(new DefinedName($"{name}!{CellReference.Fixed(0, 0, sheet.OnScreen is null ? last : 0, printed)}") { Name = "_xlnm.Print_Area", LocalSheetId = (uint)index });
        if (sheet.OnScreen is not null)
            return;
        var column = sheet.RepeatedColumn is { } repeated ? $"{name}!${CellReference.Letters(repeated)}:${CellReference.Letters(repeated)}," : "";
        _defined.Append(new DefinedName($"{column}{name}!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)index });
    }

    private void WriteRoot(string part, OpenXmlElement element)
    {
        using var stream = _package.Open(part);
        using var writer = OpenXmlWriter.Create(stream);
        writer.WriteElement(element);
    }

    private string ContentTypes()
    {
        var xml = new StringBuilder("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">");
        xml.Append("<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        xml.Append("<Default Extension=\"png\" ContentType=\"image/png\"/><Default Extension=\"jpeg\" ContentType=\"image/jpeg\"/>");
        Append("xl/workbook.xml", Spreadsheet + "sheet.main+xml");
        Append("xl/styles.xml", Spreadsheet + "styles+xml");
        Append("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        Append("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml");
        for (var i = 0; i < _sheets.Count; i++)
        {
            Append(PartOf("worksheets/sheet", i), Spreadsheet + "worksheet+xml");
            if (_sheets[i].HasDrawing)
                Append(PartOf("drawings/drawing", i), "application/vnd.openxmlformats-officedocument.drawing+xml");
            if (_sheets[i].Chart is not null)
                Append(PartOf("charts/chart", i), "application/vnd.openxmlformats-officedocument.drawingml.chart+xml");
        }

        return xml.Append("</Types>").ToString();

        void Append(string part, string type) => xml.Append(CultureInfo.InvariantCulture, $"<Override PartName=\"/{part}\" ContentType=\"{type}\"/>");
    }

    private static string PartOf(string stem, int index) => string.Create(CultureInfo.InvariantCulture, $"xl/{stem}{index + 1}.xml");

    /// <summary>A legal name of a sheet that no other has: 31 characters at most, none of those that formulas need, no apostrophe at an end, not blank.</summary>
    private static string NameOf(string wanted, HashSet<string> taken)
    {
        var legal = new string([.. CleanText.ForXml(wanted).Select(c => @"[]:*?/\'".Contains(c) || char.IsControl(c) ? '-' : c)]).Trim();
        // The name that a spreadsheet program keeps for itself.
        if (legal.Length == 0 || legal.Equals("History", StringComparison.OrdinalIgnoreCase))
            legal += "Feuille";
        var name = Start(legal, MaxName);
        for (var n = 2; !taken.Add(name); n++)
        {
            var suffix = string.Create(CultureInfo.InvariantCulture, $" ({n})");
            name = Start(legal, MaxName - suffix.Length) + suffix;
        }

        return name;
    }

    private static string Start(string text, int length)
    {
        if (text.Length <= length)
            return text;
        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
    }
}
