using InsConformance.Foundation;

namespace InsConformance.Gherkin.Bindings;

/// <summary>
/// The data table of a step. Read it by header (<see cref="Rows"/>), as a vertical table of keys and values
/// (<see cref="ToVertical"/>) or raw (<see cref="Cells"/>). Immutable, thread-safe.
/// </summary>
public sealed class DataTable
{
    private readonly Lazy<IReadOnlyList<DataTableRow>> _rows;

    /// <summary>Creates a table.</summary>
    /// <param name="cells">All rows, the header first, all of the same width.</param>
    /// <param name="place">Where its first row stands, for messages.</param>
    /// <exception cref="HarnessException">The rows have different widths.</exception>
    public DataTable(IReadOnlyList<IReadOnlyList<string>> cells, Place? place = null)
    {
        if (cells.Any(r => r.Count != cells[0].Count))
            throw new HarnessException("data-table", "a data table was built with rows of different widths");
        Cells = cells;
        Place = place;
        _rows = new(() => [.. Cells.Skip(1).Select((r, i) => new DataTableRow(this, r, i + 1))]);
    }

    /// <summary>Every row as written, the first one included.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Cells { get; }

    /// <summary>Where the table stands in its feature, or <see langword="null"/>.</summary>
    public Place? Place { get; }

    /// <summary>The first row.</summary>
    public IReadOnlyList<string> Header => Cells.Count == 0 ? [] : Cells[0];

    /// <summary>The rows below the header.</summary>
    public IReadOnlyList<DataTableRow> Rows => _rows.Value;

    /// <summary>Whether the header has a column of that exact name.</summary>
    /// <param name="column">Name in the header.</param>
    public bool HasColumn(string column) => IndexOf(column) >= 0;

    /// <summary>Refuses a table whose header lacks a column or has one more than it should.</summary>
    /// <param name="required">Columns that must be there.</param>
    /// <param name="optional">Columns that may be there.</param>
    /// <exception cref="InputException">A column is missing, unknown or there twice; all of them are named.</exception>
    public void RequireColumns(IReadOnlyCollection<string> required, IReadOnlyCollection<string>? optional = null)
    {
        var faults = required.Where(c => !HasColumn(c)).Select(c => $"column '{c}' is missing")
            .Concat(Header.Where(c => !required.Contains(c) && optional?.Contains(c) != true).Select(c => $"column '{c}' is unknown"))
            .Concat(Header.GroupBy(c => c, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => $"column '{g.Key}' is there twice"))
            .ToArray();
        if (faults.Length > 0)
            throw new InputException("data-table", Place, $"this table does not fit its step: {string.Join(", ", faults)}");
    }

    /// <summary>Reads a table of two columns without header as keys and values, in order.</summary>
    /// <exception cref="InputException">It has not two columns, or a key is there twice.</exception>
    public IReadOnlyDictionary<string, string> ToVertical()
    {
        if (Header.Count != 2)
            throw new InputException("data-table", Place, $"this table must have two columns, name and value, and has {Header.Count}");
        var values = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in Cells)
        {
            if (!values.TryAdd(row[0], row[1]))
                throw new InputException("data-table", Place, $"'{row[0]}' is there twice in this table");
        }

        return values;
    }

    /// <summary>The table as written in a feature, one line per row, columns aligned.</summary>
    public override string ToString()
    {
        var widths = Enumerable.Range(0, Header.Count).Select(c => Cells.Max(r => r[c].Length)).ToArray();
        return string.Join('\n', Cells.Select(r => $"| {string.Join(" | ", r.Select((v, c) => v.PadRight(widths[c])))} |"));
    }

    internal int IndexOf(string column)
    {
        for (var i = 0; i < Header.Count; i++)
        {
            if (Header[i] == column)
                return i;
        }

        return -1;
    }
}
