using System.Buffers;
using System.Text;
using System.Xml;
using InsConformance.Foundation;

namespace InsConformance.Insi.Xml;

/// <summary>Writes XML as UTF-8 with full control of the bytes: markup is literal, content is escaped. Not thread-safe.</summary>
internal sealed class Utf8Xml
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"\r\n\t");
    private readonly ArrayBufferWriter<byte> _bytes = new(2048);

    /// <summary>What was written so far.</summary>
    public byte[] ToArray() => _bytes.WrittenSpan.ToArray();

    /// <summary>Writes markup as it is.</summary>
    public Utf8Xml Raw(string markup)
    {
        Encoding.UTF8.GetBytes(markup, _bytes);
        return this;
    }

    /// <summary>Writes element content, escaped so that an XML reader gives the same characters back.</summary>
    /// <exception cref="InputException">A character that XML cannot carry.</exception>
    public Utf8Xml Text(string text) => Escaped(text, inAttribute: false);

    /// <summary>Writes an attribute with a leading space, or nothing for <see langword="null"/>.</summary>
    /// <exception cref="InputException">A character that XML cannot carry.</exception>
    public Utf8Xml Attribute(string name, string? value) =>
        value is null ? this : Raw(" ").Raw(name).Raw("=\"").Escaped(value, inAttribute: true).Raw("\"");

    /// <summary>Writes an element with text, or nothing for <see langword="null"/>.</summary>
    /// <exception cref="InputException">A character that XML cannot carry.</exception>
    public Utf8Xml Element(string name, string? text) =>
        text is null ? this : Raw("<").Raw(name).Raw(">").Text(text).Raw("</").Raw(name).Raw(">");

    private Utf8Xml Escaped(string text, bool inAttribute)
    {
        Refuse(text);
        var rest = text.AsSpan();
        for (var at = rest.IndexOfAny(Special); at >= 0; at = rest.IndexOfAny(Special))
        {
            Encoding.UTF8.GetBytes(rest[..at], _bytes);
            Raw(rest[at] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '\r' => "&#xD;",
                '"' => inAttribute ? "&quot;" : "\"",
                '\n' => inAttribute ? "&#xA;" : "\n",
                _ => inAttribute ? "&#x9;" : "\t",
            });
            rest = rest[(at + 1)..];
        }

        Encoding.UTF8.GetBytes(rest, _bytes);
        return this;
    }

    private static void Refuse(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
                continue;
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                i++;
                continue;
            }

            throw new InputException("text-not-xml", null, $"character U+{(int)text[i]:X4} at position {i + 1} cannot be written in XML");
        }
    }
}
