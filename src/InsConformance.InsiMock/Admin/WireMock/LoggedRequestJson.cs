using System.Globalization;
using System.Text;
using System.Text.Json;
using InsConformance.Insi.Exchanges;
using InsConformance.InsiMock.Stubs.Matching;

namespace InsConformance.InsiMock.Admin.WireMock;

/// <summary>
/// Requests of the journal in WireMock's shape. Bodies hold identities, and queries, cookies and header fields may: without leave to show them, their size
/// stands for them.
/// </summary>
/// <param name="showsIdentities">Whether they are shown.</param>
internal sealed class LoggedRequestJson(bool showsIdentities)
{
    // WireMock writes the date as its Java library does.
    private const string DateFormat = "yyyy-MM-dd'T'HH:mm:ss.FFF'Z'";

    public void Write(Utf8JsonWriter json, Exchange exchange)
    {
        var request = SeenRequest.Of(exchange);
        json.WriteStartObject();
        var url = showsIdentities ? request.Url : ShownRequest.Url(request);
        json.WriteString("url", url);
        json.WriteString("absoluteUrl", $"{request.Scheme}://{request.Authority}{url}");
        json.WriteString("method", request.Method);
        json.WriteString("clientIp", "127.0.0.1");
        WriteFields(json, "headers", request.Fields);
        WriteFields(json, "cookies", request.AllCookies, areOpen: false);
        json.WriteBoolean("browserProxyRequest", false);
        json.WriteNumber("loggedDate", exchange.ReceivedAt.ToUnixTimeMilliseconds());
        WriteBody(json, exchange.Request);
        json.WriteString("protocol", "HTTP/1.1");
        json.WriteString("scheme", request.Scheme);
        var host = HostText(request.Authority);
        json.WriteString("host", host.Host);
        json.WriteNumber("port", host.Port ?? (request.Scheme == "https" ? 443 : 80));
        json.WriteString("loggedDateString", exchange.ReceivedAt.UtcDateTime.ToString(DateFormat, CultureInfo.InvariantCulture));
        json.WriteStartObject("queryParams");
        foreach (var parameter in request.QueryParameters.GroupBy(p => showsIdentities ? p.Name : ShownRequest.Parameter(p), StringComparer.Ordinal))
        {
            json.WriteStartObject(parameter.Key);
            json.WriteString("key", parameter.Key);
            json.WriteStartArray("values");
            foreach (var value in parameter)
                json.WriteStringValue(showsIdentities ? value.Value : ShownRequest.Hidden(value.Value));
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartObject("formParams");
        json.WriteEndObject();

        // WireMock's clients skip what they do not know here: it leads to /__admin/exchanges.
        json.WriteNumber("number", exchange.Number);
        json.WriteEndObject();
    }

    public void WriteBody(Utf8JsonWriter json, ReadOnlyMemory<byte> body)
    {
        var shown = showsIdentities || body.IsEmpty
            ? body.Span
            : Encoding.UTF8.GetBytes($"[{body.Length} bytes, not shown: start the mock with --admin-shows-identities]");
        json.WriteBase64String("bodyAsBase64", shown);
        json.WriteString("body", Encoding.UTF8.GetString(shown));
    }

    /// <summary>Writes fields; one that is there several times is an array.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="name">Of the object.</param>
    /// <param name="fields">The fields.</param>
    /// <param name="areOpen">Whether those that HTTP defines without naming anybody are shown.</param>
    public void WriteFields(Utf8JsonWriter json, string name, IReadOnlyList<HttpField> fields, bool areOpen = true)
    {
        json.WriteStartObject(name);
        foreach (var field in fields.GroupBy(f => f.Name, StringComparer.OrdinalIgnoreCase))
        {
            var values = field.Select(f => showsIdentities || (areOpen && ShownRequest.IsOpen(f)) ? f.Value : ShownRequest.Hidden(f.Value)).ToArray();
            if (values is [var only])
            {
                json.WriteString(field.Key, only);
                continue;
            }

            json.WriteStartArray(field.Key);
            foreach (var value in values)
                json.WriteStringValue(value);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static (string Host, int? Port) HostText(string authority)
    {
        var colon = authority.LastIndexOf(':');
        return colon > 0 && int.TryParse(authority.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            ? (authority[..colon], port)
            : (authority, null);
    }
}
