namespace InsConformance.Gherkin.Expressions;

internal readonly record struct ExpressionToken(ExpressionTokenKind Kind, string Text, int Start);
