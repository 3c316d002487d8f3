namespace InsConformance.Reports.Workbook;

/// <summary>Estimates the height of a row whose texts wrap: not every spreadsheet program does it by itself when it opens a file.</summary>
internal static class RowHeight
{
    private const double PerLine = 13.2;
    private const double Padding = 3;

    /// <summary>How much of a column's width is left to bold capitals.</summary>
    private const double BoldWidth = 0.8;

    /// <summary>The highest row that a spreadsheet takes, in points.</summary>
    private const double Max = 409;

    /// <summary>Height in points.</summary>
    public static double Of(IReadOnlyList<Cell> cells, IReadOnlyList<Column> columns)
    {
        var lines = 1;
        var least = 0.0;
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = cells[i];
            if (cell.Picture is { } picture)
                least = Math.Max(least, picture.ShownHeight + 4);
            if (cell.Style is CellStyle.Title or CellStyle.Section)
                least = Math.Max(least, 24);
            else if (cell.Style != CellStyle.Picture && cell.Content is { Length: > 0 } text && !columns[i].IsHidden)
                lines = Math.Max(lines, LinesOf(text, Math.Max(4, WidthOf(columns, i, cell.Merged) * (cell.Style == CellStyle.Header ? BoldWidth : 1))));
        }

        return Math.Min(Max, Math.Max(least, least >= 24 && lines == 1 ? 24 : (lines * PerLine) + Padding));
    }

    private static double WidthOf(IReadOnlyList<Column> columns, int first, int merged)
    {
        var width = 0.0;
        for (var i = first; i <= first + merged && i < columns.Count; i++)
            width += columns[i].Width;
        return width;
    }

    private static int LinesOf(string text, double width)
    {
        var lines = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
            lines += Math.Max(1, (int)Math.Ceiling(line.Length / width));
        return lines;
    }
}
