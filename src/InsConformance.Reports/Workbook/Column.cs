namespace InsConformance.Reports.Workbook;

/// <summary>A column of a sheet.</summary>
/// <param name="Header">French header; empty for a sheet without header row.</param>
/// <param name="Width">Width in characters.</param>
internal sealed record Column(string Header, double Width);
