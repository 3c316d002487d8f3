using System.Net;
using System.Net.Sockets;
using InsConformance.Cards.Vpcd;

namespace InsConformance.Cards.Tests.Vpcd;

/// <summary>Plays vpcd: listens, takes one card at a time and says what the test says.</summary>
internal sealed class FakeReader : IDisposable
{
    private readonly TcpListener _listener;

    public FakeReader(int port = 0)
    {
        _listener = new TcpListener(IPAddress.Loopback, port);
        // pcscd's driver does so too: after a restart it takes its port again at once.
        _listener.Server.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        _listener.Start();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public async Task<FrameSocket> AcceptAsync()
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        return new FrameSocket(await _listener.AcceptSocketAsync(deadline.Token));
    }

    public void Dispose() => _listener.Dispose();
}
