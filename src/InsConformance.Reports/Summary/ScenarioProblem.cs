using InsConformance.Foundation;

namespace InsConformance.Reports.Summary;

/// <summary>A scenario that did not pass.</summary>
/// <param name="Key">Its key, <c>uri:line</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Verdict">How it ended.</param>
/// <param name="Problem">First line of why.</param>
/// <param name="ExpectedReason">Why it was expected; <see langword="null"/> when it was not.</param>
public sealed record ScenarioProblem(string Key, string Name, Verdict Verdict, string Problem, string? ExpectedReason);
