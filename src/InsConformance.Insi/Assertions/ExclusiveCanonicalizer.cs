using System.Buffers;
using System.Text;

namespace InsConformance.Insi.Assertions;

/// <summary>
/// Exclusive XML Canonicalization 1.0 without comments (W3C, 18 July 2002 [STD]) of an element and all inside, leaving one subtree out if asked (the
/// enveloped signature). Not thread-safe: one instance per use.
/// </summary>
internal sealed class ExclusiveCanonicalizer
{
    private static readonly SearchValues<char> SpecialInText = SearchValues.Create("&<>\r");
    private static readonly SearchValues<char> SpecialInAttribute = SearchValues.Create("&<\"\t\n\r");

    private readonly ArrayBufferWriter<byte> _bytes = new(4096);
    private readonly List<(string Prefix, string Uri)> _rendered = [];
    private readonly IReadOnlyList<string> _inclusivePrefixes;
    private readonly IDictionary<string, string> _outer;
    private readonly SignedNode? _without;
    private readonly SignedNode _apex;

    private ExclusiveCanonicalizer(SignedNode apex, SignedNode? without, IReadOnlyList<string> inclusivePrefixes, IDictionary<string, string> outer)
    {
        _apex = apex;
        _without = without;
        _inclusivePrefixes = inclusivePrefixes;
        _outer = outer;
    }

    /// <summary>The canonical bytes.</summary>
    /// <param name="root">The assertion around <paramref name="apex"/>.</param>
    /// <param name="apex">The element to write.</param>
    /// <param name="without">A subtree to leave out, or <see langword="null"/>.</param>
    /// <param name="inclusivePrefixes">The <c>PrefixList</c>, <c>#default</c> written as empty; usually none.</param>
    public static ReadOnlyMemory<byte> Write(SignedRoot root, SignedNode apex, SignedNode? without, IReadOnlyList<string> inclusivePrefixes)
    {
        var canonicalizer = new ExclusiveCanonicalizer(apex, without, inclusivePrefixes, root.Namespaces);
        canonicalizer.Element(apex);
        return canonicalizer._bytes.WrittenMemory;
    }

    private void Element(SignedNode node)
    {
        var mark = _rendered.Count;
        Raw("<");
        Name(node.Prefix, node.LocalName);
        Declarations(node);
        Attributes(node);
        Raw(">");
        foreach (var part in node.Content)
        {
            if (part is string text)
                Escaped(text, SpecialInText);
            else if (part is SignedNode child && !ReferenceEquals(child, _without))
                Element(child);
        }

        Raw("</");
        Name(node.Prefix, node.LocalName);
        Raw(">");
        _rendered.RemoveRange(mark, _rendered.Count - mark);
    }

    private void Declarations(SignedNode node)
    {
        var mark = _rendered.Count;
        Utilise(node.Prefix, node.NamespaceUri);
        foreach (var attribute in node.Attributes)
        {
            if (attribute.Prefix.Length > 0)
                Utilise(attribute.Prefix, attribute.NamespaceUri);
        }

        foreach (var prefix in _inclusivePrefixes)
        {
            if (InScope(node, prefix) is { } uri)
                Utilise(prefix, uri);
        }

        _rendered.Sort(mark, _rendered.Count - mark, ByPrefix.Instance);
        for (var i = mark; i < _rendered.Count; i++)
        {
            var (prefix, uri) = _rendered[i];
            Raw(prefix.Length == 0 ? " xmlns=\"" : " xmlns:");
            if (prefix.Length > 0)
            {
                Raw(prefix);
                Raw("=\"");
            }

            Escaped(uri, SpecialInAttribute);
            Raw("\"");
        }
    }

    private void Utilise(string prefix, string uri)
    {
        if (prefix == "xml")
            return;
        for (var i = _rendered.Count - 1; i >= 0; i--)
        {
            if (_rendered[i].Prefix != prefix)
                continue;
            if (_rendered[i].Uri != uri)
                _rendered.Add((prefix, uri));
            return;
        }

        // No default namespace was written above: there is nothing to take back.
        if (prefix.Length > 0 || uri.Length > 0)
            _rendered.Add((prefix, uri));
    }

    private string? InScope(SignedNode node, string prefix)
    {
        for (var at = node; at is not null; at = at.Parent)
        {
            foreach (var declaration in at.Declarations)
            {
                if (declaration.Prefix == prefix)
                    return declaration.Uri;
            }

            // Below the apex only what changes is written: what the apex inherits was written there.
            if (!ReferenceEquals(node, _apex) && ReferenceEquals(at, _apex))
                return null;
        }

        return _outer.TryGetValue(prefix, out var uri) ? uri : null;
    }

    private void Attributes(SignedNode node)
    {
        if (node.Attributes.Count == 0)
            return;
        foreach (var attribute in node.Attributes.Order(ByName.Instance))
        {
            Raw(" ");
            Name(attribute.Prefix, attribute.LocalName);
            Raw("=\"");
            Escaped(attribute.Value, SpecialInAttribute);
            Raw("\"");
        }
    }

    private void Name(string prefix, string localName)
    {
        if (prefix.Length > 0)
        {
            Raw(prefix);
            Raw(":");
        }

        Raw(localName);
    }

    private void Escaped(ReadOnlySpan<char> text, SearchValues<char> special)
    {
        for (var at = text.IndexOfAny(special); at >= 0; at = text.IndexOfAny(special))
        {
            Raw(text[..at]);
            Raw(text[at] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\t' => "&#x9;",
                '\n' => "&#xA;",
                _ => "&#xD;",
            });
            text = text[(at + 1)..];
        }

        Raw(text);
    }

    private void Raw(ReadOnlySpan<char> text) => Encoding.UTF8.GetBytes(text, _bytes);

    private sealed class ByPrefix : IComparer<(string Prefix, string Uri)>
    {
        public static ByPrefix Instance { get; } = new();

        public int Compare((string Prefix, string Uri) x, (string Prefix, string Uri) y) => string.CompareOrdinal(x.Prefix, y.Prefix);
    }

    private sealed class ByName : IComparer<SignedAttribute>
    {
        public static ByName Instance { get; } = new();

        public int Compare(SignedAttribute x, SignedAttribute y) =>
            string.CompareOrdinal(x.NamespaceUri, y.NamespaceUri) is var byNamespace and not 0 ? byNamespace : string.CompareOrdinal(x.LocalName, y.LocalName);
    }
}
