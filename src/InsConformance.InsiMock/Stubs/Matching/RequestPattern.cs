namespace InsConformance.InsiMock.Stubs.Matching;

/// <summary>What a mapping or a query of the journal asks of a request. Immutable, thread-safe.</summary>
/// <param name="criteria">All must hold; the cheap ones first.</param>
internal sealed class RequestPattern(IReadOnlyList<RequestCriterion> criteria)
{
    /// <summary>Whether the request meets every criterion.</summary>
    /// <exception cref="MatchTooCostlyException">An expression took more work than allowed.</exception>
    public bool Matches(SeenRequest request) => criteria.All(c => c.Test(request));

    /// <summary>How far the request is from matching, from 0 (it matches) to 1 (nothing does).</summary>
    public double Distance(SeenRequest request)
    {
        var all = criteria.Sum(c => c.Weight);
        return all == 0 ? 0 : criteria.Where(c => !Holds(c, request)).Sum(c => c.Weight) / all;
    }

    private static bool Holds(RequestCriterion criterion, SeenRequest request)
    {
        try
        {
            return criterion.Test(request);
        }
        catch (MatchTooCostlyException)
        {
            return false;
        }
    }
}
