using System.Collections.Concurrent;
using System.Net;
using InsConformance.Insi.Pki;
using InsConformance.InsiMock.Certificates;
using InsConformance.InsiMock.Control;
using InsConformance.InsiMock.Transport;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace InsConformance.InsiMock.Hosting;

/// <summary>One loopback endpoint of the mock.</summary>
internal sealed class Listener(ListenerKind kind, int configuredPort)
{
    private readonly ConcurrentDictionary<ConnectionContext, byte> _open = [];
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

    public void Configure(KestrelServerOptions kestrel, PkiStore pki, MockSwitches switches, ClientCertificateJudge judge)
    {
        var tls = new ListenerTls(Kind, pki, judge);
        if (ConfiguredPort == 0)
            kestrel.Listen(IPAddress.Loopback, 0, Describe);
        else
            kestrel.ListenLocalhost(ConfiguredPort, Describe);

        void Describe(ListenOptions listen)
        {
            _bound = listen;
            listen.Protocols = HttpProtocols.Http1;
            listen.Use(next => async connection =>
            {
                connection.Features.Set(this);
                connection.Features.Set(new ConnectionTls());
                Wire.Join(connection);
                _open.TryAdd(connection, 0);
                try
                {
                    await next(connection);
                }
                finally
                {
                    _open.TryRemove(connection, out _);
                }
            });
            if (Kind is ListenerKind.MutualTls or ListenerKind.Card)
                listen.UseHttps(new TlsHandshakeCallbackOptions { OnConnection = _ => ValueTask.FromResult(tls.Of(switches.Current.ServerTls)) });
        }
    }

    /// <summary>Closes the connections that wait for a request, and each other after its reply.</summary>
    public void CloseIdle()
    {
        if (Kind is not (ListenerKind.MutualTls or ListenerKind.Card))
            return;
        foreach (var connection in _open.Keys)
            connection.Features.Get<IConnectionLifetimeNotificationFeature>()?.RequestClose();
    }
}
