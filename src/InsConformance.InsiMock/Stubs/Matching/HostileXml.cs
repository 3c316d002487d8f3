using System.Runtime.InteropServices;
using System.Xml;
using System.Xml.Linq;

namespace InsConformance.InsiMock.Stubs.Matching;

/// <summary>Parses XML that anybody may have sent: no DTD, no external entity, bounded depth and size.</summary>
internal static class HostileXml
{
    private const int MaxDepth = 256;
    private const int MaxCharacters = 4 * 1024 * 1024;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MaxCharacters,
    };

    /// <summary>The document, or <see langword="null"/> when the bytes are no such XML.</summary>
    public static XDocument? TryParse(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.IsEmpty)
            return null;
        try
        {
            return Parse(bytes);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>The document.</summary>
    /// <exception cref="XmlException">No such XML.</exception>
    public static XDocument Parse(ReadOnlyMemory<byte> bytes)
    {
        using (var reader = XmlReader.Create(Open(bytes), Settings))
        {
            while (reader.Read())
            {
                if (reader.Depth > MaxDepth)
                    throw new XmlException($"deeper than {MaxDepth} levels");
            }
        }

        using var again = XmlReader.Create(Open(bytes), Settings);
        return XDocument.Load(again, LoadOptions.PreserveWhitespace);
    }

    private static MemoryStream Open(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
}
