namespace InsConformance.InsiMock.Faults;

/// <summary>A rule with what it has done since the start, the last reset or the last change of the plan.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Seen">Calls that it counted.</param>
/// <param name="Applied">Calls that it took.</param>
public sealed record RuleCount(FaultRule Rule, long Seen, long Applied);
