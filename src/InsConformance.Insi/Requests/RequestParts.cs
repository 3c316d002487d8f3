using InsConformance.Insi.Operations;
using InsConformance.Insi.Xml;

namespace InsConformance.Insi.Requests;

/// <summary>Gathers the header parts of a request; the first of a repeated part counts. Contract sections 2.3 to 2.6.</summary>
internal sealed class RequestParts
{
    private readonly BamParts _bam = new();
    private readonly LpsParts _lps = new();
    private SeenElement? _security;
    private string? _messageId;
    private int _assertions;
    private int _others;

    public string? Action { get; private set; }

    /// <summary>Takes a direct child of the header.</summary>
    public void TakeHeader(SeenElement element)
    {
        if (_bam.Root is null && element.Is(InsiNames.ContexteBam, "ContexteBAM"))
            _bam.Root = element;
        else if (_lps.Root is null && element.Is(InsiNames.ContexteLps, "ContexteLPS"))
            _lps.Root = element;
        else if (Action is null && element.Is(InsiNames.Wsa, "Action"))
            Action = element.Text;
        else if (_messageId is null && element.Is(InsiNames.Wsa, "MessageID"))
            _messageId = element.Text;
        else if (_security is null && element.Is(InsiNames.Wsse, "Security"))
            _security = element;
    }

    /// <summary>Takes an element deeper in the header.</summary>
    public void TakeInner(SeenElement element)
    {
        if (element.NamespaceUri == InsiNames.ContexteBam)
        {
            _bam.Take(element);
        }
        else if (element.NamespaceUri == InsiNames.ContexteLps)
        {
            _lps.Take(element);
        }
        else if (_security is not null && ReferenceEquals(element.Parent, _security))
        {
            if (element.Is(InsiNames.Saml2, "Assertion"))
                _assertions++;
            else
                _others++;
        }
    }

    public ReceivedRequest Build(InsiOperation operation, RequestPayload payload, IReadOnlyList<SeenElement> elements, int byteCount) => new()
    {
        Operation = operation,
        Action = Action,
        MessageId = _messageId,
        Bam = _bam.Build(),
        Lps = _lps.Build(),
        Security = _security is null ? null : new SecurityHeader(_security, _assertions, _security.HasChildren ? _others : _others + TextAsContent()),
        Payload = payload,
        Elements = elements,
        ByteCount = byteCount,
    };

    private int TextAsContent() => string.IsNullOrWhiteSpace(_security!.Text) ? 0 : 1;
}
