namespace InsConformance.InsiMock.Stubs.Matching;

/// <summary>A test of all values of one header field, query parameter or cookie. Immutable, thread-safe.</summary>
internal interface IValuesMatcher
{
    /// <summary>Whether the values match; none means that the field is absent.</summary>
    bool Matches(IReadOnlyList<string> values, MatchBudget budget);
}
