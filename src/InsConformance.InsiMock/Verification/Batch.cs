using InsConformance.Insi.Verification;

namespace InsConformance.InsiMock.Verification;

/// <summary>A deposited batch: its results are known at once, and told when its time has passed.</summary>
/// <param name="Ticket">What to ask with.</param>
/// <param name="DepositedAt">On the run's clock.</param>
/// <param name="Results">One per person, in order.</param>
internal sealed record Batch(string Ticket, DateTimeOffset DepositedAt, IReadOnlyList<BatchResult> Results)
{
    /// <summary>How many people are done: as many as time has passed of the whole, never less than none nor more than all.</summary>
    public int Processed(DateTimeOffset now, TimeSpan duration) =>
        IsDone(now, duration) ? Results.Count : (int)(Results.Count * Math.Max(0, (now - DepositedAt) / duration));

    public bool IsDone(DateTimeOffset now, TimeSpan duration) => now - DepositedAt >= duration;
}
