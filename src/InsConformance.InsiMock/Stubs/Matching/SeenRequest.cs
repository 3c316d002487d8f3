using InsConformance.Insi.Exchanges;
using InsConformance.InsiMock.Answering;
using InsConformance.InsiMock.Hosting;

namespace InsConformance.InsiMock.Stubs.Matching;

/// <summary>A request as matchers and templates see it, arriving or from the journal. Used by one thread at a time.</summary>
internal sealed class SeenRequest
{
    private readonly IReadOnlyList<HttpField> _fields;
    private readonly Lazy<IReadOnlyList<HttpField>> _query;
    private readonly Lazy<IReadOnlyList<HttpField>> _cookies;

    private SeenRequest(string method, string url, IReadOnlyList<HttpField> fields, ReadOnlyMemory<byte> body, bool isTls, MatchBudget budget)
    {
        Method = method;
        Url = url;
        var question = url.IndexOf('?', StringComparison.Ordinal);
        Path = question < 0 ? url : url[..question];
        _fields = fields;
        Scheme = isTls ? "https" : "http";
        Budget = budget;
        Body = MatchValue.OfBody(body, budget);
        _query = new(() => UrlQuery.Read(question < 0 ? "" : url[(question + 1)..]));
        _cookies = new(() => RequestCookies.Read(Header("Cookie")));
    }

    public string Method { get; }

    /// <summary>Path and query.</summary>
    public string Url { get; }

    public string Path { get; }

    public string Scheme { get; }

    /// <summary>Host and port as the client wrote them.</summary>
    public string Authority => Header("Host") is [var host, ..] ? host : "localhost";

    public MatchBudget Budget { get; }

    public MatchValue Body { get; }

    public IReadOnlyList<HttpField> Fields => _fields;

    public IReadOnlyList<HttpField> QueryParameters => _query.Value;

    public IReadOnlyList<HttpField> AllCookies => _cookies.Value;

    public static SeenRequest Of(MockCall call) =>
        new(call.Method, call.Path + call.Query, call.Fields, call.Body, call.Listener is not ListenerKind.Plain, new MatchBudget());

    public static SeenRequest Of(Exchange exchange)
    {
        var space = exchange.Target.IndexOf(' ', StringComparison.Ordinal);
        return new(
            exchange.Target[..space], exchange.Target[(space + 1)..], exchange.RequestFields, exchange.Request, exchange.Tls is not null, new MatchBudget());
    }

    /// <summary>A request that a client describes.</summary>
    public static SeenRequest Of(string method, string url, IReadOnlyList<HttpField> fields, ReadOnlyMemory<byte> body) =>
        new(method, url, fields, body, true, new MatchBudget());

    public IReadOnlyList<string> Header(string name) => Values(_fields, name, StringComparison.OrdinalIgnoreCase);

    public IReadOnlyList<string> Query(string name) => Values(_query.Value, name, StringComparison.Ordinal);

    public IReadOnlyList<string> Cookie(string name) => Values(_cookies.Value, name, StringComparison.Ordinal);

    private static string[] Values(IReadOnlyList<HttpField> fields, string name, StringComparison comparison) =>
        [.. fields.Where(f => f.Name.Equals(name, comparison)).Select(f => f.Value)];
}
