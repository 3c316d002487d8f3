namespace InsConformance.Reports.Workbook;

/// <summary>Estimates the height of a row whose texts wrap: not every spreadsheet program does it by itself when it opens a file.</summary>
internal static class RowHeight
{
    private const double PerLine = 13.2;
    private const double Padding = 3;

    /// <summary>The highest row that a spreadsheet takes, in points.</summary>
    private const double Max = 409;

    /// <summary>Height in points.</summary>
    public static double Of(IReadOnlyList<Cell> cells, IReadOnlyList<Column> columns)
    {
        var lines = 1;
        var isTitle = false;
        for (var i = 0; i < cells.Count; i++)
        {
            isTitle |= cells[i].Style is CellStyle.Title or CellStyle.Section;
            if (cells[i].Content is { Length: > 0 } text && cells[i].Style is not (CellStyle.Title or CellStyle.Section))
                lines = Math.Max(lines, LinesOf(text, Math.Max(4, columns[i].Width)));
        }

        return Math.Min(Max, isTitle ? 24 : (lines * PerLine) + Padding);
    }

    private static int LinesOf(string text, double width)
    {
        var lines = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
            lines += Math.Max(1, (int)Math.Ceiling(line.Length / width));
        return lines;
    }
}
