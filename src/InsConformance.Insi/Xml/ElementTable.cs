using System.Runtime.InteropServices;
using System.Xml;

namespace InsConformance.Insi.Xml;

/// <summary>
/// Reads a message in one pass into a flat list of elements in document order. Hostile input: no DTD, no external entity, no processing instruction
/// (SOAP 1.2 part 1, section 5 [STD]), every bound of <see cref="XmlLimits"/>; the outcome is a problem with its place, never an exception.
/// </summary>
internal static class ElementTable
{
    private const string NotWellFormed = "Le message n'est pas du XML bien formé.";

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        CloseInput = false,
    };

    /// <summary>Fills <paramref name="elements"/>, also partly when a problem is returned.</summary>
    public static XmlProblem? Read(ReadOnlyMemory<byte> bytes, XmlLimits limits, List<SeenElement> elements)
    {
        if (bytes.IsEmpty)
            return new XmlProblem("empty", "Le message est vide.", ByteOffset: 0);
        if (bytes.Length > limits.MaxBytes)
            return TooLarge(limits.MaxBytes);
        if (EncodingGuard.Check(bytes.Span) is { } refused)
            return refused;
        return UsualXml.TryRead(bytes.Span, limits, elements) ? null : ReadAnything(bytes, limits, elements);
    }

    /// <summary>The same by the library alone, which decides on everything that is not usual.</summary>
    internal static XmlProblem? ReadAnything(ReadOnlyMemory<byte> bytes, XmlLimits limits, List<SeenElement> elements)
    {
        try
        {
            using var reader = XmlReader.Create(Open(bytes), Settings);
            return Fill(reader, limits, elements);
        }
        catch (XmlException e)
        {
            return Malformed(bytes.Span, e);
        }
    }

    public static XmlProblem TooLarge(int maxBytes) =>
        new("too-large", $"Le message dépasse {maxBytes} octets.", ByteOffset: maxBytes);

    private static MemoryStream Open(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);

    private static XmlProblem? Fill(XmlReader reader, XmlLimits limits, List<SeenElement> elements)
    {
        var place = (IXmlLineInfo)reader;
        SeenElement? current = null;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var element = new SeenElement(reader.NamespaceURI, reader.LocalName, current, place.LineNumber, place.LinePosition);
                    if (elements.Count >= limits.MaxElements)
                        return Beyond("too-many-elements", $"Le message a plus de {limits.MaxElements} éléments.", place);
                    elements.Add(element);
                    if (element.Depth > limits.MaxDepth)
                        return Beyond("too-deep", $"Les éléments sont imbriqués sur plus de {limits.MaxDepth} niveaux.", place);
                    current?.BeginChild();
                    var isEmpty = reader.IsEmptyElement;
                    if (reader.HasAttributes && ReadAttributes(reader, place, limits, element) is { } problem)
                        return problem;
                    if (!isEmpty)
                        current = element;
                    break;
                case XmlNodeType.EndElement:
                    current!.EndText();
                    current = current.Parent;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA:
                case XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when current is { HasChildren: false }:
                    if (current is null)
                        break;
                    var text = reader.Value;
                    if (current.TextLength + text.Length > limits.MaxTextLength)
                        return Beyond("text-too-long", $"Un texte dépasse {limits.MaxTextLength} caractères.", place);
                    current.Append(text);
                    break;
                case XmlNodeType.ProcessingInstruction:
                    return Beyond("processing-instruction", "Une instruction de traitement XML est interdite dans un message SOAP.", place);
            }
        }

        return null;
    }

    private static XmlProblem? ReadAttributes(XmlReader reader, IXmlLineInfo place, XmlLimits limits, SeenElement element)
    {
        if (reader.AttributeCount > limits.MaxAttributes)
            return Beyond("too-many-attributes", $"Un élément porte plus de {limits.MaxAttributes} attributs.", place);
        List<AttributeValue>? attributes = null;
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI == "http://www.w3.org/2000/xmlns/")
                continue;
            if (reader.Value.Length > limits.MaxTextLength)
                return Beyond("text-too-long", $"Un attribut dépasse {limits.MaxTextLength} caractères.", place);
            attributes ??= [];
            attributes.Add(new AttributeValue(reader.NamespaceURI, reader.LocalName, reader.Value));
        }

        reader.MoveToElement();
        if (attributes is not null)
            element.Attributes = attributes;
        return null;
    }

    private static XmlProblem Beyond(string code, string message, IXmlLineInfo place) =>
        new(code, message, place.LineNumber, place.LinePosition);

    // The parser's own message may quote the input or name a .NET type: the sender gets ours, with the place.
    private static XmlProblem Malformed(ReadOnlySpan<byte> bytes, XmlException e)
    {
        if (e.LineNumber > 0)
            return Malformed(bytes, e.LineNumber, Math.Max(1, e.LinePosition));

        // A prohibited DTD is the one refusal that the parser reports without a place.
        if (bytes.IndexOf("<!DOCTYPE"u8) is var at and >= 0)
        {
            var (line, column) = BytePosition.LineAndColumn(bytes, at);
            return new XmlProblem("dtd", "Une déclaration DOCTYPE est interdite.", line, column);
        }

        // So does a message that ends before its root: the place is where the root is missing.
        return new XmlProblem("malformed-xml", NotWellFormed, ByteOffset: BytePosition.FirstNotUtf8(bytes) ?? bytes.Length);
    }

    // The parser decodes ahead of what it reads: for a wrong byte it gives a place nearby.
    private static XmlProblem Malformed(ReadOnlySpan<byte> bytes, int line, int column)
    {
        if (BytePosition.FirstNotUtf8(bytes) is not { } at || BytePosition.Of(bytes, line, column) < at - 3)
            return new XmlProblem("malformed-xml", NotWellFormed, line, column);
        (line, column) = BytePosition.LineAndColumn(bytes, at);
        return new XmlProblem("malformed-xml", NotWellFormed, line, column, at);
    }
}
