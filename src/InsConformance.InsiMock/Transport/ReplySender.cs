using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace InsConformance.InsiMock.Transport;

/// <summary>Sends replies, plainly or with their transport effect. Thread-safe.</summary>
/// <param name="clock">Measures the waits.</param>
internal sealed class ReplySender(TimeProvider clock)
{
    /// <summary>Waits before a reply; a client that gives up does not make its exchange disappear from the journal.</summary>
    public Task WaitAsync(TimeSpan time, CancellationToken aborted) => time <= TimeSpan.Zero
        ? Task.CompletedTask
        : Task.Delay(time, clock, aborted).ContinueWith(
            static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

    public Task SendAsync(HttpContext http, Outgoing reply)
    {
        if (reply.Effect is { } effect)
            return SendAsync(http, reply, effect);
        Head(http, reply);
        return http.Response.Body.WriteAsync(reply.Wire, CancellationToken.None).AsTask();
    }

    private async Task SendAsync(HttpContext http, Outgoing reply, TransportEffect effect)
    {
        switch (effect.Break)
        {
            case ReplyBreak.Reset:
                Wire.Reset(http);
                return;
            case ReplyBreak.Garbage or ReplyBreak.Random:
                await Wire.SendAsync(http, reply.Status == 0 ? "" : RawHead(reply), reply.Wire);
                break;
            case not ReplyBreak.Empty:
                if (effect.Break is ReplyBreak.ResetDuring)
                    Wire.Of(http).GoDirect();
                Head(http, reply);
                await BodyAsync(http, reply.Wire, effect.Dribble);
                break;
        }

        if (effect.Break is ReplyBreak.ResetDuring)
            Wire.Reset(http);
        else if (effect.Break is not null)
            await Wire.Of(http).CloseAsync(http);
    }

    private static string RawHead(Outgoing reply) =>
        $"HTTP/1.1 {reply.Status} {ReasonPhrases.GetReasonPhrase(reply.Status)}\r\n"
        + string.Concat(reply.Fields.Select(f => $"{f.Name}: {f.Value}\r\n"))
        + "\r\n";

    private static void Head(HttpContext http, Outgoing reply)
    {
        http.Response.StatusCode = reply.Status;
        foreach (var field in reply.Fields)
        {
            // Kestrel writes the chunks itself when no length is announced.
            if (field.Name != "Transfer-Encoding")
                http.Response.Headers.Append(field.Name, field.Value);
        }
    }

    private async Task BodyAsync(HttpContext http, ReadOnlyMemory<byte> body, Dribble? dribble)
    {
        var pieces = Math.Clamp(dribble?.Pieces ?? 1, 1, Math.Max(1, body.Length));
        for (var i = 0; i < pieces; i++)
        {
            if (i > 0)
                await WaitAsync(dribble!.Duration / (pieces - 1), http.RequestAborted);
            if (http.RequestAborted.IsCancellationRequested)
                return;
            var start = (int)((long)body.Length * i / pieces);
            await http.Response.Body.WriteAsync(body[start..(int)((long)body.Length * (i + 1) / pieces)], http.RequestAborted);
            await http.Response.Body.FlushAsync(http.RequestAborted);
        }
    }
}
