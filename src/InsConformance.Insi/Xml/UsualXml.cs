using System.Buffers;

namespace InsConformance.Insi.Xml;

/// <summary>
/// Reads the usual message at several times the speed of <see cref="System.Xml.XmlReader"/>: ASCII, elements, attributes and text. It never refuses a
/// message: whatever is not usual (an entity, a comment, a CDATA section, a line end with CR, any byte beyond ASCII, any fault, any bound) it declines, and the
/// library decides. What it accepts, the library reads the same: tests compare both. Decision 0018.
/// </summary>
internal ref struct UsualXml
{
    private const int MostOpen = 32;
    private const int MostAttributes = 16;

    // Without '&' there is no entity, and without ']' neither the end of a CDATA section nor the text that must not hold it.
    private static readonly SearchValues<byte> Allowed = SearchValues.Create(
        [(byte)'\t', (byte)'\n', .. Enumerable.Range(0x20, 0x7F - 0x20).Select(static c => (byte)c).Where(static c => c is not ((byte)'&' or (byte)']'))]);

    private static readonly SearchValues<byte> NameStart = SearchValues.Create("_ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);
    private static readonly SearchValues<byte> NameBytes = SearchValues.Create("-.0123456789_ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);
    private static readonly SearchValues<byte> WhiteSpace = SearchValues.Create(" \t\n"u8);

    private readonly ReadOnlySpan<byte> _bytes;
    private readonly XmlLimits _limits;
    private readonly List<SeenElement> _elements;
    private readonly Span<OpenTag> _open;
    private readonly Span<SeenAttribute> _attributes;
    private NamespaceScope _namespaces;
    private SeenElement? _current;
    private int _depth;
    private int _at;
    private int _line = 1;
    private int _lineStart;

    private UsualXml(ReadOnlySpan<byte> bytes, XmlLimits limits, List<SeenElement> elements, Span<OpenTag> open, Span<SeenAttribute> attributes)
    {
        _bytes = bytes;
        _limits = limits;
        _elements = elements;
        _open = open;
        _attributes = attributes;
        _namespaces = new NamespaceScope(bytes);
    }

    /// <summary>Fills <paramref name="elements"/>, or leaves it empty and gives <see langword="false"/> when the message is not usual.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, XmlLimits limits, List<SeenElement> elements)
    {
        if (!bytes.ContainsAnyExcept(Allowed) && new UsualXml(bytes, limits, elements, stackalloc OpenTag[MostOpen], stackalloc SeenAttribute[MostAttributes]).TryRead())
            return true;
        elements.Clear();
        return false;
    }

    private bool TryRead()
    {
        SkipDeclaration();
        while (true)
        {
            var length = _bytes[_at..].IndexOf((byte)'<');
            if (length < 0)
                return _elements.Count > 0 && _depth == 0 && !_bytes[_at..].ContainsAnyExcept(WhiteSpace);
            if (_at + length + 1 >= _bytes.Length)
                return false;
            var next = _bytes[_at + length + 1];
            if (length > 0 && !TryText(_bytes.Slice(_at, length), isBeforeChild: next != '/'))
                return false;
            _at += length + 1;
            if (next == '/' ? !TryEndTag() : !TryStartTag())
                return false;
        }
    }

    private void SkipDeclaration()
    {
        var upper = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"u8;
        var lower = "<?xml version=\"1.0\" encoding=\"utf-8\"?>"u8;
        if (_bytes.StartsWith(upper) || _bytes.StartsWith(lower))
            _at = upper.Length;
    }

    private bool TryText(ReadOnlySpan<byte> text, bool isBeforeChild)
    {
        CountLines(text);
        var isBlank = !text.ContainsAnyExcept(WhiteSpace);
        if (_current is not { } current)
            return isBlank;
        if (current.TextLength + text.Length > _limits.MaxTextLength)
            return false;
        if (!isBlank || (!current.HasChildren && !isBeforeChild))
            current.Append(KnownWords.OfTheContract.Of(text));
        return true;
    }

    private void CountLines(ReadOnlySpan<byte> text)
    {
        var start = _at;
        for (var end = text.IndexOf((byte)'\n'); end >= 0; end = text.IndexOf((byte)'\n'))
        {
            start += end + 1;
            (_line, _lineStart) = (_line + 1, start);
            text = text[(end + 1)..];
        }
    }

    private bool TryEndTag()
    {
        _at++;
        if (_depth == 0)
            return false;
        var tag = _open[--_depth];
        if (!_bytes[_at..].StartsWith(tag.Name.In(_bytes)))
            return false;
        _at += tag.Name.Length;
        SkipSpace();
        if (!TryByte((byte)'>'))
            return false;
        _namespaces.Leave(tag.Mark);
        _current!.EndText();
        _current = _current.Parent;
        return true;
    }

    private bool TryStartTag()
    {
        if ((_current is null && _elements.Count > 0) || _depth == MostOpen)
            return false;
        var (line, column, start) = (_line, _at - _lineStart + 1, _at);
        if (!TryName(out var prefix, out var local))
            return false;
        var tag = new OpenTag(new ByteRange(start, _at - start), _namespaces.Count);
        var count = 0;
        while (true)
        {
            var hadSpace = SkipSpace();
            if (TryByte((byte)'>'))
                return TryElement(prefix, local, tag, count, line, column, isEmpty: false);
            if (TryByte((byte)'/'))
                return TryByte((byte)'>') && TryElement(prefix, local, tag, count, line, column, isEmpty: true);
            if (!hadSpace || count == MostAttributes || !TryAttribute(tag.Mark, ref count))
                return false;
        }
    }

    private bool TryAttribute(int mark, ref int count)
    {
        if (!TryName(out var prefix, out var local))
            return false;
        SkipSpace();
        if (!TryByte((byte)'='))
            return false;
        SkipSpace();
        if (_at == _bytes.Length || _bytes[_at] is not ((byte)'"' or (byte)'\''))
            return false;
        var length = _bytes[(_at + 1)..].IndexOf(_bytes[_at]);
        if (length < 0 || length > _limits.MaxTextLength)
            return false;
        var value = new ByteRange(_at + 1, length);
        _at += length + 2;
        if (value.In(_bytes).ContainsAny("<\n\t"u8))
            return false;
        if (prefix.Length == 0 && local.In(_bytes).SequenceEqual("xmlns"u8))
            return TryDeclare(default, value, mark);
        if (prefix.In(_bytes).SequenceEqual("xmlns"u8))
            return value.Length > 0 && !IsReserved(local) && TryDeclare(local, value, mark);
        if (IsReserved(prefix))
            return false;
        _attributes[count++] = new SeenAttribute(prefix, local, value);
        return true;
    }

    private bool TryDeclare(ByteRange prefix, ByteRange value, int mark)
    {
        var uri = value.In(_bytes);
        return !uri.SequenceEqual("http://www.w3.org/XML/1998/namespace"u8) && !uri.SequenceEqual("http://www.w3.org/2000/xmlns/"u8)
            && _namespaces.TryDeclare(prefix, KnownWords.OfTheContract.Of(uri), mark);
    }

    private bool TryElement(ByteRange prefix, ByteRange local, OpenTag tag, int count, int line, int column, bool isEmpty)
    {
        if (IsReserved(prefix) || _namespaces.Find(prefix) is not { } uri || _elements.Count >= _limits.MaxElements)
            return false;
        var element = new SeenElement(uri, KnownWords.OfTheContract.Of(local.In(_bytes)), _current, line, column);

        // The library counts the declarations too.
        if (element.Depth > _limits.MaxDepth || count + _namespaces.Count - tag.Mark > _limits.MaxAttributes || !TryAttributes(element, count))
            return false;
        _current?.BeginChild();
        _elements.Add(element);
        if (isEmpty)
        {
            _namespaces.Leave(tag.Mark);
            return true;
        }

        _open[_depth++] = tag;
        _current = element;
        return true;
    }

    private readonly bool TryAttributes(SeenElement element, int count)
    {
        if (count == 0)
            return true;
        var attributes = new AttributeValue[count];
        for (var i = 0; i < count; i++)
        {
            var (prefix, name, value) = _attributes[i];
            var uri = prefix.Length == 0 ? "" : _namespaces.Find(prefix);
            var local = KnownWords.OfTheContract.Of(name.In(_bytes));
            if (uri is null)
                return false;
            for (var earlier = 0; earlier < i; earlier++)
            {
                if (attributes[earlier].LocalName == local && attributes[earlier].NamespaceUri == uri)
                    return false;
            }

            attributes[i] = new AttributeValue(uri, local, KnownWords.OfTheContract.Of(value.In(_bytes)));
        }

        element.Attributes = attributes;
        return true;
    }

    private readonly bool IsReserved(ByteRange prefix)
    {
        var name = prefix.In(_bytes);
        return name.SequenceEqual("xml"u8) || name.SequenceEqual("xmlns"u8);
    }

    private bool TryName(out ByteRange prefix, out ByteRange local)
    {
        prefix = default;
        if (!TryPlainName(out local))
            return false;
        if (!TryByte((byte)':'))
            return true;
        prefix = local;
        return TryPlainName(out local);
    }

    private bool TryPlainName(out ByteRange name)
    {
        var rest = _bytes[_at..];
        var length = rest.IndexOfAnyExcept(NameBytes);
        name = new ByteRange(_at, Math.Max(length, 0));
        if (length <= 0 || !NameStart.Contains(rest[0]))
            return false;
        _at += length;
        return true;
    }

    private bool SkipSpace()
    {
        var start = _at;
        for (; _at < _bytes.Length && WhiteSpace.Contains(_bytes[_at]); _at++)
        {
            if (_bytes[_at] == '\n')
                (_line, _lineStart) = (_line + 1, _at + 1);
        }

        return _at > start;
    }

    private bool TryByte(byte wanted)
    {
        if (_at == _bytes.Length || _bytes[_at] != wanted)
            return false;
        _at++;
        return true;
    }

    private readonly record struct OpenTag(ByteRange Name, int Mark);

    private readonly record struct SeenAttribute(ByteRange Prefix, ByteRange Local, ByteRange Value);
}
