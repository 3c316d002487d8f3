using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using System.Xml.XPath;

namespace InsConformance.InsiMock.Stubs.Matching;

/// <summary>An XPath 1.0 expression of a client. Thread-safe.</summary>
internal sealed class BoundedXPath
{
    public const int MaxLength = 2000;

    private readonly XPathExpression _expression;
    private readonly bool _hasNamespaces;

    /// <summary>Compiles an expression.</summary>
    /// <exception cref="XPathException">Not XPath, or a prefix that is not declared.</exception>
    public BoundedXPath(string expression, IReadOnlyDictionary<string, string> namespaces)
    {
        var manager = new XmlNamespaceManager(new NameTable());
        foreach (var (prefix, uri) in namespaces)
            manager.AddNamespace(prefix, uri);
        _hasNamespaces = namespaces.Count > 0;
        _expression = XPathExpression.Compile(expression, manager);
    }

    /// <summary>The values found: of an element its XML, else its text; a boolean, number or string result is one value.</summary>
    /// <exception cref="MatchTooCostlyException">The expression walks too far.</exception>
    public IReadOnlyList<string> Values(XDocument document, MatchBudget budget)
    {
        budget.Spend();
        try
        {
            // An expression keeps the state of its evaluation.
            var result = new BudgetNavigator(document.CreateNavigator(), budget, _hasNamespaces).Evaluate(_expression.Clone());
            return result switch
            {
                XPathNodeIterator nodes => [.. nodes.Cast<XPathNavigator>().Select(Text)],
                bool flag => [flag ? "true" : "false"],
                double number => [number.ToString(CultureInfo.InvariantCulture)],
                _ => [(string)result],
            };
        }
        catch (XPathException)
        {
            // A type error that only shows on evaluation finds nothing.
            return [];
        }
    }

    private static string Text(XPathNavigator node) =>
        node is { NodeType: XPathNodeType.Element, UnderlyingObject: XElement element } ? element + "\n" : node.Value;
}
