namespace InsConformance.InsiMock.Stubs.Matching;

/// <summary><c>equalTo</c>.</summary>
internal sealed class EqualToMatcher(string expected, bool caseInsensitive) : IValueMatcher
{
    public bool Matches(MatchValue value) =>
        string.Equals(value.Text, expected, caseInsensitive ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
}
