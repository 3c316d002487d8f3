using System.Net;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using InsConformance.Insi.Pki;
using InsConformance.InsiMock.Certificates;
using InsConformance.InsiMock.Transport;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace InsConformance.InsiMock.Hosting;

/// <summary>One loopback endpoint of the mock.</summary>
internal sealed class Listener(ListenerKind kind, int configuredPort)
{
    private ListenOptions? _bound;

    public ListenerKind Kind { get; } = kind;

    public int ConfiguredPort { get; } = configuredPort;

    public int Port => ConfiguredPort == 0 ? _bound!.IPEndPoint!.Port : ConfiguredPort;

    /// <summary>The address to call; known once the server has started.</summary>
    public Uri Uri
    {
        get
        {
            // A fixed port listens on both loopback families, a free one on IPv4 alone: then its name must not lead to IPv6.
            var host = ConfiguredPort == 0 ? "127.0.0.1" : "localhost";
            return Kind switch
            {
                ListenerKind.Admin => new Uri($"http://{host}:{Port}/"),
                ListenerKind.Plain => new Uri($"http://{host}:{Port}/lps"),
                _ => new Uri($"https://{host}:{Port}/lps"),
            };
        }
    }

    public void Configure(KestrelServerOptions kestrel, PkiStore pki, ClientCertificateJudge judge)
    {
        if (ConfiguredPort == 0)
            kestrel.Listen(IPAddress.Loopback, 0, Describe);
        else
            kestrel.ListenLocalhost(ConfiguredPort, Describe);

        void Describe(ListenOptions listen)
        {
            _bound = listen;
            listen.Protocols = HttpProtocols.Http1;
            listen.Use(next => connection =>
            {
                connection.Features.Set(this);
                connection.Features.Set(new Wire(connection.Transport));
                return next(connection);
            });
            if (Kind is ListenerKind.MutualTls or ListenerKind.Card)
                listen.UseHttps(Tls(pki, judge));
        }
    }

    private TlsHandshakeCallbackOptions Tls(PkiStore pki, ClientCertificateJudge judge)
    {
        var context = SslStreamCertificateContext.Create(pki.Certificate(PkiRole.Server), [pki.Authorities[0]], offline: true);
        var options = new SslServerAuthenticationOptions
        {
            ServerCertificateContext = context,
            EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
            CertificateRevocationCheckMode = X509RevocationMode.NoCheck,
        };
        if (Kind is ListenerKind.MutualTls)
        {
            options.ClientCertificateRequired = true;
            options.RemoteCertificateValidationCallback = (_, certificate, _, _) => judge.AllowsHandshake(certificate as X509Certificate2);
        }

        return new TlsHandshakeCallbackOptions { OnConnection = _ => ValueTask.FromResult(options) };
    }
}
