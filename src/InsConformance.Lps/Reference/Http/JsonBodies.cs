using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Reference.Rules;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace InsConformance.Lps.Reference.Http;

/// <summary>Reads and writes the bodies of the contract.</summary>
internal static class JsonBodies
{
    public static async Task<T> ReadAsync<T>(HttpContext http, JsonTypeInfo<T> type)
    {
        if (!http.Request.HasJsonContentType())
        {
            throw new LpsProblemException(
                415, LpsProblemCodes.ContentType, "Type de contenu", $"application/json attendu, reçu « {http.Request.ContentType} ».");
        }

        try
        {
            return await JsonSerializer.DeserializeAsync(http.Request.Body, As(type, Rules(http).Requests), http.RequestAborted) ?? throw new JsonException("null");
        }
        catch (JsonException e)
        {
            throw new LpsProblemException(400, LpsProblemCodes.RequestInvalid, "Requête illisible", $"Le corps n'est pas le JSON du contrat ({typeof(T).Name}) : {e.Message}");
        }
    }

    public static async Task WriteAsync<T>(HttpContext http, T value, JsonTypeInfo<T> type, int status = 200, string mediaType = "application/json")
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(value, As(type, Rules(http).Answers));
        http.Response.StatusCode = status;
        http.Response.ContentType = mediaType + "; charset=utf-8";
        http.Response.ContentLength = bytes.Length;
        await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
    }

    private static AdapterRules Rules(HttpContext http) => http.RequestServices.GetRequiredService<AdapterRules>();

    private static JsonTypeInfo<T> As<T>(JsonTypeInfo<T> type, JsonSerializerOptions options) =>
        ReferenceEquals(type.Options, options) ? type : (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
}
