namespace InsConformance.InsiMock.Stubs.Matching;

/// <summary><c>contains</c>.</summary>
internal sealed class ContainsMatcher(string part) : IValueMatcher
{
    public bool Matches(MatchValue value) => value.Text?.Contains(part, StringComparison.Ordinal) == true;
}
