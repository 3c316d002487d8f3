using InsConformance.Gherkin.Bindings;

namespace InsConformance.Gherkin.Expressions;

/// <summary>What <c>{name}</c> means in a Cucumber expression.</summary>
/// <param name="Name">Written <c>{name}</c>; empty for the anonymous one.</param>
/// <param name="Regexes">Regular expressions without anchors, alternatives of each other.</param>
/// <param name="Type">What it gives when the binding takes an <see cref="object"/>.</param>
/// <param name="Transformations">The methods that define it, one per regular expression; none for a built-in one.</param>
internal sealed record ParameterType(
    string Name,
    IReadOnlyList<string> Regexes,
    Type Type,
    IReadOnlyList<Transformation> Transformations)
{
    /// <summary>The name of the quoted text type, whose quotes and escapes are not part of the value.</summary>
    public const string QuotedText = "string";
}
