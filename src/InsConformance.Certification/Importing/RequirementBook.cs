namespace InsConformance.Certification.Importing;

/// <summary>A requirement workbook to be filled: its sheets of requirements, and what its drop-down lists offer. Immutable.</summary>
public sealed class RequirementBook
{
    private readonly IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<int, string>>> _texts;
    private readonly IReadOnlyDictionary<string, string> _names;

    internal RequirementBook(
        IReadOnlyList<RequirementPlaces> sheets,
        IReadOnlyList<string> leftOut,
        IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<int, string>>> texts,
        IReadOnlyDictionary<string, string> names) => (Sheets, LeftOut, _texts, _names) = (sheets, leftOut, texts, names);

    /// <summary>The sheets with the headers of a requirement workbook, in tab order; the one that was asked for, when one was.</summary>
    public IReadOnlyList<RequirementPlaces> Sheets { get; }

    /// <summary>Names of the other sheets with the headers, when one was asked for.</summary>
    public IReadOnlyList<string> LeftOut { get; }

    /// <summary>What a drop-down list offers (ECMA-376, part 1, 18.3.1.32, type <c>list</c>).</summary>
    /// <param name="formula">Its source as the workbook writes it: texts in quotes, a range, or the name of one.</param>
    /// <param name="sheet">The sheet it stands on.</param>
    /// <returns><see langword="null"/> when it is a computed list, or one of another workbook.</returns>
    public IReadOnlyList<string>? ListOf(string formula, string sheet)
    {
        formula = formula.Trim();
        if (formula is ['"', .. var inline, '"'])
            return [.. inline.Replace("\"\"", "\"", StringComparison.Ordinal).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        if (_names.TryGetValue(formula, out var named))
            formula = named.Trim();
        var mark = formula.LastIndexOf('!');
        var name = mark < 0 ? sheet : formula[..mark];
        if (name is ['\'', .. var quoted, '\''])
            name = quoted.Replace("''", "'", StringComparison.Ordinal);
        var corners = formula[(mark + 1)..].Replace("$", "", StringComparison.Ordinal).Split(':');
        if (corners.Length > 2 || !_texts.TryGetValue(name, out var rows)
            || !CellAddress.TryParse(corners[0], out var top, out var left) || !CellAddress.TryParse(corners[^1], out var bottom, out var right))
        {
            return null;
        }

        // What a range says of its size is not believed: only rows that are there are walked.
        return [.. rows.Take(bottom + 1).Skip(top).SelectMany(r => r.Where(c => c.Key >= left && c.Key <= right).OrderBy(c => c.Key)).Select(c => c.Value).Where(t => t.Length > 0)];
    }
}
