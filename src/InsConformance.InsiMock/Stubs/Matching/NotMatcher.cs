namespace InsConformance.InsiMock.Stubs.Matching;

/// <summary><c>not</c>, and the negated operations: they match what is absent.</summary>
internal sealed class NotMatcher(IValueMatcher inner) : IValueMatcher
{
    public bool Matches(MatchValue value) => !inner.Matches(value);
}
