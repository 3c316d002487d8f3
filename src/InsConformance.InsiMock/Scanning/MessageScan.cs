using System.Text;
using System.Xml;

namespace InsConformance.InsiMock.Scanning;

/// <summary>
/// A message with the exact place of each text and attribute in its bytes, and with what an XML reader does not tell: prefixes, declarations, order.
/// The platform's XML reader must see the very same elements, attributes and texts, else there is no scan: what is masked or compared is then certain.
/// </summary>
internal sealed class MessageScan
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    private MessageScan(ReadOnlyMemory<byte> bytes, ScanResult result)
    {
        Bytes = bytes;
        Elements = result.Elements;
        Texts = result.Texts;
        Declaration = result.Declaration;
    }

    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>In document order; the first is the root.</summary>
    public IReadOnlyList<ScannedElement> Elements { get; }

    public IReadOnlyList<ScannedText> Texts { get; }

    /// <summary>The XML declaration as written, or empty.</summary>
    public string Declaration { get; }

    /// <summary>Scans a message; <see langword="null"/> unless it is well-formed XML in UTF-8 without DTD.</summary>
    public static MessageScan? TryRead(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.IsEmpty || bytes.Span.Contains((byte)0) || bytes.Span.StartsWith<byte>([0xFF]) || bytes.Span.StartsWith<byte>([0xFE]))
            return null;
        try
        {
            var result = new MessageScanner(bytes.Span).Read();
            return IsUtf8(result.Declaration) && IsWhatTheReaderSees(bytes, result) ? new MessageScan(bytes, result) : null;
        }
        catch (Exception e) when (e is XmlException or FormatException)
        {
            return null;
        }
    }

    private static bool IsUtf8(string declaration)
    {
        var at = declaration.IndexOf("encoding", StringComparison.Ordinal);
        return at < 0 || declaration.AsSpan(at + "encoding".Length).TrimStart(" \t\r\n=\"'").StartsWith("utf-8", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsWhatTheReaderSees(ReadOnlyMemory<byte> bytes, ScanResult scan)
    {
        using var reader = XmlReader.Create(new MemoryStream(bytes.ToArray(), writable: false), Settings);
        var next = 0;
        var open = new Stack<(ScannedElement Element, StringBuilder Text)>();
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (next == scan.Elements.Count || !IsSame(reader, scan.Elements[next]))
                        return false;
                    var element = scan.Elements[next++];
                    if (!ReferenceEquals(element.Parent, open.TryPeek(out var around) ? around.Element : null))
                        return false;
                    if (!reader.IsEmptyElement)
                        open.Push((element, new StringBuilder()));
                    else if (element.Text.Length > 0)
                        return false;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when open.Count > 0:
                    open.Peek().Text.Append(reader.Value);
                    break;
                case XmlNodeType.EndElement:
                    var closed = open.Pop();
                    if (!closed.Text.Equals(closed.Element.Text))
                        return false;
                    break;
            }
        }

        return next == scan.Elements.Count;
    }

    private static bool IsSame(XmlReader reader, ScannedElement element)
    {
        if (!element.Is(reader.NamespaceURI, reader.LocalName) || element.Prefix != reader.Prefix
            || reader.AttributeCount != element.Attributes.Count + element.Declarations.Count)
            return false;
        foreach (var attribute in element.Attributes)
        {
            if (reader.GetAttribute(attribute.LocalName, attribute.NamespaceUri) != attribute.Value)
                return false;
        }

        return true;
    }
}
