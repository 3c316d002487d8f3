namespace InsConformance.Reports.Workbook;

/// <summary>A chart of stacked bars over cells of its own sheet.</summary>
/// <param name="Title">French title.</param>
/// <param name="Row">First row of its place, from 0.</param>
/// <param name="Rows">Height in rows.</param>
/// <param name="Columns">Width in columns, from the first.</param>
/// <param name="CategoryColumn">Column of the categories, from 0.</param>
/// <param name="FirstRow">First row of the data, from 0.</param>
/// <param name="Categories">The categories, one for each row of the data.</param>
/// <param name="Series">The series, one for each column of the data.</param>
internal sealed record Chart(
    string Title, int Row, int Rows, int Columns, int CategoryColumn, int FirstRow, IReadOnlyList<string> Categories, IReadOnlyList<ChartSeries> Series);
