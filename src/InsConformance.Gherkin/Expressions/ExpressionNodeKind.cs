namespace InsConformance.Gherkin.Expressions;

internal enum ExpressionNodeKind
{
    Text,
    Optional,
    Alternation,
    Alternative,
    Parameter,
}
