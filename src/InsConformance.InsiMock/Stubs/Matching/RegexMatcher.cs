namespace InsConformance.InsiMock.Stubs.Matching;

/// <summary><c>matches</c>.</summary>
internal sealed class RegexMatcher(BoundedRegex regex) : IValueMatcher
{
    public bool Matches(MatchValue value) => value.Text is { } text && regex.IsMatch(text, value.Budget);
}
