namespace InsConformance.Lps.Tests.Fakes;

/// <summary>A clock that stands still, with real timers.</summary>
internal sealed class StandingTime : TimeProvider
{
    public static DateTimeOffset Instant { get; } = new(2026, 3, 1, 10, 29, 58, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Instant;
}
