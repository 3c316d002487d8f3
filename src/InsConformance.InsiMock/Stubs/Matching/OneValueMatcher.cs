namespace InsConformance.InsiMock.Stubs.Matching;

/// <summary>One of the values matches.</summary>
internal sealed class OneValueMatcher(IValueMatcher matcher) : IValuesMatcher
{
    public bool Matches(IReadOnlyList<string> values, MatchBudget budget) => values.Count == 0
        ? matcher.Matches(MatchValue.OfText(null, budget))
        : values.Any(v => matcher.Matches(MatchValue.OfText(v, budget)));
}
