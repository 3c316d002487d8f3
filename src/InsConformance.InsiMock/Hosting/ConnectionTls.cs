using InsConformance.Insi.Exchanges;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;

namespace InsConformance.InsiMock.Hosting;

/// <summary>What the journal keeps of a connection's TLS.</summary>
internal static class ConnectionTls
{
    public static TlsDetails? Of(HttpContext http)
    {
        if (http.Features.Get<ITlsHandshakeFeature>() is not { } handshake)
            return null;
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
