using System.Collections.Concurrent;
using System.Globalization;
using InsConformance.Insi.Exchanges;
using InsConformance.Insi.Faults;
using InsConformance.InsiMock.Hosting;

namespace InsConformance.InsiMock.Metering;

/// <summary>
/// The attributes of measurements, made once for each combination so that measuring allocates nothing. Every value is of a closed list: what comes from
/// outside and is not on it counts as <c>other</c>, so neither identities nor a hostile sender can make series. Thread-safe.
/// </summary>
internal sealed class MetricTags(FaultCatalogue faults)
{
    private const string Other = "other";

    private static readonly string[] SoapCodes = ["Sender", "Receiver", "VersionMismatch", "MustUnderstand", "DataEncodingUnknown"];

    private readonly ConcurrentDictionary<(string Method, string Scheme, int Status, bool IsAborted), KeyValuePair<string, object?>[]> _requests = new();
    private readonly ConcurrentDictionary<(string Method, string Scheme), KeyValuePair<string, object?>[]> _active = new();
    private readonly ConcurrentDictionary<(string Operation, string Outcome, AnswerSource Source, ListenerKind Listener), KeyValuePair<string, object?>[]> _exchanges = new();
    private readonly Dictionary<string, KeyValuePair<string, object?>[]> _faults = Known(faults);

    /// <summary>Of <c>http.server.request.duration</c>.</summary>
    public KeyValuePair<string, object?>[] Request(string method, string scheme, int status, bool isAborted) =>
        _requests.GetOrAdd((Method(method), scheme, status, isAborted), static key =>
        {
            KeyValuePair<string, object?>[] common =
                [new("http.request.method", key.Method), new("url.scheme", key.Scheme), new("http.response.status_code", key.Status)];
            var error = key.IsAborted ? "aborted" : key.Status >= 500 ? key.Status.ToString(CultureInfo.InvariantCulture) : null;
            return error is null ? common : [.. common, new("error.type", error)];
        });

    /// <summary>Of <c>http.server.active_requests</c>.</summary>
    public KeyValuePair<string, object?>[] Active(string method, string scheme) =>
        _active.GetOrAdd((Method(method), scheme), static key => [new("http.request.method", key.Method), new("url.scheme", key.Scheme)]);

    /// <summary>Of <c>insconf.insi.exchanges</c>.</summary>
    public KeyValuePair<string, object?>[] Exchange(string? operation, string? codeCr, string? faultCode, AnswerSource source, ListenerKind listener) =>
        _exchanges.GetOrAdd((operation ?? "unreadable", Outcome(codeCr, faultCode), source, listener), static key =>
        [
            new("insconf.insi.operation", key.Operation),
            new("insconf.insi.outcome", key.Outcome),
            new("insconf.answered_by", key.Source.Word()),
            new("insconf.listener", key.Listener switch { ListenerKind.MutualTls => "mutual-tls", ListenerKind.Card => "card", _ => "plain" }),
        ]);

    /// <summary>Of <c>insconf.insi.faults</c>.</summary>
    public KeyValuePair<string, object?>[] Fault(string code) => _faults.GetValueOrDefault(code) ?? _faults[Other];

    private static string Outcome(string? codeCr, string? faultCode) => codeCr switch
    {
        null => faultCode is null ? "none" : "fault",
        "00" => "cr-00",
        "01" => "cr-01",
        "02" => "cr-02",
        _ => "cr-other",
    };

    // Semantic conventions: methods beyond the registered ones count as one.
    private static string Method(string method) =>
        method is "POST" or "GET" or "HEAD" or "PUT" or "DELETE" or "OPTIONS" or "PATCH" or "TRACE" or "CONNECT" ? method : "_OTHER";

    private static Dictionary<string, KeyValuePair<string, object?>[]> Known(FaultCatalogue faults)
    {
        var known = new Dictionary<string, KeyValuePair<string, object?>[]>(StringComparer.Ordinal);
        foreach (var code in faults.Entries.Select(e => e.Code).Concat(SoapCodes).Append(Other))
            known[code] = [new("insconf.insi.fault.code", code)];
        return known;
    }
}
