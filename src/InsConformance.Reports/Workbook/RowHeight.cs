namespace InsConformance.Reports.Workbook;

/// <summary>The height of the rows of a sheet, whose texts wrap: not every spreadsheet program finds it by itself when it opens a file.</summary>
/// <param name="columns">The columns of the sheet.</param>
/// <param name="hasFilter">Whether its headers carry the buttons of a filter.</param>
internal sealed class RowHeight(IReadOnlyList<Column> columns, bool hasFilter)
{
    /// <summary>In points.</summary>
    private const double PerLine = 12.75;
    private const double Padding = 2;

    /// <summary>One line with a sign that another, taller font has to give.</summary>
    private const double Least = 16.25;

    /// <summary>What the button of the filter takes from a header, in units of column width.</summary>
    private const double FilterButton = 3.5;

    /// <summary>Under big letters.</summary>
    private const double Title = 26;

    /// <summary>The highest row that a spreadsheet takes, in points.</summary>
    private const double Max = 409;

    /// <summary>Programs measure the same font a little differently.</summary>
    private const double Safe = 0.98;

    /// <summary>Height in points.</summary>
    public double Of(IReadOnlyList<Cell> cells)
    {
        var lines = 1;
        var least = Least;
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = cells[i];
            if (cell.Picture is { } picture)
                least = Math.Max(least, picture.ShownHeight + 4);
            if (cell.Style is CellStyle.Title or CellStyle.Section)
                least = Math.Max(least, Title);
            else if (cell.Style != CellStyle.Picture && cell.Content is { Length: > 0 } text)
                lines = Math.Max(lines, LinesOf(text, (int)(RoomOf(i, cell) * Safe)));
        }

        return Math.Min(Max, Math.Max(least, (lines * PerLine) + Padding));
    }

    /// <summary>How many lines a text takes. Words go whole to the next line; only one that is longer than a line is broken.</summary>
    /// <param name="text">The text, with its own line ends.</param>
    /// <param name="room">Width of a line in thousandths of the em.</param>
    internal static int LinesOf(ReadOnlySpan<char> text, int room)
    {
        var lines = 0;
        foreach (var line in text.EnumerateLines())
        {
            lines++;
            var used = 0;
            foreach (var range in line.Split(' '))
            {
                var word = TextWidth.Of(line[range]);
                var gap = used > 0 ? TextWidth.Of(" ") : 0;
                if (used + gap + word <= room)
                {
                    used += gap + word;
                    continue;
                }

                if (used > 0)
                    lines++;
                // Each broken line may leave nearly a letter's width free.
                var broken = word <= room ? 0 : word / (room - Math.Min(room / 2, 1000));
                lines += broken;
                used = broken == 0 ? word : word % (room - Math.Min(room / 2, 1000));
            }
        }

        return lines;
    }

    private double RoomOf(int first, in Cell cell)
    {
        var width = 0.0;
        for (var i = first; i <= first + cell.Merged && i < columns.Count; i++)
            width += columns[i].Width;
        return TextWidth.RoomOf(hasFilter && cell.Style == CellStyle.Header ? width - FilterButton : width) / (WorkbookStyles.IsBold(cell.Style) ? TextWidth.Bold : 1);
    }
}
