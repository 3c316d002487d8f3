using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using InsConformance.Insi.Pki;
using InsConformance.Insi.Requests;

namespace InsConformance.InsiMock.Tests.Transport;

/// <summary>A TLS connection that made one call and waits for the next.</summary>
internal sealed class KeptConnection : IDisposable
{
    private readonly TcpClient _tcp = new();
    private SslStream? _tls;

    public static async Task<KeptConnection> OpenAsync(MockUnderTest mock)
    {
        var connection = new KeptConnection();
        await connection._tcp.ConnectAsync(mock.Server.MutualTlsUri.Host, mock.Server.MutualTlsUri.Port);
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.AddRange(SharedPki.Store.Authorities);
        connection._tls = new SslStream(connection._tcp.GetStream());
        await connection._tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions
        {
            TargetHost = "localhost",
            CertificateChainPolicy = policy,
            ClientCertificateContext = SslStreamCertificateContext.Create(SharedPki.Store.Certificate(PkiRole.InsiAuto), null, offline: true),
        });
        var body = SearchRequestWriter.Write(mock.Requests.Search(MockUnderTest.Ecetinsi));
        var head = $"POST /lps HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/soap+xml\r\nContent-Length: {body.Length}\r\n\r\n";
        await connection._tls.WriteAsync(Encoding.ASCII.GetBytes(head));
        await connection._tls.WriteAsync(body);
        var received = new StringBuilder();
        var buffer = new byte[4096];
        while (!received.ToString().Contains("</soap:Envelope>", StringComparison.Ordinal))
            received.Append(Encoding.UTF8.GetString(buffer, 0, await connection._tls.ReadAsync(buffer)));
        return connection;
    }

    /// <summary>Waits until the server closes.</summary>
    public async Task WaitForItsEndAsync()
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        Assert.Equal(0, await _tls!.ReadAsync(new byte[1], deadline.Token));
    }

    public void Dispose()
    {
        _tls?.Dispose();
        _tcp.Dispose();
    }
}
