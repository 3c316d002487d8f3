using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace InsConformance.InsiMock.Admin;

/// <summary>JSON bodies of the admin API.</summary>
internal static class AdminJson
{
    private const int FlushBytes = 32 * 1024;

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

    /// <summary>Writes a list as it is read, so that a long one is never in memory: an object of the list, then its count.</summary>
    public static async Task WriteListAsync<T>(HttpContext http, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        using var each = items.GetEnumerator();

        // A list that cannot be read at all still gets an error of its own.
        var more = each.MoveNext();
        WriteHead(http, StatusCodes.Status200OK);
        await using var json = new Utf8JsonWriter(http.Response.BodyWriter, Options);
        var count = 0;
        json.WriteStartObject();
        json.WriteStartArray(name);
        try
        {
            for (; more; more = each.MoveNext(), count++)
            {
                write(json, each.Current);
                if (json.BytesPending < FlushBytes)
                    continue;
                await json.FlushAsync(http.RequestAborted);
                await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
            }
        }
        catch (IOException)
        {
            // The journal was cleared meanwhile: half a list must not look like a whole one.
            http.Abort();
            return;
        }

        json.WriteEndArray();
        json.WriteNumber("count", count);
        json.WriteEndObject();
    }

    public static async Task WriteAsync(HttpContext http, int status, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        await using (var json = new Utf8JsonWriter(buffer, Options))
            write(json);
        WriteHead(http, status);
        http.Response.ContentLength = buffer.WrittenCount;
        await http.Response.Body.WriteAsync(buffer.WrittenMemory, http.RequestAborted);
    }

    private static void WriteHead(HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.CacheControl = "no-store";
    }
}
