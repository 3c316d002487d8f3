namespace InsConformance.InsiMock.Stubs.Matching;

/// <summary><c>or</c>.</summary>
internal sealed class AnyOfMatcher(IReadOnlyList<IValueMatcher> inner) : IValueMatcher
{
    public bool Matches(MatchValue value) => inner.Any(m => m.Matches(value));
}
