using System.Text;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace InsConformance.InsiMock.Transport;

/// <summary>The connection of a request below HTTP, for replies that HTTP would not let through. One per connection.</summary>
/// <param name="output">What the connection sends below TLS.</param>
internal sealed class Wire(WireOutput output)
{
    private static readonly TimeSpan LongestClose = TimeSpan.FromSeconds(5);

    public static Wire Of(HttpContext http) => http.Features.Get<Wire>()!;

    /// <summary>Stands between a new connection and the web server.</summary>
    public static void Join(ConnectionContext connection)
    {
        var output = new WireOutput(connection.Transport.Output, connection.Features.Get<IConnectionSocketFeature>()?.Socket);
        connection.Transport = new WireTransport(connection.Transport.Input, output);
        connection.Features.Set(new Wire(output));
    }

    /// <summary>Whatever is flushed from now on has reached the socket when the flush ends.</summary>
    public void GoDirect() => output.GoDirect();

    /// <summary>Sends bytes that are no reply, under TLS when there is TLS.</summary>
    public static async Task SendAsync(HttpContext http, string head, ReadOnlyMemory<byte> bytes)
    {
        var transport = http.Features.Get<IConnectionTransportFeature>()!.Transport.Output;
        await transport.WriteAsync(Encoding.ASCII.GetBytes(head));
        await transport.WriteAsync(bytes);
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
            await output.CompleteAsync();
            await closed.Task.WaitAsync(LongestClose);
        }
        catch (Exception e) when (e is IOException or TimeoutException or ObjectDisposedException or InvalidOperationException)
        {
            // The client closed first, or does not read: the reset below ends it.
        }

        http.Abort();
    }
}
