using System.Globalization;
using InsConformance.InsiMock.Stubs.Matching;

namespace InsConformance.InsiMock.Stubs.Templates;

/// <summary>The values that a template may name.</summary>
internal static class TemplateValues
{
    private const string Served =
        "request.url, path, pathSegments, query, headers, cookies, method, scheme, host, port, baseUrl, body, messageId, operation; parameters";

    /// <summary>The value of a path, e.g. <c>request.headers.Host</c>; empty where the request has none.</summary>
    /// <exception cref="ArgumentException">A path that is not served.</exception>
    public static Func<TemplateContext, string> Get(string path, IReadOnlyDictionary<string, string> parameters)
    {
        var parts = Split(path);
        return parts switch
        {
            ["parameters", var name] => Fixed(parameters.GetValueOrDefault(name, "")),
            ["request", "url"] => static c => c.Request.Url,
            ["request", "path"] => static c => c.Request.Path,
            ["request", "path" or "pathSegments", var index] when Index(index) is { } i => c => At(c.Request.Path.Split('/', StringSplitOptions.RemoveEmptyEntries), i),
            ["request", "query", var name] => c => At(c.Request.Query(name), 0),
            ["request", "query", var name, var index] when Index(index) is { } i => c => At(c.Request.Query(name), i),
            ["request", "headers", var name] => c => At(c.Request.Header(name), 0),
            ["request", "headers", var name, var index] when Index(index) is { } i => c => At(c.Request.Header(name), i),
            ["request", "cookies", var name] => c => At(c.Request.Cookie(name), 0),
            ["request", "method"] => static c => c.Request.Method,
            ["request", "scheme"] => static c => c.Request.Scheme,
            ["request", "host"] => static c => HostOf(c.Request),
            ["request", "port"] => static c => PortOf(c.Request),
            ["request", "baseUrl"] => static c => $"{c.Request.Scheme}://{c.Request.Authority}",
            ["request", "body"] => static c => c.Request.Body.Text ?? "",
            ["request", "messageId"] => static c => c.Call.Inspection?.MessageId ?? "",
            ["request", "operation"] => static c => c.Call.Inspection?.Operation ?? "",
            _ => throw new ArgumentException($"'{path}' is not served; served: {Served}"),
        };
    }

    /// <summary>Whether a path is the whole body, which need not be parsed again.</summary>
    public static bool IsBody(TemplateWord word) => word is { IsLiteral: false, Text: "request.body" };

    private static Func<TemplateContext, string> Fixed(string text) => _ => text;

    private static List<string> Split(string path)
    {
        var parts = new List<string>();
        for (var at = 0; at < path.Length;)
        {
            var isBracketed = path[at] == '[';
            var end = isBracketed ? path.IndexOf(']', at) : path.IndexOf('.', at);
            if (end < 0)
                end = path.Length;
            parts.Add(isBracketed ? path[(at + 1)..end] : path[at..end]);
            at = isBracketed ? end + 2 : end + 1;
        }

        return parts;
    }

    private static int? Index(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;

    private static string At(IReadOnlyList<string> values, int index) => index < values.Count ? values[index] : "";

    private static string HostOf(SeenRequest request) =>
        request.Authority.LastIndexOf(':') is var colon and > 0 && !request.Authority.EndsWith(']') ? request.Authority[..colon] : request.Authority;

    private static string PortOf(SeenRequest request) =>
        request.Authority[HostOf(request).Length..] is { Length: > 1 } port ? port[1..] : request.Scheme == "https" ? "443" : "80";
}
