namespace InsConformance.Reports.WorkbookTemplates;

/// <summary>A row in the text of a sheet.</summary>
/// <param name="Number">From 0.</param>
/// <param name="Tag">Its start tag.</param>
/// <param name="ContentEnd">Where its end tag stands; the end of the tag of an empty element.</param>
/// <param name="Style">The format of its blank cells, when it has one.</param>
/// <param name="Cells">Its cells in order.</param>
internal sealed record SheetRow(int Number, XmlTag Tag, int ContentEnd, string? Style, IReadOnlyList<SheetCell> Cells);
