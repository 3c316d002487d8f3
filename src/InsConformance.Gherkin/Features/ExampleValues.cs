using Gherkin.Ast;

namespace InsConformance.Gherkin.Features;

/// <summary>The values of one example row, put where <c>&lt;header&gt;</c> stands.</summary>
internal sealed class ExampleValues
{
    public static readonly ExampleValues None = new(null, null);

    private readonly (string Placeholder, string Value)[] _values;

    public ExampleValues(TableRow? header, TableRow? row) =>
        _values = header is null || row is null
            ? []
            : [.. header.Cells.Zip(row.Cells, (h, c) => ($"<{h.Value}>", c.Value))];

    public string Apply(string text)
    {
        if (_values.Length == 0 || !text.Contains('<', StringComparison.Ordinal))
            return text;
        foreach (var (placeholder, value) in _values)
            text = text.Replace(placeholder, value, StringComparison.Ordinal);
        return text;
    }
}
