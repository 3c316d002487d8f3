using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using InsConformance.Insi.Pki;

namespace InsConformance.InsiMock.Tests.Forwarding;

/// <summary>A service over TLS that answers every request with the same bytes, HTTP or not, then closes the connection.</summary>
internal sealed class RawService : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly byte[] _answer;

    public RawService(params byte[][] answer)
    {
        _answer = [.. answer.SelectMany(b => b)];
        _listener.Start();
        _ = ServeAsync();
    }

    public Uri Endpoint => new($"https://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/lps");

    public void Dispose() => _listener.Dispose();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
                await AnswerAsync(await _listener.AcceptSocketAsync());
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // Stopped.
        }
    }

    private async Task AnswerAsync(Socket socket)
    {
        try
        {
            await using var tls = new SslStream(new NetworkStream(socket, ownsSocket: true));
            await tls.AuthenticateAsServerAsync(RealInsi.Pki.Certificate(PkiRole.Server));
            var chunk = new byte[64 * 1024];
            var seen = "";
            while (!seen.Contains("Envelope>", StringComparison.Ordinal) && await tls.ReadAsync(chunk) is var count and > 0)
                seen += System.Text.Encoding.Latin1.GetString(chunk, 0, count);
            await tls.WriteAsync(_answer);
            await tls.ShutdownAsync();
        }
        catch (IOException)
        {
            // The client has gone.
        }
    }
}
