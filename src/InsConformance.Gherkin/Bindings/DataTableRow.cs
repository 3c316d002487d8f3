using InsConformance.Foundation;

namespace InsConformance.Gherkin.Bindings;

/// <summary>One row of a <see cref="DataTable"/> below its header. Immutable, thread-safe.</summary>
public sealed class DataTableRow
{
    private readonly DataTable _table;

    internal DataTableRow(DataTable table, IReadOnlyList<string> cells, int number)
    {
        _table = table;
        Cells = cells;
        Number = number;
    }

    /// <summary>The cells in order.</summary>
    public IReadOnlyList<string> Cells { get; }

    /// <summary>One-based number of the row below the header.</summary>
    public int Number { get; }

    /// <summary>The cell under a header.</summary>
    /// <param name="column">Exact name in the header.</param>
    /// <exception cref="InputException">There is no such column.</exception>
    public string this[string column] => TryGet(column, out var value)
        ? value
        : throw new InputException(
            "data-table",
            _table.Place,
            $"this table has no column '{column}'; it has {string.Join(", ", _table.Header.Select(h => $"'{h}'"))}");

    /// <summary>Reads the cell of a column that may be absent.</summary>
    /// <param name="column">Exact name in the header.</param>
    /// <param name="value">The cell, empty when there is no such column.</param>
    public bool TryGet(string column, out string value)
    {
        var index = _table.IndexOf(column);
        value = index < 0 ? "" : Cells[index];
        return index >= 0;
    }
}
