using System.Globalization;
using InsConformance.Reports.WorkbookTemplates;

namespace InsConformance.Cli.Reporting;

/// <summary>Says how a workbook was filled: every cell that was not simply filled, by place.</summary>
internal static class TemplateTelling
{
    public static void Tell(TemplateFill fill, TextWriter output)
    {
        output.WriteLine(fill.Path);
        foreach (var sheet in fill.Sheets)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sheet.Rows} rows of the sheet {sheet.Name} filled."));
        Names("Sheets left as they were, because --sheet names another", fill.OtherSheets);
        Names("Sheets left as they were, because no judged requirement set has an id of theirs", fill.UnknownSheets);
        Names("Rows left as they were, because no judged requirement set has the id", fill.Unknown);
        Cells("left as they were, because they hold a formula or what you wrote (empty a cell to have it filled)", fill.Kept);
        Cells("left as they were, because of their drop-down list (scenarios/result-words.yaml holds the equivalents)", fill.Unlisted);
        Cells("of an earlier fill replaced", fill.Replaced);

        void Names(string what, IReadOnlyList<string> names)
        {
            if (names.Count > 0)
                output.WriteLine($"{what}: {string.Join(", ", names)}");
        }

        void Cells(string what, IReadOnlyList<TemplateCell> cells)
        {
            if (cells.Count == 0)
                return;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{cells.Count} cells {what}:"));
            foreach (var cell in cells)
                output.WriteLine($"  {cell.Cell}: {cell.Note}");
        }
    }
}
