namespace InsConformance.InsiMock.Stubs.Matching;

/// <summary>One match operation of WireMock on one value. Immutable, thread-safe.</summary>
internal interface IValueMatcher
{
    /// <summary>Whether the value matches.</summary>
    /// <exception cref="MatchTooCostlyException">It took more work than allowed.</exception>
    bool Matches(MatchValue value);
}
