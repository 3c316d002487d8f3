namespace InsConformance.Lps.Contract;

/// <summary>Body of <c>PUT /clock</c>: one of the two members, or none for real time.</summary>
/// <param name="OffsetSeconds">Seconds to add to real time; negative is the past.</param>
/// <param name="FrozenAt">Instant at which the clock stands still.</param>
public sealed record ClockRequest(double? OffsetSeconds = null, DateTimeOffset? FrozenAt = null);
