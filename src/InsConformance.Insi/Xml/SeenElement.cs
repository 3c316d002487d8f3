using System.Text;

namespace InsConformance.Insi.Xml;

/// <summary>One element of a received message, with its place. Immutable once the message is read.</summary>
public sealed class SeenElement
{
    // Text cut into many pieces by comments or CDATA would cost quadratic time as a string.
    private StringBuilder? _pieces;

    internal SeenElement(string namespaceUri, string localName, SeenElement? parent, int line, int column)
    {
        NamespaceUri = namespaceUri;
        LocalName = localName;
        Parent = parent;
        Depth = parent is null ? 1 : parent.Depth + 1;
        Line = line;
        Column = column;
    }

    /// <summary>Namespace, empty when there is none.</summary>
    public string NamespaceUri { get; }

    /// <summary>Name without prefix.</summary>
    public string LocalName { get; }

    /// <summary>The element around it; <see langword="null"/> for the root.</summary>
    public SeenElement? Parent { get; }

    /// <summary>One for the root.</summary>
    public int Depth { get; }

    /// <summary>One-based line of the start tag.</summary>
    public int Line { get; }

    /// <summary>One-based column of the element's name.</summary>
    public int Column { get; }

    /// <summary>Own text exactly as sent, comments removed; white space between child elements is not text. Empty when there is none.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Whether it has child elements.</summary>
    public bool HasChildren { get; private set; }

    /// <summary>Attributes in document order, namespace declarations excluded.</summary>
    public IReadOnlyList<AttributeValue> Attributes { get; internal set; } = [];

    /// <summary>Whether it has this namespace and local name.</summary>
    public bool Is(string namespaceUri, string localName) =>
        LocalName == localName && NamespaceUri == namespaceUri;

    /// <summary>Value of an unqualified attribute, or <see langword="null"/>.</summary>
    public string? Attribute(string localName) => Attribute("", localName);

    /// <summary>Value of an attribute, or <see langword="null"/>.</summary>
    public string? Attribute(string namespaceUri, string localName)
    {
        for (var i = 0; i < Attributes.Count; i++)
        {
            if (Attributes[i].LocalName == localName && Attributes[i].NamespaceUri == namespaceUri)
                return Attributes[i].Value;
        }

        return null;
    }

    internal int TextLength => _pieces?.Length ?? Text.Length;

    internal void Append(string text)
    {
        if (_pieces is not null)
            _pieces.Append(text);
        else if (Text.Length == 0)
            Text = text;
        else
            _pieces = new StringBuilder(Text).Append(text);
    }

    internal void BeginChild()
    {
        if (HasChildren)
            return;
        HasChildren = true;
        EndText();
        if (string.IsNullOrWhiteSpace(Text))
            Text = "";
    }

    internal void EndText()
    {
        if (_pieces is null)
            return;
        Text = _pieces.ToString();
        _pieces = null;
    }
}
