namespace InsConformance.InsiMock.Stubs.Matching;

/// <summary><c>and</c>.</summary>
internal sealed class AllOfMatcher(IReadOnlyList<IValueMatcher> inner) : IValueMatcher
{
    public bool Matches(MatchValue value) => inner.All(m => m.Matches(value));
}
