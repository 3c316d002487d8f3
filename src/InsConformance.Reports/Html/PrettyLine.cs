namespace InsConformance.Reports.Html;

/// <summary>One line of an indented XML document.</summary>
/// <param name="Depth">Depth of the element; 0 for the root.</param>
/// <param name="Text">XML source of the line.</param>
/// <param name="Line">One-based line of its first node in the original.</param>
/// <param name="Column">One-based column of its first node in the original.</param>
internal sealed record PrettyLine(int Depth, string Text, int Line, int Column)
{
    /// <summary>The text of an element that holds nothing else; <see langword="null"/> for other lines.</summary>
    public string? Value { get; init; }
}
