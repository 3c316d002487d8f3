using System.Text.Json;
using InsConformance.InsiMock.Stubs;
using InsConformance.InsiMock.Stubs.Json;

namespace InsConformance.InsiMock.Admin.WireMock;

/// <summary>Bodies in and out of WireMock's admin API.</summary>
internal static class WireMockJson
{
    private const int MaxBodyBytes = 16 * 1024 * 1024;

    /// <summary>The body of a request as JSON.</summary>
    /// <exception cref="StubRefusedException">Not JSON, or none.</exception>
    public static async Task<JsonPlace> ReadAsync(AdminCall call)
    {
        var body = await call.BodyAsync(MaxBodyBytes);
        return body.IsEmpty ? throw StubRefusedException.Json("/", "expected a JSON body") : JsonPlace.Parse(body);
    }

    public static Task WriteErrorAsync(AdminCall call, StubRefusedException error) => AdminJson.WriteAsync(call.Http, error.Status, json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("errors");
        json.WriteStartObject();
        json.WriteNumber("code", error.Code);
        if (error.Pointer is { } pointer)
        {
            json.WriteStartObject("source");
            json.WriteString("pointer", pointer);
            json.WriteEndObject();
        }

        json.WriteString("title", error.Title);
        if (error.Detail is { } detail)
            json.WriteString("detail", detail);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    public static Guid Id(AdminCall call) => Guid.TryParse(call.Values["id"], out var id)
        ? id
        : throw new StubRefusedException(400, 10, $"{call.Values["id"]} is not a valid UUID");

    public static Task WriteMappingsAsync(AdminCall call, IReadOnlyList<StubMapping> mappings, int total) => AdminJson.WriteAsync(call.Http, json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("mappings");
        foreach (var mapping in mappings)
            mapping.Json.WriteTo(json);
        json.WriteEndArray();
        WriteMeta(json, total);
        json.WriteEndObject();
    });

    public static void WriteMeta(Utf8JsonWriter json, int total)
    {
        json.WriteStartObject("meta");
        json.WriteNumber("total", total);
        json.WriteEndObject();
    }
}
