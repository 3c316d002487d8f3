using System.Buffers;
using System.Text;
using InsConformance.Insi;

namespace InsConformance.InsiMock.Scanning;

/// <summary>
/// Walks the bytes of a message. Lenient: whether it is well-formed is for the platform's reader to say, see <see cref="MessageScan"/>.
/// </summary>
internal ref struct MessageScanner(ReadOnlySpan<byte> bytes)
{
    private const string Xmlns = "http://www.w3.org/2000/xmlns/";

    // Messages have about ten levels; each level costs a look-up of every prefix below it.
    private const int MaxDepth = 64;

    private static readonly SearchValues<byte> NameEnds = SearchValues.Create(" \t\r\n=/>"u8);

    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private readonly List<ScannedElement> _elements = [];
    private readonly List<ScannedText> _texts = [];
    private readonly Stack<(ScannedElement Element, StringBuilder Text)> _open = new();
    private string _declaration = "";
    private int _at;

    public ScanResult Read()
    {
        if (_bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
            _at = 3;
        while (_at < _bytes.Length)
        {
            var rest = _bytes[_at..];
            if (rest[0] != '<')
                TakeText(rest.IndexOf((byte)'<') is var end and >= 0 ? _at + end : _bytes.Length);
            else if (rest.StartsWith("<!--"u8))
                TakeDelimited(TextKind.Comment, "<!--"u8.Length, "-->"u8);
            else if (rest.StartsWith("<![CDATA["u8))
                TakeDelimited(TextKind.CData, "<![CDATA["u8.Length, "]]>"u8);
            else if (rest.StartsWith("<?xml "u8) && _elements.Count == 0 && _declaration.Length == 0)
                TakeDeclaration();
            else if (rest.StartsWith("<?"u8))
                TakeDelimited(TextKind.Instruction, "<?"u8.Length, "?>"u8);
            else if (rest.StartsWith("</"u8))
                TakeEnd();
            else if (rest.StartsWith("<!"u8))
                throw new FormatException("a DTD");
            else
                TakeStart();
        }

        return new ScanResult(_elements, _texts, _declaration);
    }

    private void TakeText(int end)
    {
        var value = CharacterData.OfText(_bytes[_at..end]);
        Add(new ScannedText(TextKind.Text, _at, end, value, Owner()));
        _at = end;
    }

    private void TakeDelimited(TextKind kind, int opening, ReadOnlySpan<byte> closing)
    {
        var start = _at + opening;
        var end = start + IndexOf(start, closing);
        Add(new ScannedText(kind, start, end, CharacterData.OfLiteral(_bytes[start..end]), Owner()));
        _at = end + closing.Length;
    }

    private void TakeDeclaration()
    {
        var end = _at + IndexOf(_at, "?>"u8) + 2;
        _declaration = Encoding.UTF8.GetString(_bytes[_at..end]);
        _at = end;
    }

    private void TakeEnd()
    {
        _at += IndexOf(_at, ">"u8) + 1;
        if (!_open.TryPop(out var closed))
            throw new FormatException("an end tag without its start");
        closed.Element.Text = closed.Text.ToString();
    }

    private void TakeStart()
    {
        _at++;
        var name = TakeName();
        var attributes = new List<(string Name, string Value, int Start, int ValueStart, int ValueEnd)>();
        while (true)
        {
            var before = _at;
            SkipSpace();
            if (Current() is (byte)'>' or (byte)'/')
                break;
            var attribute = TakeName();
            SkipSpace();
            Expect((byte)'=');
            SkipSpace();
            var quote = Current();
            if (quote is not ((byte)'"' or (byte)'\''))
                throw new FormatException("an attribute without quotes");
            var start = ++_at;
            _at += IndexOf(_at, [quote]);
            attributes.Add((attribute, CharacterData.OfAttribute(_bytes[start.._at]), before, start, _at));
            _at++;
        }

        var isEmpty = Current() == '/';
        if (isEmpty)
            _at++;
        Expect((byte)'>');
        Open(name, attributes, isEmpty);
    }

    private void Open(string name, List<(string Name, string Value, int Start, int ValueStart, int ValueEnd)> attributes, bool isEmpty)
    {
        var declarations = new List<(string Prefix, string NamespaceUri)>();
        foreach (var attribute in attributes)
        {
            if (attribute.Name == "xmlns")
                declarations.Add(("", attribute.Value));
            else if (attribute.Name.StartsWith("xmlns:", StringComparison.Ordinal))
                declarations.Add((attribute.Name["xmlns:".Length..], attribute.Value));
        }

        var parent = Owner();
        var (prefix, local) = Split(name);
        var element = new ScannedElement
        {
            Prefix = prefix,
            LocalName = local,
            NamespaceUri = Resolve(prefix, declarations, parent),
            Parent = parent,
            Declarations = declarations,
            Attributes = [.. Qualified(attributes, declarations, parent)],
        };
        parent?.Children.Add(element);
        _elements.Add(element);
        if (isEmpty)
            return;
        _open.Push((element, new StringBuilder()));
        if (_open.Count > MaxDepth)
            throw new FormatException("too deep");
    }

    private static List<ScannedAttribute> Qualified(
        List<(string Name, string Value, int Start, int ValueStart, int ValueEnd)> attributes,
        List<(string Prefix, string NamespaceUri)> declarations,
        ScannedElement? parent)
    {
        var qualified = new List<ScannedAttribute>();
        foreach (var (name, value, start, valueStart, valueEnd) in attributes)
        {
            var (prefix, local) = Split(name);
            var uri = prefix.Length == 0 ? "" : Resolve(prefix, declarations, parent);
            if (name != "xmlns" && uri != Xmlns)
                qualified.Add(new ScannedAttribute(name, uri, local, value, start, valueStart, valueEnd));
        }

        return qualified;
    }

    private static string Resolve(string prefix, List<(string Prefix, string NamespaceUri)> declarations, ScannedElement? parent)
    {
        if (prefix == "xml")
            return InsiNames.Xml;
        if (prefix == "xmlns")
            return Xmlns;
        IReadOnlyList<(string Prefix, string NamespaceUri)> known = declarations;
        for (var at = parent; ; known = at.Declarations, at = at.Parent)
        {
            foreach (var declaration in known)
            {
                if (declaration.Prefix == prefix)
                    return declaration.NamespaceUri;
            }

            if (at is null)
                return prefix.Length == 0 ? "" : throw new FormatException("a prefix without namespace");
        }
    }

    private static (string Prefix, string LocalName) Split(string name) =>
        name.IndexOf(':', StringComparison.Ordinal) is var colon and > 0 ? (name[..colon], name[(colon + 1)..]) : ("", name);

    private readonly void Add(ScannedText text)
    {
        _texts.Add(text);
        if (text.Kind is TextKind.Text or TextKind.CData && _open.TryPeek(out var around))
            around.Text.Append(text.Value);
    }

    private readonly ScannedElement? Owner() => _open.TryPeek(out var around) ? around.Element : null;

    private string TakeName()
    {
        var length = _bytes[_at..].IndexOfAny(NameEnds);
        if (length <= 0)
            throw new FormatException("a name is missing");
        var name = Encoding.UTF8.GetString(_bytes.Slice(_at, length));
        _at += length;
        return name;
    }

    private void SkipSpace()
    {
        while (_at < _bytes.Length && _bytes[_at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            _at++;
    }

    private readonly byte Current() => _at < _bytes.Length ? _bytes[_at] : throw new FormatException("an end inside a tag");

    private void Expect(byte expected)
    {
        if (Current() != expected)
            throw new FormatException("a wrong tag");
        _at++;
    }

    private readonly int IndexOf(int start, ReadOnlySpan<byte> what) =>
        _bytes[start..].IndexOf(what) is var at and >= 0 ? at : throw new FormatException("an end is missing");
}
