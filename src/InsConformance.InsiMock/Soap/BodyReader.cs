using Microsoft.AspNetCore.Http;

namespace InsConformance.InsiMock.Soap;

/// <summary>Reads a body, and no more of it than the limit.</summary>
internal static class BodyReader
{
    public static async ValueTask<RequestBody> ReadAsync(HttpRequest request, int limit, CancellationToken cancellation)
    {
        if (request.ContentLength > limit)
            return new RequestBody(ReadOnlyMemory<byte>.Empty, true);
        var buffer = new byte[Math.Min(limit, (int)(request.ContentLength ?? 4096)) + 1];
        var length = 0;
        while (true)
        {
            var read = await request.Body.ReadAsync(buffer.AsMemory(length), cancellation);
            if (read == 0)
                return new RequestBody(buffer.AsMemory(0, length), false);
            length += read;
            if (length > limit)
                return new RequestBody(buffer.AsMemory(0, limit), true);
            if (length == buffer.Length)
                Array.Resize(ref buffer, Math.Min(limit + 1, buffer.Length * 2));
        }
    }
}
