using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace InsConformance.InsiMock.Admin;

/// <summary>JSON bodies of the admin API.</summary>
internal static class AdminJson
{
    // Never embedded in HTML, so accents stay readable.
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Task WriteAsync(HttpContext http, Action<Utf8JsonWriter> write) => WriteAsync(http, StatusCodes.Status200OK, write);

    public static Task WriteEmptyAsync(HttpContext http) => WriteAsync(http, static json =>
    {
        json.WriteStartObject();
        json.WriteEndObject();
    });

    public static Task WriteErrorAsync(HttpContext http, int status, string code, string message) => WriteAsync(http, status, json =>
    {
        json.WriteStartObject();
        json.WriteString("error", code);
        json.WriteString("message", message);
        json.WriteEndObject();
    });

    public static async Task WriteAsync(HttpContext http, int status, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        await using (var json = new Utf8JsonWriter(buffer, Options))
            write(json);
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.ContentLength = buffer.WrittenCount;
        await http.Response.Body.WriteAsync(buffer.WrittenMemory, http.RequestAborted);
    }
}
