namespace InsConformance.InsiMock.Stubs.Matching;

/// <summary><c>equalToXml</c>.</summary>
internal sealed class EqualToXmlMatcher(ExpectedElement expected) : IValueMatcher
{
    public bool Matches(MatchValue value) => value.Xml?.Root is { } root && expected.Matches(root, value.Budget);
}
