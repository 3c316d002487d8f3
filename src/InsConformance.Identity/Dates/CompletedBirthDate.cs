namespace InsConformance.Identity.Dates;

/// <summary>A civil birth date and whether parts of it were filled in by rule.</summary>
/// <param name="Date">A civil date.</param>
/// <param name="IsEstimated">Whether a part was unknown: the software must flag the date as estimated.</param>
public sealed record CompletedBirthDate(BirthDate Date, bool IsEstimated);
