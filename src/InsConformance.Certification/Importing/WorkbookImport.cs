using System.Security.Cryptography;
using InsConformance.Certification.Catalogues;
using InsConformance.Foundation;
using InsConformance.Foundation.Evidence;

namespace InsConformance.Certification.Importing;

/// <summary>Turns an official requirement workbook into a catalogue. The workbook is hostile input. Thread-safe.</summary>
public static class WorkbookImport
{
    /// <summary>Reads a workbook.</summary>
    /// <param name="path">An .xlsx file, as the user gave it.</param>
    /// <param name="options">How.</param>
    /// <exception cref="InputException">Not a workbook, no sheet with the headers, an id that stands for two things (with its cell), no requirement.</exception>
    public static ImportResult Read(string path, ImportOptions options)
    {
        using var workbook = WorkbookReader.Open(path);
        var (sheet, columns) = FindSheet(path, workbook, options.Layout, options.Sheet);
        var rows = new RequirementRows(sheet, columns, options);
        rows.Read();
        var source = $"Classeur {Path.GetFileName(path)}, feuille {sheet.Name} (SHA-256 {Digest(path)})";
        var head = new CatalogueHead(options.Id, options.Version, options.Title, ShortTitle(options.Id), source, EvidenceMark.Official, options.Tag)
        {
            Profiles = rows.Profiles,
        };
        var requirements = rows.Build(head);
        if (requirements.Count == 0)
            throw WorkbookReader.Wrong(path, $"the sheet '{sheet.Name}' has the headers and no requirement below", cure: "check that its rows are not filtered away or on another sheet (--sheet)");
        var text = CatalogueText.Write(new Catalogue(head, requirements));
        return new ImportResult(CatalogueFile.Parse(text, path), text, sheet.Name, rows.Remarks);
    }

    /// <summary>Says which rows of a requirement workbook speak of which proofs, so that something can be written beside them.</summary>
    /// <param name="path">An .xlsx or .xlsm file, as the user gave it.</param>
    /// <param name="sheet">The one sheet to read; <see langword="null"/> for every sheet with the headers.</param>
    /// <exception cref="InputException">Not a workbook, or no sheet with the headers.</exception>
    public static RequirementBook Book(string path, string? sheet = null)
    {
        using var workbook = WorkbookReader.Open(path);
        WorkbookSheet[] all = [.. workbook.Sheets()];
        string? nearest = null;
        var places = new List<RequirementPlaces>();
        var leftOut = new List<string>();
        foreach (var each in all)
        {
            string? aside = null;
            var isWanted = sheet is null || ProfileNames.Same(each.Name, sheet);
            if (SheetColumns.Find(each, WorkbookLayout.Auto, ref (isWanted ? ref nearest : ref aside)) is not { } columns)
                continue;
            if (isWanted)
                places.Add(RequirementPlaces.Of(each, columns));
            else
                leftOut.Add(each.Name);
        }

        return places.Count == 0
            ? throw NoHeaders(path, sheet, [.. all.Select(s => s.Name)], nearest)
            : new RequirementBook(places, leftOut, all.DistinctBy(s => s.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(s => s.Name, s => s.Rows, StringComparer.OrdinalIgnoreCase), workbook.DefinedNames());
    }

    private static (WorkbookSheet Sheet, SheetColumns Columns) FindSheet(string path, WorkbookReader workbook, WorkbookLayout layout, string? wanted)
    {
        string? nearest = null;
        var names = new List<string>();
        (WorkbookSheet, SheetColumns)? first = null;
        foreach (var sheet in workbook.Sheets())
        {
            names.Add(sheet.Name);
            if (wanted is not null && !ProfileNames.Same(sheet.Name, wanted))
                continue;
            if (SheetColumns.Find(sheet, layout, ref nearest) is not { } columns)
                continue;
            if (wanted is not null || ProfileNames.Same(sheet.Name, "Exigences"))
                return (sheet, columns);
            first ??= (sheet, columns);
        }

        return first ?? throw NoHeaders(path, wanted, names, nearest);
    }

    private static InputException NoHeaders(string path, string? wanted, IReadOnlyList<string> names, string? nearest) => new(
        "workbook-headers",
        new Place(path),
        wanted is not null && !names.Any(n => ProfileNames.Same(n, wanted))
            ? $"the workbook has no sheet '{wanted}'; sheets: {string.Join(", ", names)}"
            : $"no sheet has the headers of a requirement workbook: {nearest ?? "the sheets are empty"}",
        "name the sheet with --sheet, or give the columns the headers of docs/requirements.md");

    private static string Digest(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private static string ShortTitle(string id) => id.Length <= CatalogueFile.MaxShortTitle ? id : id[..CatalogueFile.MaxShortTitle];
}
