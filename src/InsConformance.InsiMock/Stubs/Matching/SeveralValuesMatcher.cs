namespace InsConformance.InsiMock.Stubs.Matching;

/// <summary><c>hasExactly</c> and <c>includes</c>: each matcher finds a value.</summary>
internal sealed class SeveralValuesMatcher(IReadOnlyList<IValueMatcher> matchers, bool isExact) : IValuesMatcher
{
    public bool Matches(IReadOnlyList<string> values, MatchBudget budget) =>
        (!isExact || values.Count == matchers.Count)
        && matchers.All(m => values.Any(v => m.Matches(MatchValue.OfText(v, budget))));
}
