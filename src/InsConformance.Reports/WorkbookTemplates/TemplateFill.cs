namespace InsConformance.Reports.WorkbookTemplates;

/// <summary>How an editor's workbook was filled.</summary>
/// <param name="Path">The filled copy, in the run folder.</param>
/// <param name="Sheet">The sheet that was filled.</param>
/// <param name="Rows">Rows that were filled.</param>
/// <param name="Unknown">Ids of the workbook that no judged requirement set has; their rows are as they were.</param>
/// <param name="Kept">Cells that were left as they were because they hold a formula, or a comment of the editor's.</param>
public sealed record TemplateFill(string Path, string Sheet, int Rows, IReadOnlyList<string> Unknown, IReadOnlyList<string> Kept);
