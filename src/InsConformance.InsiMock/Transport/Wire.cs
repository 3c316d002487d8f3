using System.IO.Pipelines;
using System.Text;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace InsConformance.InsiMock.Transport;

/// <summary>The connection of a request below HTTP, for replies that HTTP would not let through. One per connection.</summary>
/// <param name="socket">The connection's bytes below TLS.</param>
internal sealed class Wire(IDuplexPipe socket)
{
    private static readonly TimeSpan LongestClose = TimeSpan.FromSeconds(5);

    public static Wire Of(HttpContext http) => http.Features.Get<Wire>()!;

    /// <summary>Sends bytes that are no reply, under TLS when there is TLS.</summary>
    public static async Task SendAsync(HttpContext http, string head, ReadOnlyMemory<byte> bytes)
    {
        var output = http.Features.Get<IConnectionTransportFeature>()!.Transport.Output;
        await output.WriteAsync(Encoding.ASCII.GetBytes(head));
        await output.WriteAsync(bytes);
    }

    /// <summary>Resets the connection; what was flushed before has left.</summary>
    public static void Reset(HttpContext http) => http.Abort();

    /// <summary>Ends the connection in order after what was sent.</summary>
    public async Task CloseAsync(HttpContext http)
    {
        var closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = http.Features.Get<IConnectionLifetimeFeature>()!.ConnectionClosed.Register(() => closed.TrySetResult());
        try
        {
            if (http.Features.Get<ISslStreamFeature>() is { } tls)
                await tls.SslStream.ShutdownAsync();
            await socket.Output.CompleteAsync();
            await closed.Task.WaitAsync(LongestClose);
        }
        catch (Exception e) when (e is IOException or TimeoutException or ObjectDisposedException or InvalidOperationException)
        {
            // The client closed first, or does not read: the reset below ends it.
        }

        http.Abort();
    }
}
