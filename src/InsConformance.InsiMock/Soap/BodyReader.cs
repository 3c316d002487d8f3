using Microsoft.AspNetCore.Http;

namespace InsConformance.InsiMock.Soap;

/// <summary>Reads a body, and keeps no more of it than the limit. How long it waits for bytes is the web server's data rate.</summary>
internal static class BodyReader
{
    private const long MostDrained = 256L * 1024 * 1024;
    private static readonly TimeSpan LongestDrain = TimeSpan.FromSeconds(20);

    /// <summary>Reads until the end, the limit, or what keeps the rest from coming.</summary>
    public static async ValueTask<RequestBody> ReadAsync(HttpRequest request, int limit)
    {
        // Announced as too large: nothing of it is asked for.
        if (request.ContentLength > limit)
            return new RequestBody(ReadOnlyMemory<byte>.Empty, BodyProblem.TooLarge);
        var buffer = new byte[Math.Min(limit, (int)(request.ContentLength ?? 4096)) + 1];
        var length = 0;
        try
        {
            while (true)
            {
                // Without the request's own token: a client that goes away ends the read, and what came of its message is kept.
                var read = await request.Body.ReadAsync(buffer.AsMemory(length), CancellationToken.None);
                if (read == 0)
                    return new RequestBody(buffer.AsMemory(0, length), BodyProblem.None);
                length += read;
                if (length > limit)
                    return new RequestBody(buffer.AsMemory(0, limit), BodyProblem.TooLarge);
                if (length == request.ContentLength)
                    return new RequestBody(buffer.AsMemory(0, length), BodyProblem.None);
                if (length == buffer.Length)
                    Array.Resize(ref buffer, Math.Min(limit + 1, buffer.Length * 2));
            }
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status408RequestTimeout)
        {
            return new RequestBody(buffer.AsMemory(0, length), BodyProblem.TooSlow);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            return new RequestBody(buffer.AsMemory(0, length), BodyProblem.Incomplete);
        }
    }

    /// <summary>
    /// Takes the rest of a body and throws it away, so that a client which sends all before it reads gets its answer; false when the client
    /// sends more, or for longer, than anybody waits.
    /// </summary>
    public static async Task<bool> DrainAsync(HttpRequest request)
    {
        using var deadline = new CancellationTokenSource(LongestDrain);
        var buffer = new byte[16 * 1024];
        try
        {
            for (var drained = 0L; drained < MostDrained;)
            {
                var read = await request.Body.ReadAsync(buffer, deadline.Token);
                if (read == 0)
                    return true;
                drained += read;
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            // The client has gone or dawdles.
        }

        return false;
    }
}
