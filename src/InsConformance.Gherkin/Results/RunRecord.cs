namespace InsConformance.Gherkin.Results;

/// <summary>A run, as read back from its messages.</summary>
/// <param name="Started">Start on the run's clock, or <see langword="null"/> when the file is cut before.</param>
/// <param name="Finished">End, or <see langword="null"/> when the run was cut.</param>
/// <param name="Scenarios">Scenarios in feature order, then line order.</param>
public sealed record RunRecord(DateTimeOffset? Started, DateTimeOffset? Finished, IReadOnlyList<ScenarioRecord> Scenarios);
