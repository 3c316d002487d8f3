using InsConformance.InsiMock.Soap;
using Microsoft.AspNetCore.Http;

namespace InsConformance.InsiMock.Admin;

/// <summary>One request to the admin API.</summary>
/// <param name="Http">The exchange.</param>
/// <param name="Values">The open parts of its path, unescaped, by name.</param>
internal sealed record AdminCall(HttpContext Http, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>A query parameter, or <see langword="null"/>.</summary>
    public string? Query(string name) => Http.Request.Query[name] is { Count: > 0 } value ? value[0] : null;

    /// <summary>The JSON body, empty when there is none.</summary>
    /// <exception cref="AdminRefusedException">
    /// Another media type: those that a web page may send without asking (<c>text/plain</c>, forms) must not change anything. Or too large, or not whole.
    /// </exception>
    public async Task<ReadOnlyMemory<byte>> BodyAsync(int maxBytes)
    {
        var request = Http.Request;
        var body = await BodyReader.ReadAsync(request, maxBytes);
        if (body.Problem is BodyProblem.TooLarge)
            throw new AdminRefusedException(StatusCodes.Status413PayloadTooLarge, "too-large", $"at most {maxBytes} bytes");
        if (body.Problem is not BodyProblem.None)
            throw new AdminRefusedException(StatusCodes.Status400BadRequest, "body-incomplete", "the body did not come whole");
        return body.Bytes.IsEmpty || request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) == true
            ? body.Bytes
            : throw new AdminRefusedException(StatusCodes.Status415UnsupportedMediaType, "media-type", "send application/json");
    }
}
