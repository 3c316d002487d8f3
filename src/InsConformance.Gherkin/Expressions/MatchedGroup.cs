namespace InsConformance.Gherkin.Expressions;

/// <summary>One capturing group of a match.</summary>
/// <param name="Start">Zero-based position in the step text; -1 when it took no part in the match.</param>
/// <param name="Value">What it captured; <see langword="null"/> when it took no part in the match.</param>
/// <param name="Children">Groups inside it.</param>
internal sealed record MatchedGroup(int Start, string? Value, IReadOnlyList<MatchedGroup> Children);
