using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using InsConformance.Foundation.Evidence;
using InsConformance.Insi.Checks;
using InsConformance.Insi.Exchanges;
using InsConformance.InsiMock.Logging;

namespace InsConformance.InsiMock.Admin;

/// <summary>An exchange of the journal as JSON. Without bodies it holds no identity in clear: sizes and digests stand for the messages.</summary>
internal static class JournalJson
{
    public static void Write(Utf8JsonWriter json, Exchange exchange, bool withBodies)
    {
        json.WriteStartObject();
        json.WriteNumber("number", exchange.Number);
        json.WriteString("receivedAt", exchange.ReceivedAt.UtcDateTime);
        json.WriteNumber("durationMs", Math.Round(exchange.Duration.TotalMilliseconds, 3));
        json.WriteString("method", exchange.Target[..exchange.Target.IndexOf(' ', StringComparison.Ordinal)]);
        json.WriteNumber("status", exchange.Status);
        WriteText(json, "operation", exchange.Operation);
        json.WriteBoolean("unconfirmedContract", exchange.IsUnconfirmed);
        WriteText(json, "sender", exchange.Sender);
        WriteText(json, "messageId", withBodies ? exchange.MessageId : OpenMessageId.Of(exchange.MessageId));
        WriteText(json, "codeCr", exchange.CodeCr);
        WriteText(json, "faultCode", exchange.FaultCode);
        json.WriteString("answeredBy", exchange.AnsweredBy.Word());
        WriteText(json, "shape", exchange.Shape);
        WriteText(json, "transport", exchange.Transport);
        WriteText(json, "rule", exchange.Rule);
        WriteText(json, "stubId", exchange.StubId?.ToString());
        WriteBody(json, "request", exchange.Request, withBodies);
        WriteBody(json, "response", exchange.Response, withBodies);
        WriteTls(json, exchange.Tls);
        json.WriteStartArray("findings");
        foreach (var finding in exchange.Findings)
            WriteFinding(json, finding, withBodies);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteBody(Utf8JsonWriter json, string name, ReadOnlyMemory<byte> body, bool withBodies)
    {
        json.WriteStartObject(name);
        json.WriteNumber("bytes", body.Length);
        json.WriteString("sha256", Convert.ToHexStringLower(SHA256.HashData(body.Span)));
        if (withBodies)
        {
            json.WriteString("text", Encoding.UTF8.GetString(body.Span));
            json.WriteBase64String("base64", body.Span);
        }

        json.WriteEndObject();
    }

    private static void WriteTls(Utf8JsonWriter json, TlsDetails? tls)
    {
        if (tls is null)
            return;
        json.WriteStartObject("tls");
        json.WriteString("protocol", tls.Protocol);
        json.WriteString("cipherSuite", tls.CipherSuite);
        WriteText(json, "clientSubject", tls.ClientSubject);
        WriteText(json, "clientIssuer", tls.ClientIssuer);
        WriteText(json, "clientSerial", tls.ClientSerial);
        if (tls.ClientNotAfter is { } end)
            json.WriteString("clientNotAfter", end.UtcDateTime);
        json.WriteEndObject();
    }

    // A message may quote what came, hence only with the bodies.
    private static void WriteFinding(Utf8JsonWriter json, CheckFinding finding, bool withMessage)
    {
        json.WriteStartObject();
        json.WriteString("check", finding.CheckId);
        json.WriteString("severity", finding.Severity.ToString().ToLowerInvariant());
        json.WriteString("evidence", finding.Evidence.Word());
        if (withMessage)
            json.WriteString("message", finding.Message);
        if (finding.Line is { } line)
            json.WriteNumber("line", line);
        if (finding.Column is { } column)
            json.WriteNumber("column", column);
        if (finding.ByteOffset is { } offset)
            json.WriteNumber("byteOffset", offset);
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }
}
