using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using InsConformance.Insi.Pki;
using InsConformance.InsiMock.Certificates;
using InsConformance.InsiMock.Control;

namespace InsConformance.InsiMock.Hosting;

/// <summary>The TLS settings of a listener, one set for each way to meet a connection. Thread-safe.</summary>
internal sealed class ListenerTls(ListenerKind kind, PkiStore pki, ClientCertificateJudge judge)
{
    private readonly Lazy<SslServerAuthenticationOptions> _normal = new(() => Make(kind, pki, judge, PkiRole.Server));
    private readonly Lazy<SslServerAuthenticationOptions> _expired = new(() => Make(kind, pki, judge, PkiRole.ServerExpired));

    /// <summary>The settings for a connection.</summary>
    /// <exception cref="AuthenticationException">The connection is to be refused.</exception>
    public SslServerAuthenticationOptions Of(ServerTls how) => how switch
    {
        ServerTls.Refused => throw new AuthenticationException("the mock refuses TLS, as a switch asks"),
        ServerTls.ExpiredCertificate => _expired.Value,
        _ => _normal.Value,
    };

    private static SslServerAuthenticationOptions Make(ListenerKind kind, PkiStore pki, ClientCertificateJudge judge, PkiRole server)
    {
        var options = new SslServerAuthenticationOptions
        {
            ServerCertificateContext = SslStreamCertificateContext.Create(pki.Certificate(server), [pki.Authorities[0]], offline: true),
            EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
            CertificateRevocationCheckMode = X509RevocationMode.NoCheck,
        };
        if (kind is ListenerKind.MutualTls)
        {
            options.ClientCertificateRequired = true;
            options.RemoteCertificateValidationCallback = (_, certificate, _, _) => judge.AllowsHandshake(certificate as X509Certificate2);
        }

        return options;
    }
}
