namespace InsConformance.Reports.Workbook;

/// <summary>A picture with the cell that it stands over, from 0.</summary>
internal readonly record struct PlacedPicture(Picture Picture, int Row, int Column);
