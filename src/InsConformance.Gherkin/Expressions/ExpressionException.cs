namespace InsConformance.Gherkin.Expressions;

/// <summary>An expression cannot be read; the registry collects these and reports them with the place of the binding.</summary>
internal sealed class ExpressionException : Exception
{
    public ExpressionException(string expression, int at, string message)
        : base($"column {at + 1}: {message}: {expression[..at]}^{expression[at..]}")
    {
    }
}
