using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using InsConformance.Reports.Text;

namespace InsConformance.Reports.Workbook;

/// <summary>Writes sheets as an Office Open XML workbook. The same sheets give the same bytes.</summary>
internal static class WorkbookFile
{
    private const int MaxName = 31;

    public static void Write(Stream output, WorkbookProperties properties, IReadOnlyList<Sheet> sheets)
    {
        using var package = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook))
        {
            // The package is packed again below, with fixed times: compressing it here would be wasted.
            document.CompressionOption = System.IO.Packaging.CompressionOption.NotCompressed;
            WriteParts(document, properties, sheets);
        }

        package.Position = 0;
        StablePackage.Copy(package, output);
    }

    private static void WriteParts(SpreadsheetDocument document, WorkbookProperties properties, IReadOnlyList<Sheet> sheets)
    {
        // Explicit ids everywhere: those that the SDK makes up differ from one run to the next.
        var workbook = document.AddNewPart<WorkbookPart>("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "rId1");
        WriteCore(document, properties);
        var list = new Sheets();
        var names = new DefinedNames();
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < sheets.Count; i++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"rId{i + 1}");
            var name = NameOf(sheets[i].Name, taken);
            var writer = new SheetWriter(workbook.AddNewPart<WorksheetPart>(id), sheets[i], properties.Footer);
            var rows = writer.Write(isFirst: i == 0);
            list.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = name, SheetId = (uint)i + 1, Id = id });
            if (sheets[i].HasHeader)
                AddNames(names, name, (uint)i, writer.FilterRange(rows), writer.PrintRange(rows));
        }

        workbook.AddNewPart<WorkbookStylesPart>(string.Create(CultureInfo.InvariantCulture, $"rId{sheets.Count + 1}")).Stylesheet = WorkbookStyles.Build();
        // A workbook's names must be sorted as they are looked up; the filter's own name is hidden.
        workbook.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(
            new BookViews(new WorkbookView { ActiveTab = 0, FirstSheet = 0 }), list, names);
        workbook.Workbook.Save();
    }

    private static void AddNames(DefinedNames names, string sheet, uint index, string filtered, string? printed)
    {
        names.Append(new DefinedName($"'{sheet}'!{Absolute(filtered)}") { Name = "_xlnm._FilterDatabase", LocalSheetId = index, Hidden = true });
        if (printed is not null)
            names.Append(new DefinedName($"'{sheet}'!{Absolute(printed)}") { Name = "_xlnm.Print_Area", LocalSheetId = index });
        names.Append(new DefinedName($"'{sheet}'!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = index });
    }

    private static string Absolute(string range) => string.Join(':', range.Split(':').Select(reference =>
    {
        var letters = reference.TakeWhile(char.IsAsciiLetter).Count();
        return $"${reference[..letters]}${reference[letters..]}";
    }));

    private static string NameOf(string wanted, HashSet<string> taken)
    {
        var legal = new string([.. CleanText.ForXml(wanted).Select(c => @"[]:*?/\'".Contains(c) || char.IsControl(c) ? '-' : c)]);
        var name = legal[..Math.Min(legal.Length, MaxName)];
        for (var n = 2; !taken.Add(name); n++)
        {
            var suffix = string.Create(CultureInfo.InvariantCulture, $" ({n})");
            name = legal[..Math.Min(legal.Length, MaxName - suffix.Length)] + suffix;
        }

        return name;
    }

    private static void WriteCore(SpreadsheetDocument document, WorkbookProperties properties)
    {
        // Written by hand: the package's own property part takes a random name.
        var part = document.AddNewPart<CoreFilePropertiesPart>("rId2");
        using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
        stream.Write(Encoding.UTF8.GetBytes($"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{Escape(properties.Title)}</dc:title><dc:subject>{Escape(properties.Subject)}</dc:subject><dc:creator>{Escape(properties.Creator)}</dc:creator><dc:language>fr-FR</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">{Instant(properties.Created)}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">{Instant(properties.Created)}</dcterms:modified></cp:coreProperties>
            """));
    }

    private static string Instant(DateTimeOffset instant) =>
        string.Create(CultureInfo.InvariantCulture, $"{instant.UtcDateTime:yyyy-MM-dd'T'HH':'mm':'ss'Z'}");

    private static string Escape(string text) => System.Security.SecurityElement.Escape(CleanText.ForXml(text));
}
