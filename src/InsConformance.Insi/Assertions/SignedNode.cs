namespace InsConformance.Insi.Assertions;

/// <summary>
/// One element of an assertion with everything that a signature covers: prefixes, declarations, attributes, text to the last white space. Comments are
/// noted, not kept: the canonical form leaves them out.
/// </summary>
internal sealed class SignedNode
{
    private List<SignedNode>? _elements;

    public required string Prefix { get; init; }

    public required string LocalName { get; init; }

    public required string NamespaceUri { get; init; }

    public required SignedNode? Parent { get; init; }

    public required int Line { get; init; }

    public required int Column { get; init; }

    public List<SignedAttribute> Attributes { get; } = [];

    /// <summary>Prefix and namespace of each declaration on this element; an empty namespace takes a default back.</summary>
    public List<(string Prefix, string Uri)> Declarations { get; } = [];

    /// <summary>Elements and pieces of text (strings), in document order.</summary>
    public List<object> Content { get; } = [];

    public IReadOnlyList<SignedNode> Elements => _elements ?? (IReadOnlyList<SignedNode>)[];

    /// <summary>Whether a comment is directly inside.</summary>
    public bool HasComment { get; set; }

    /// <summary>Own text, as sent.</summary>
    public string Text => Content switch
    {
        [] => "",
        [string only] => only,
        _ => string.Concat(Content.OfType<string>()),
    };

    public bool Is(string namespaceUri, string localName) => LocalName == localName && NamespaceUri == namespaceUri;

    public void Add(SignedNode child)
    {
        Content.Add(child);
        (_elements ??= []).Add(child);
    }

    /// <summary>Value of an unqualified attribute, or <see langword="null"/>.</summary>
    public string? Attribute(string localName)
    {
        foreach (var attribute in Attributes)
        {
            if (attribute.NamespaceUri.Length == 0 && attribute.LocalName == localName)
                return attribute.Value;
        }

        return null;
    }

    /// <summary>The only child of that name; <see langword="null"/> when there is none or several.</summary>
    public SignedNode? Only(string namespaceUri, string localName)
    {
        SignedNode? found = null;
        foreach (var element in Elements)
        {
            if (!element.Is(namespaceUri, localName))
                continue;
            if (found is not null)
                return null;
            found = element;
        }

        return found;
    }

    /// <summary>This element and all inside, in document order.</summary>
    public IEnumerable<SignedNode> All()
    {
        yield return this;
        foreach (var child in Elements)
        {
            foreach (var node in child.All())
                yield return node;
        }
    }
}
