using System.Globalization;
using System.Text;
using InsConformance.Certification.Importing;
using InsConformance.Foundation;

namespace InsConformance.Cli.Requiring;

/// <summary>Turns a workbook into a catalogue file and tells what had to be mended.</summary>
internal static class RequirementImporting
{
    private const int RemarksShown = 40;

    public static ExitCode Run(string workbook, string output, string? id, string? version, string? title, string? tag, string? layout, string? sheet, string? like, bool force)
    {
        if (Path.GetFullPath(output) == Path.GetFullPath(workbook))
            throw new InputException("output-is-workbook", new Place(output), "the output would replace the workbook that is read", "give --output another name, e.g. exigences.yaml");
        if (File.Exists(output) && !force)
            throw new InputException("output-exists", new Place(output), "the file exists", "choose another name, or add --force to replace it");
        var name = id ?? Slug(Path.GetFileNameWithoutExtension(output));
        var prefix = tag ?? name.Split('-', 2)[0];
        if (prefix.Length == 0 || !prefix.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
            throw new InputException("tag", null, $"'{prefix}' cannot be the prefix of tags", "use letters, digits and hyphens only, e.g. --tag tlc");
        var result = WorkbookImport.Read(workbook, new ImportOptions
        {
            Id = name,
            Version = version ?? "importé",
            Title = title ?? $"Exigences du classeur {Path.GetFileName(workbook)}",
            Tag = prefix,
            Layout = LayoutOf(layout),
            Sheet = sheet,
            Like = like is null ? null : CatalogueSource.Load(like),
        });
        Write(output, result.Text);
        foreach (var remark in result.Remarks.Take(RemarksShown))
            Console.Error.WriteLine($"notice: {remark}");
        if (result.Remarks.Count > RemarksShown)
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"notice: and {result.Remarks.Count - RemarksShown} more"));
        var catalogue = result.Catalogue;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{output}: {catalogue.Requirements.Count} requirements, {catalogue.Requirements.Sum(r => r.Scenarios.Count)} scenarios, {catalogue.Proofs.Count} proofs of the sheet '{result.Sheet}'; tags @{catalogue.Head.TagPrefix}:"));
        return ExitCode.Conform;
    }

    private static WorkbookLayout LayoutOf(string? word) => word switch
    {
        null or "auto" => WorkbookLayout.Auto,
        "scenarios" => WorkbookLayout.Scenarios,
        "proofs" => WorkbookLayout.Proofs,
        "rem" => WorkbookLayout.Rem,
        _ => throw new InputException("layout", null, $"no layout is called '{word}'", "use auto, scenarios, proofs or rem"),
    };

    private static string Slug(string text)
    {
        var slug = string.Concat(text.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) || c == '.' ? c : '-')).Trim('-', '.');
        return slug.Length > 0 ? slug : "catalogue";
    }

    private static void Write(string path, string text)
    {
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
                Directory.CreateDirectory(folder);
            var part = path + ".part";
            File.WriteAllText(part, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.Move(part, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BlockedException("file-not-written", $"cannot write {path}: {e.Message}", "check the folder and its rights", e);
        }
    }
}
