using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml;
using InsConformance.Foundation;

namespace InsConformance.Insi.Xml;

/// <summary>Writes XML as UTF-8 with full control of the bytes: markup is literal, content is escaped. Not thread-safe.</summary>
internal sealed class Utf8Xml
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"\r\n\t");
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        string.Concat(Enumerable.Range(' ', '~' - ' ' + 1).Select(static c => (char)c).Where(static c => c is not ('&' or '<' or '>' or '"'))));

    private byte[] _bytes = new byte[2048];
    private int _length;

    /// <summary>What was written so far.</summary>
    public byte[] ToArray() => _bytes.AsSpan(0, _length).ToArray();

    /// <summary>Writes markup as it is.</summary>
    public Utf8Xml Raw(string markup)
    {
        Append(markup);
        return this;
    }

    /// <summary>Writes markup that is UTF-8 already.</summary>
    public Utf8Xml Raw(ReadOnlySpan<byte> markup)
    {
        Reserve(markup.Length);
        markup.CopyTo(_bytes.AsSpan(_length));
        _length += markup.Length;
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

    /// <summary>Writes element content in a CDATA section, or escaped where a section could not give it back.</summary>
    /// <exception cref="InputException">A character that XML cannot carry.</exception>
    public Utf8Xml CData(string text)
    {
        if (text.Contains("]]>", StringComparison.Ordinal) || text.Contains('\r', StringComparison.Ordinal))
            return Text(text);
        Refuse(text);
        return Raw("<![CDATA[").Raw(text).Raw("]]>");
    }

    /// <summary>Writes element content, in a CDATA section when asked.</summary>
    /// <exception cref="InputException">A character that XML cannot carry.</exception>
    public Utf8Xml Content(string text, bool asCData) => asCData ? CData(text) : Text(text);

    /// <summary>Writes element content as numeric references only.</summary>
    /// <exception cref="InputException">A character that XML cannot carry.</exception>
    public Utf8Xml References(string text)
    {
        Refuse(text);
        foreach (var rune in text.EnumerateRunes())
            Raw("&#").Raw(rune.Value.ToString(CultureInfo.InvariantCulture)).Raw(";");
        return this;
    }

    private Utf8Xml Escaped(string text, bool inAttribute)
    {
        var rest = text.AsSpan();
        if (!rest.ContainsAnyExcept(Plain))
        {
            Append(rest);
            return this;
        }

        Refuse(text);
        for (var at = rest.IndexOfAny(Special); at >= 0; at = rest.IndexOfAny(Special))
        {
            Append(rest[..at]);
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

        Append(rest);
        return this;
    }

    private void Append(ReadOnlySpan<char> text)
    {
        // Nearly all is ASCII, and narrowing it is quicker than encoding.
        Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        _length += Ascii.FromUtf16(text, _bytes.AsSpan(_length), out var written) is OperationStatus.Done
            ? written
            : Encoding.UTF8.GetBytes(text, _bytes.AsSpan(_length));
    }

    private void Reserve(int most)
    {
        if (_bytes.Length - _length < most)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + most));
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
