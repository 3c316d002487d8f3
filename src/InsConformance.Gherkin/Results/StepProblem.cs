namespace InsConformance.Gherkin.Results;

/// <summary>Why a step did not pass.</summary>
/// <param name="Type">Short exception type name, e.g. <c>NonConformityException</c>.</param>
/// <param name="Message">What was expected and what came.</param>
/// <param name="Trace">Stack trace for a developer; <see langword="null"/> for a non-conformity.</param>
public sealed record StepProblem(string Type, string Message, string? Trace);
