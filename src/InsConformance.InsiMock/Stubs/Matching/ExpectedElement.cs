using System.Xml.Linq;

namespace InsConformance.InsiMock.Stubs.Matching;

/// <summary>
/// An element that <c>equalToXml</c> expects, compared as XMLUnit does for WireMock: prefixes, comments, space around texts, the order of attributes and of
/// children of different names do not count. Immutable, thread-safe.
/// </summary>
internal sealed class ExpectedElement
{
    private readonly XmlRules _rules;
    private readonly XName _name;
    private readonly Dictionary<XName, ExpectedText> _attributes;
    private readonly (ExpectedText Text, bool IsCData)[] _texts;
    private readonly ExpectedElement[] _children;
    private readonly bool _takesAnything;

    public ExpectedElement(XElement element, XmlRules rules)
    {
        _rules = rules;
        _name = rules.NameOf(element.Name);
        _attributes = Attributes(element).ToDictionary(a => rules.NameOf(a.Name), a => new ExpectedText(a.Value, rules.Placeholders));
        _texts = [.. Texts(element).Select(t => (new ExpectedText(t.Text, rules.Placeholders), t.IsCData))];
        _children = [.. Children(element).Select(c => new ExpectedElement(c, rules))];
        _takesAnything = _children.Length == 0 && _texts is [({ TakesAnything: true }, _)];
    }

    public bool Matches(XElement actual, MatchBudget budget)
    {
        budget.Spend();
        if (_rules.NameOf(actual.Name) != _name || !AttributesMatch(actual, budget))
            return false;
        return _takesAnything || (TextsMatch(actual, budget) && ChildrenMatch(actual, budget));
    }

    private static IEnumerable<XAttribute> Attributes(XElement element) => element.Attributes().Where(a => !a.IsNamespaceDeclaration);

    // A stable sort by name: children of one name keep their order.
    private static IEnumerable<XElement> Children(XElement element) => element.Elements().OrderBy(c => c.Name.LocalName, StringComparer.Ordinal);

    /// <summary>The texts that are not blank; a comment does not divide one.</summary>
    private static List<(string Text, bool IsCData)> Texts(XElement element)
    {
        var texts = new List<(string Text, bool IsCData)>();
        var open = false;
        foreach (var node in element.Nodes().Where(n => n is not XComment))
        {
            var isCData = node is XCData;
            if (node is not XText text)
                open = false;
            else if (open && texts[^1].IsCData == isCData)
                texts[^1] = (texts[^1].Text + text.Value, isCData);
            else
                texts.Add((text.Value, isCData));
            open = node is XText;
        }

        texts.RemoveAll(t => string.IsNullOrWhiteSpace(t.Text));
        return texts;
    }

    private bool AttributesMatch(XElement actual, MatchBudget budget)
    {
        var count = 0;
        foreach (var attribute in Attributes(actual))
        {
            count++;
            if (!_attributes.TryGetValue(_rules.NameOf(attribute.Name), out var expected))
                return false;
            if (!_rules.Exempts(XmlExemptions.AttributeValue) && !expected.Matches(attribute.Value, budget))
                return false;
        }

        return count == _attributes.Count;
    }

    private bool TextsMatch(XElement actual, MatchBudget budget)
    {
        var texts = Texts(actual);
        if (texts.Count != _texts.Length)
            return false;
        for (var i = 0; i < texts.Count; i++)
        {
            if (texts[i].IsCData != _texts[i].IsCData)
                return false;
            if (!_rules.Exempts(XmlExemptions.TextValue) && !_texts[i].Text.Matches(texts[i].Text, budget))
                return false;
        }

        return true;
    }

    private bool ChildrenMatch(XElement actual, MatchBudget budget)
    {
        var children = Children(actual).ToList();
        if (children.Count != _children.Length)
            return false;
        if (!_rules.IgnoresOrder)
            return children.Zip(_children).All(p => p.Second.Matches(p.First, budget));
        foreach (var expected in _children)
        {
            var found = children.FindIndex(c => expected.Matches(c, budget));
            if (found < 0)
                return false;
            children.RemoveAt(found);
        }

        return true;
    }
}
