namespace InsConformance.InsiMock.Scanning;

/// <summary>One element as it was written: prefix, declarations and order included, which readers rightly ignore.</summary>
internal sealed class ScannedElement
{
    public required string NamespaceUri { get; init; }

    public required string LocalName { get; init; }

    /// <summary>Empty for none.</summary>
    public required string Prefix { get; init; }

    public required ScannedElement? Parent { get; init; }

    public required IReadOnlyList<ScannedAttribute> Attributes { get; init; }

    /// <summary>Prefix (empty for the default) and namespace, in order.</summary>
    public required IReadOnlyList<(string Prefix, string NamespaceUri)> Declarations { get; init; }

    public List<ScannedElement> Children { get; } = [];

    /// <summary>Own text, comments left out.</summary>
    public string Text { get; set; } = "";

    public bool Is(string namespaceUri, string localName) => LocalName == localName && NamespaceUri == namespaceUri;

    /// <summary>Whether the element or one around it satisfies a condition.</summary>
    public bool IsWithin(Func<ScannedElement, bool> condition)
    {
        for (var at = this; at is not null; at = at.Parent)
        {
            if (condition(at))
                return true;
        }

        return false;
    }

    public string? Attribute(string localName) => Attributes.FirstOrDefault(a => a.LocalName == localName)?.Value;
}
