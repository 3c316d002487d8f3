namespace InsConformance.Gherkin.Expressions;

/// <summary>One part of a Cucumber expression.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Text without escapes, or the name of a parameter.</param>
/// <param name="Children">Parts of an optional, an alternation or an alternative.</param>
/// <param name="Start">Zero-based position in the expression.</param>
internal sealed record ExpressionNode(ExpressionNodeKind Kind, string Text, IReadOnlyList<ExpressionNode> Children, int Start)
{
    public static ExpressionNode Leaf(ExpressionNodeKind kind, string text, int start) => new(kind, text, [], start);
}
