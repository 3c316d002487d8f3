using System.Net;
using System.Net.Sockets;

namespace InsConformance.Cli.Tests.Serving;

/// <summary>Plays one reader of vpcd: takes one card after the other, asks each for its answer to reset and holds it until it leaves.</summary>
internal sealed class FakeVpcd : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public FakeVpcd()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                using var card = await _listener.AcceptSocketAsync();
                await card.SendAsync(new byte[] { 0x00, 0x01, 0x04 });
                var answer = new byte[256];
                while (await card.ReceiveAsync(answer) > 0)
                {
                }
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The test is over, or a card left without a word.
        }
    }
}
