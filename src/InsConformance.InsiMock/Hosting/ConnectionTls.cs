using InsConformance.Insi.Exchanges;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;

namespace InsConformance.InsiMock.Hosting;

/// <summary>What the journal keeps of a connection's TLS, read at its first request. One per connection, whose requests come one after another.</summary>
internal sealed class ConnectionTls
{
    private TlsDetails? _details;

    public static TlsDetails? Of(HttpContext http)
    {
        if (http.Features.Get<ITlsHandshakeFeature>() is not { } handshake)
            return null;
        var connection = http.Features.Get<ConnectionTls>()!;
        return connection._details ??= Read(handshake, http);
    }

    private static TlsDetails Read(ITlsHandshakeFeature handshake, HttpContext http)
    {
        var certificate = http.Connection.ClientCertificate;
        return new TlsDetails(
            handshake.Protocol.ToString(),
            handshake.NegotiatedCipherSuite?.ToString() ?? "",
            certificate?.Subject,
            certificate?.Issuer,
            certificate?.SerialNumber,
            certificate is null ? null : new DateTimeOffset(certificate.NotAfter.ToUniversalTime()));
    }
}
