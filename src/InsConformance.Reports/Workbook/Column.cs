namespace InsConformance.Reports.Workbook;

/// <summary>A column of a sheet.</summary>
/// <param name="Header">French header; empty for a sheet without header row.</param>
/// <param name="Width">Width in characters.</param>
/// <param name="IsHidden">Whether it is folded away, on screen and on paper, because a layout asks for it and nothing fills it.</param>
internal sealed record Column(string Header, double Width, bool IsHidden = false);
