namespace InsConformance.Gherkin.Expressions;

/// <summary>What a step text must look like. Thread-safe.</summary>
internal abstract class StepPattern
{
    /// <summary>As written in the binding.</summary>
    public required string Source { get; init; }

    /// <summary>Whether it is a regular expression rather than a Cucumber expression.</summary>
    public abstract bool IsRegex { get; }

    /// <summary>Every text that matches starts with this; the dispatch table is built on it.</summary>
    public abstract string Prefix { get; }

    /// <summary>How many values it captures.</summary>
    public abstract int ArgumentCount { get; }

    /// <summary>Matches a whole text.</summary>
    /// <returns>The captured values, or <see langword="null"/> when the text does not match.</returns>
    public abstract IReadOnlyList<MatchedArgument>? Match(string text);

    /// <summary>Reads the expression of a binding: a regular expression when it starts with <c>^</c> or ends with <c>$</c>.</summary>
    public static StepPattern Parse(string source, ParameterTypeTable types) =>
        source.StartsWith('^') || source.EndsWith('$') ? RegexPattern.Create(source) : CucumberExpression.Create(source, types);
}
