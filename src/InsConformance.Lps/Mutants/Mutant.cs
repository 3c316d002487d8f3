namespace InsConformance.Lps.Mutants;

/// <summary>The reference LPS with one deliberate fault: the suite must catch it, or it proves nothing.</summary>
/// <param name="Id">Kebab-case id, as in <c>--lps reference:ID</c>.</param>
/// <param name="Title">What it does wrong, in French.</param>
/// <param name="Rule">The rule it breaks, in French.</param>
/// <param name="CaughtBy">Tags of the scenarios expected to catch it, e.g. <c>cnda:2.07-1</c>.</param>
/// <param name="Description">How real software comes to it, in French.</param>
public sealed record Mutant(string Id, string Title, string Rule, IReadOnlyList<string> CaughtBy, string Description);
