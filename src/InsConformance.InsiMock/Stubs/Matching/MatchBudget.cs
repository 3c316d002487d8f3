namespace InsConformance.InsiMock.Stubs.Matching;

/// <summary>
/// The work that may be done to match one request, whatever expressions the stubs hold and whatever the request is: steps through its XML, and no
/// regular expression that ran out of time. Used by one thread at a time.
/// </summary>
internal sealed class MatchBudget(long steps = MatchBudget.DefaultSteps)
{
    // About half a second of walking.
    public const long DefaultSteps = 4_000_000;

    /// <summary>What a millisecond of work that is not counted in steps costs.</summary>
    public const long StepsPerMillisecond = 4_000;

    private long _left = steps;

    /// <summary>Takes steps off.</summary>
    /// <exception cref="MatchTooCostlyException">There are none left.</exception>
    public void Spend(long steps = 1)
    {
        _left -= steps;
        if (_left < 0)
            throw new MatchTooCostlyException();
    }

    /// <summary>Leaves nothing: from now on only what costs nothing is matched.</summary>
    public void Exhaust() => _left = 0;
}
