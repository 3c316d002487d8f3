namespace InsConformance.InsiMock.Stubs.Matching;

/// <summary><c>matchesXPath</c>: something is found, and one of what is found matches the inner operation if there is one.</summary>
internal sealed class XPathMatcher(BoundedXPath path, IValueMatcher? inner) : IValueMatcher
{
    public bool Matches(MatchValue value)
    {
        if (value.Xml is not { } xml)
            return false;
        var found = path.Values(xml, value.Budget);
        return inner is null ? found.Count > 0 : found.Any(f => inner.Matches(MatchValue.OfText(f, value.Budget)));
    }
}
