namespace InsConformance.Lps.Contract;

/// <summary>Answer of <c>PUT /clock</c>.</summary>
/// <param name="Now">The present instant for the LPS.</param>
/// <param name="Frozen">Whether its clock stands still.</param>
public sealed record ClockState(DateTimeOffset Now, bool Frozen);
