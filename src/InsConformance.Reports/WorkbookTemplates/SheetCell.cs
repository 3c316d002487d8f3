namespace InsConformance.Reports.WorkbookTemplates;

/// <summary>A cell in the text of a sheet.</summary>
/// <param name="Column">From 0.</param>
/// <param name="Start">Where its element begins.</param>
/// <param name="End">After its element.</param>
/// <param name="Style">Its format's number; <see langword="null"/> for the default.</param>
/// <param name="HasContent">Whether it holds something.</param>
/// <param name="HasFormula">Whether it holds a formula.</param>
internal sealed record SheetCell(int Column, int Start, int End, string? Style, bool HasContent, bool HasFormula);
