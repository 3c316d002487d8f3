namespace InsConformance.Reports.Workbook;

/// <summary>A sheet to write: rows are asked for once, in order, and not kept.</summary>
/// <param name="Name">Sheet name; made unique and legal when written.</param>
/// <param name="Columns">At least one.</param>
/// <param name="HasHeader">Whether the first row holds headers: then it is frozen, filtered and repeated on each printed page.</param>
/// <param name="Rows">Rows below the header.</param>
/// <param name="Printed">How many columns, from the first, go on paper; the others are for the screen. 0 for all.</param>
internal sealed record Sheet(string Name, IReadOnlyList<Column> Columns, bool HasHeader, IEnumerable<IReadOnlyList<Cell>> Rows, int Printed = 0)
{
    /// <summary>A chart on the sheet.</summary>
    public Chart? Chart { get; init; }

    /// <summary>Whether cells may hold pictures.</summary>
    public bool HasPictures { get; init; }

    /// <summary>How many columns stay in view when the sheet is scrolled sideways.</summary>
    public int FrozenColumns { get; init; }

    /// <summary>For a sheet with a header that is too long for paper: what is said above the header, and printed in place of the rows.</summary>
    public string? OnScreen { get; init; }

    /// <summary>Rows above the first of <see cref="Rows"/>.</summary>
    public int RowsAbove => (HasHeader ? 1 : 0) + (OnScreen is null ? 0 : 1);

    /// <summary>Over how many pages its width goes on paper.</summary>
    public int PagesWide { get; init; } = 1;

    /// <summary>A column, from 0, that is repeated on the pages to the right of it; <see langword="null"/> for none.</summary>
    public int? RepeatedColumn { get; init; }

    /// <summary>Whether the sheet has a part for chart and pictures.</summary>
    public bool HasDrawing => Chart is not null || HasPictures;
}
