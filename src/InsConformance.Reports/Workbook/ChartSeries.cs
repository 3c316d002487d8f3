namespace InsConformance.Reports.Workbook;

/// <summary>A series of a chart.</summary>
/// <param name="Name">Name in the legend, with the sign that tells it without colour.</param>
/// <param name="Column">Column of the data, from 0.</param>
/// <param name="Values">One value for each category.</param>
/// <param name="Colour">RGB in hexadecimal.</param>
/// <param name="Pattern">Pattern (<c>a:pattFill</c>) that tells it in black and white.</param>
internal sealed record ChartSeries(string Name, int Column, IReadOnlyList<int> Values, string Colour, string Pattern);
