namespace InsConformance.Reports.WorkbookTemplates;

/// <summary>A text to put in a cell, both from 0.</summary>
/// <param name="Row">Row.</param>
/// <param name="Column">Column.</param>
/// <param name="Text">The text.</param>
/// <param name="LikeColumn">For a column that the sheet lacks: the one whose format it takes.</param>
internal sealed record CellEdit(int Row, int Column, string Text, int? LikeColumn = null);
