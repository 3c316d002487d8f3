namespace InsConformance.InsiMock.Stubs.Matching;

/// <summary><c>absent</c>.</summary>
internal sealed class AbsentMatcher : IValueMatcher
{
    public bool Matches(MatchValue value) => value.IsAbsent;
}
