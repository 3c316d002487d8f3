namespace InsConformance.Reports.WorkbookTemplates;

/// <summary>A cell of an editor's workbook that there is something to say of.</summary>
/// <param name="Cell">Its name, e.g. <c>Exigences!H5</c>.</param>
/// <param name="Note">English: what it holds, what the run has to say, why it was left.</param>
public sealed record TemplateCell(string Cell, string Note);
