using System.Text;
using System.Xml.Linq;

namespace InsConformance.InsiMock.Stubs.Matching;

/// <summary>What a matcher looks at: a body, a header field, a value found by XPath. Parsed at most once. Used by one thread at a time.</summary>
internal sealed class MatchValue
{
    private readonly ReadOnlyMemory<byte>? _bytes;
    private string? _text;
    private XDocument? _xml;
    private bool _isParsed;

    private MatchValue(ReadOnlyMemory<byte>? bytes, string? text, MatchBudget budget) => (_bytes, _text, Budget) = (bytes, text, budget);

    public MatchBudget Budget { get; }

    /// <summary>Whether there is no such header, parameter or cookie, or the body is empty.</summary>
    public bool IsAbsent => _bytes is { } bytes ? bytes.IsEmpty : _text is null;

    /// <summary>The text, or <see langword="null"/> when there is no such header, parameter or cookie; an empty body is empty text.</summary>
    public string? Text => _text ??= _bytes is { } bytes ? Encoding.UTF8.GetString(bytes.Span) : null;

    public ReadOnlyMemory<byte> Bytes => _bytes ?? Encoding.UTF8.GetBytes(_text ?? "");

    /// <summary>The value as XML, or <see langword="null"/> when it is none.</summary>
    public XDocument? Xml
    {
        get
        {
            if (!_isParsed)
                (_xml, _isParsed) = (HostileXml.TryParse(Bytes), true);
            return _xml;
        }
    }

    public static MatchValue OfBody(ReadOnlyMemory<byte> body, MatchBudget budget) => new(body, null, budget);

    public static MatchValue OfText(string? text, MatchBudget budget) => new(null, text, budget);
}
