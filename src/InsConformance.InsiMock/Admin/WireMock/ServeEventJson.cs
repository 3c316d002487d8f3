using System.Text.Json;
using InsConformance.Insi.Exchanges;
using InsConformance.InsiMock.Soap;
using InsConformance.InsiMock.Stubs;

namespace InsConformance.InsiMock.Admin.WireMock;

/// <summary>Exchanges as WireMock's serve events.</summary>
internal sealed class ServeEventJson(ServeEvents events, StubStore stubs, LoggedRequestJson requests)
{
    // What the service itself answers has no mapping: these stand for it and for what nobody answers.
    private static readonly Guid ServiceId = new("00000000-0000-8000-8000-000000000001");
    private static readonly Guid NobodyId = new("00000000-0000-8000-8000-000000000002");

    /// <summary>Whether somebody answered, a mapping or the service: what HTTP alone refuses is unmatched.</summary>
    public static bool IsMatched(Exchange exchange) => exchange.StubId is not null || !HttpRefusal.Refused(exchange);

    public void Write(Utf8JsonWriter json, Exchange exchange)
    {
        var stub = exchange.StubId is { } id ? stubs.Remembered(id) : null;
        json.WriteStartObject();
        json.WriteString("id", events.Id(exchange.Number));
        json.WritePropertyName("request");
        requests.Write(json, exchange);
        json.WritePropertyName("responseDefinition");
        WriteDefinition(json, exchange, stub);
        WriteResponse(json, exchange);
        json.WriteBoolean("wasMatched", IsMatched(exchange));
        WriteTiming(json, (int)exchange.Duration.TotalMilliseconds);
        json.WriteStartArray("subEvents");
        json.WriteEndArray();
        WriteMapping(json, exchange, stub);
        json.WriteEndObject();
    }

    private static void WriteDefinition(Utf8JsonWriter json, Exchange exchange, StubMapping? stub)
    {
        if (stub is not null)
        {
            stub.Json.GetProperty("response").WriteTo(json);
            return;
        }

        json.WriteStartObject();
        json.WriteNumber("status", exchange.Status);
        if (!IsMatched(exchange))
            json.WriteBoolean("fromConfiguredStub", false);
        json.WriteEndObject();
    }

    private void WriteResponse(Utf8JsonWriter json, Exchange exchange)
    {
        json.WriteStartObject("response");
        json.WriteNumber("status", exchange.Status);
        requests.WriteFields(json, "headers", exchange.ResponseFields);
        requests.WriteBody(json, exchange.Response);
        json.WriteEndObject();
    }

    private static void WriteTiming(Utf8JsonWriter json, int milliseconds)
    {
        json.WriteStartObject("timing");
        json.WriteNumber("addedDelay", 0);
        json.WriteNumber("processTime", milliseconds);
        json.WriteNumber("responseSendTime", 0);
        json.WriteNumber("serveTime", milliseconds);
        json.WriteNumber("totalTime", milliseconds);
        json.WriteEndObject();
    }

    private static void WriteMapping(Utf8JsonWriter json, Exchange exchange, StubMapping? stub)
    {
        json.WritePropertyName("stubMapping");
        if (stub is not null)
        {
            stub.Json.WriteTo(json);
            return;
        }

        var id = exchange.StubId ?? (IsMatched(exchange) ? ServiceId : NobodyId);
        json.WriteStartObject();
        json.WriteString("id", id);
        if (id == ServiceId)
            json.WriteString("name", "INSi");
        json.WriteStartObject("request");
        json.WriteString("method", "ANY");
        json.WriteEndObject();
        json.WritePropertyName("response");
        WriteDefinition(json, exchange, null);
        json.WriteString("uuid", id);
        json.WriteEndObject();
    }
}
