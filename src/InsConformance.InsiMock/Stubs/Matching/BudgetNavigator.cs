using System.Xml;
using System.Xml.XPath;

namespace InsConformance.InsiMock.Stubs.Matching;

/// <summary>Walks a document for XPath, each step on a budget: no expression can walk for long.</summary>
/// <param name="inner">Walks the document.</param>
/// <param name="budget">Pays the steps.</param>
/// <param name="isNamespaceAware">
/// Whether default namespaces count. Without declared prefixes they do not, as in WireMock: <c>//a</c> finds <c>&lt;a xmlns="urn:x"/&gt;</c>.
/// </param>
internal sealed class BudgetNavigator(XPathNavigator inner, MatchBudget budget, bool isNamespaceAware) : XPathNavigator
{
    private const int CharactersPerStep = 8;

    public override string BaseURI => inner.BaseURI;

    public override bool IsEmptyElement => inner.IsEmptyElement;

    public override string LocalName => inner.LocalName;

    public override string Name => inner.Name;

    public override string NamespaceURI => isNamespaceAware || inner.Prefix.Length > 0 ? inner.NamespaceURI : "";

    public override XmlNameTable NameTable => inner.NameTable;

    public override XPathNodeType NodeType => inner.NodeType;

    public override string Prefix => inner.Prefix;

    public override object? UnderlyingObject => inner.UnderlyingObject;

    public override string Value
    {
        get
        {
            var value = inner.Value;
            budget.Spend(1 + (value.Length / CharactersPerStep));
            return value;
        }
    }

    public override XPathNavigator Clone()
    {
        budget.Spend();
        return new BudgetNavigator(inner.Clone(), budget, isNamespaceAware);
    }

    public override bool IsSamePosition(XPathNavigator other)
    {
        budget.Spend();
        return other is BudgetNavigator { Inner: var theirs } && inner.IsSamePosition(theirs);
    }

    public override bool MoveTo(XPathNavigator other) => Step(other is BudgetNavigator { Inner: var theirs } && inner.MoveTo(theirs));

    public override bool MoveToFirstAttribute() => Step(inner.MoveToFirstAttribute());

    public override bool MoveToFirstChild() => Step(inner.MoveToFirstChild());

    public override bool MoveToFirstNamespace(XPathNamespaceScope namespaceScope) => Step(inner.MoveToFirstNamespace(namespaceScope));

    public override bool MoveToId(string id) => false;

    public override bool MoveToNext() => Step(inner.MoveToNext());

    public override bool MoveToNextAttribute() => Step(inner.MoveToNextAttribute());

    public override bool MoveToNextNamespace(XPathNamespaceScope namespaceScope) => Step(inner.MoveToNextNamespace(namespaceScope));

    public override bool MoveToParent() => Step(inner.MoveToParent());

    public override bool MoveToPrevious() => Step(inner.MoveToPrevious());

    private XPathNavigator Inner => inner;

    private bool Step(bool moved)
    {
        budget.Spend();
        return moved;
    }
}
