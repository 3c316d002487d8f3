namespace InsConformance.Reports.Summary;

/// <summary>How many scenarios ended in each way. The sum is the number of scenarios recorded.</summary>
/// <param name="Passed">Conform.</param>
/// <param name="Failed">Not conform, and not expected.</param>
/// <param name="Expected">Not conform, listed as a known non-conformity.</param>
/// <param name="Error">The harness or the suite broke.</param>
/// <param name="Blocked">The environment lacked something, or the run was interrupted before.</param>
/// <param name="Manual">A person must attach or answer.</param>
public sealed record VerdictCounts(int Passed, int Failed, int Expected, int Error, int Blocked, int Manual)
{
    /// <summary>All scenarios recorded.</summary>
    public int Total => Passed + Failed + Expected + Error + Blocked + Manual;
}
