using System.Buffers;
using System.Globalization;
using System.Xml;

namespace InsConformance.Reports.Workbook;

/// <summary>
/// XML gathered piece by piece in one buffer that is used again and again: a workbook has millions of cells, and an object per element is most of what they would cost.
/// The caller closes what it opens, and gives text that XML can hold.
/// </summary>
internal sealed class XmlText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("<>&");

    private char[] _chars = new char[4096];
    private int _length;

    /// <summary>Adds what is XML already.</summary>
    public XmlText Add(ReadOnlySpan<char> xml)
    {
        xml.CopyTo(Room(xml.Length));
        _length += xml.Length;
        return this;
    }

    public XmlText Add<T>(T number, ReadOnlySpan<char> format = default)
        where T : struct, ISpanFormattable
    {
        int written;
        for (var room = 32; !number.TryFormat(Room(room), out written, format, CultureInfo.InvariantCulture); room *= 2)
        {
        }

        _length += written;
        return this;
    }

    /// <summary>Adds the content of an element.</summary>
    public XmlText AddContent(ReadOnlySpan<char> text)
    {
        for (int next; (next = text.IndexOfAny(Special)) >= 0; text = text[(next + 1)..])
            Add(text[..next]).Add(text[next] switch { '<' => "&lt;", '>' => "&gt;", _ => "&amp;" });
        return Add(text);
    }

    /// <summary>Writes what was gathered, and forgets it.</summary>
    public void MoveTo(XmlWriter writer)
    {
        writer.WriteRaw(_chars, 0, _length);
        _length = 0;
    }

    private Span<char> Room(int wanted)
    {
        if (_chars.Length - _length < wanted)
            Array.Resize(ref _chars, Math.Max(_chars.Length * 2, _length + wanted));
        return _chars.AsSpan(_length);
    }
}
