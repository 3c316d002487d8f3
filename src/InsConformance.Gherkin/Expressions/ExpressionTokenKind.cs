namespace InsConformance.Gherkin.Expressions;

internal enum ExpressionTokenKind
{
    Start,
    Space,
    Text,
    OpenOptional,
    CloseOptional,
    OpenParameter,
    CloseParameter,
    Slash,
    End,
}
