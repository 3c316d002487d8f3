namespace InsConformance.Insi.Xml;

/// <summary>One element of a table, with a look at its children.</summary>
internal sealed record ElementView(IReadOnlyList<SeenElement> All, SeenElement Element)
{
    public ElementView? Child(string namespaceUri, string localName) => Children(namespaceUri, localName).FirstOrDefault();

    public IEnumerable<ElementView> Children(string namespaceUri, string localName) =>
        from element in All
        where ReferenceEquals(element.Parent, Element) && element.Is(namespaceUri, localName)
        select new ElementView(All, element);

    public string? ChildText(string namespaceUri, string localName) => Child(namespaceUri, localName)?.Element.Text;
}
