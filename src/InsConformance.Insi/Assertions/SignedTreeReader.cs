using System.Runtime.InteropServices;
using System.Xml;

namespace InsConformance.Insi.Assertions;

/// <summary>
/// Reads the assertions of a message from its bytes: the SAML 2.0 assertions directly inside the first <c>wsse:Security</c> of the header, and nothing
/// else. The message was read before (<see cref="Requests.RequestReader"/>), so it is well-formed and within every bound.
/// </summary>
internal static class SignedTreeReader
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = false };

    public static IReadOnlyList<SignedRoot> Read(ReadOnlyMemory<byte> message)
    {
        var roots = new List<SignedRoot>(2);
        using var reader = Open(message);
        if (!MoveInto(reader, InsiNames.Soap12, "Envelope") || !MoveInto(reader, InsiNames.Soap12, "Header") || !MoveInto(reader, InsiNames.Wsse, "Security"))
            return roots;
        var depth = reader.Depth;
        reader.Read();
        while (reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "Assertion" && reader.NamespaceURI == InsiNames.Saml2)
            {
                var outer = ((IXmlNamespaceResolver)reader).GetNamespacesInScope(XmlNamespaceScope.ExcludeXml);
                roots.Add(new SignedRoot(Tree(reader), outer));
            }
            else
            {
                reader.Skip();
            }
        }

        return roots;
    }

    /// <summary>Reads a message whose root is the element wanted.</summary>
    public static SignedRoot ReadElement(ReadOnlyMemory<byte> element)
    {
        using var reader = Open(element);
        reader.MoveToContent();
        var outer = ((IXmlNamespaceResolver)reader).GetNamespacesInScope(XmlNamespaceScope.ExcludeXml);
        return new SignedRoot(Tree(reader), outer);
    }

    private static XmlReader Open(ReadOnlyMemory<byte> bytes) => XmlReader.Create(
        MemoryMarshal.TryGetArray(bytes, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false),
        Settings);

    /// <summary>Moves to the first child element of that name of the present element, or to the root.</summary>
    private static bool MoveInto(XmlReader reader, string namespaceUri, string localName)
    {
        var depth = reader.NodeType == XmlNodeType.Element ? reader.Depth : -1;
        if (depth >= 0 && reader.IsEmptyElement)
            return false;
        reader.Read();
        while (!reader.EOF && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == localName && reader.NamespaceURI == namespaceUri)
                return !reader.IsEmptyElement;
            reader.Skip();
        }

        return false;
    }

    /// <summary>Reads the element that the reader is on, and leaves the reader behind it.</summary>
    private static SignedNode Tree(XmlReader reader)
    {
        var root = Element(reader, null);
        var isEmpty = reader.IsEmptyElement;
        reader.Read();
        for (var current = isEmpty ? null : root; current is not null; reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var child = Element(reader, current);
                    current.Add(child);
                    if (!reader.IsEmptyElement)
                        current = child;
                    break;
                case XmlNodeType.EndElement:
                    current = current.Parent;
                    break;
                case XmlNodeType.Comment:
                    current.HasComment = true;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    current.Content.Add(reader.Value);
                    break;
            }
        }

        return root;
    }

    private static SignedNode Element(XmlReader reader, SignedNode? parent)
    {
        var place = (IXmlLineInfo)reader;
        var node = new SignedNode
        {
            Prefix = reader.Prefix,
            LocalName = reader.LocalName,
            NamespaceUri = reader.NamespaceURI,
            Parent = parent,
            Line = place.LineNumber,
            Column = place.LinePosition,
        };
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI == "http://www.w3.org/2000/xmlns/")
                node.Declarations.Add((reader.Prefix.Length == 0 ? "" : reader.LocalName, reader.Value));
            else
                node.Attributes.Add(new SignedAttribute(reader.Prefix, reader.LocalName, reader.NamespaceURI, reader.Value));
        }

        reader.MoveToElement();
        return node;
    }
}
