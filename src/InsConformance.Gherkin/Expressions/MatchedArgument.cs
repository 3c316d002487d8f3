namespace InsConformance.Gherkin.Expressions;

/// <summary>One captured value.</summary>
/// <param name="Group">What was captured, with the groups inside.</param>
/// <param name="Type">Parameter type of a Cucumber expression; <see langword="null"/> for a regular expression.</param>
internal sealed record MatchedArgument(MatchedGroup Group, ParameterType? Type)
{
    /// <summary>The text meant: without quotes and escapes for the quoted text type.</summary>
    public string Text => Type?.Name == ParameterType.QuotedText
        ? Unquote(Group.Value ?? "")
        : Group.Value ?? "";

    /// <summary>What a transformation takes: the groups inside, or the whole when there is none.</summary>
    public IReadOnlyList<string?> Captures => Group.Children.Count == 0 ? [Group.Value] : [.. Group.Children.Select(c => c.Value)];

    private static string Unquote(string quoted) => quoted.Length < 2
        ? quoted
        : quoted[1..^1].Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\'", "'", StringComparison.Ordinal);
}
