using System.Net;
using InsConformance.Insi.Pki;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace InsConformance.Mock.Bench;

/// <summary>Kestrel that answers the same bytes to everything: what the mock is measured against.</summary>
internal static class BareServer
{
    public static async Task RunAsync(int port, int tlsPort, string replyPath)
    {
        var reply = await File.ReadAllBytesAsync(replyPath);
        using var pki = PkiStore.OpenOrCreate();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1);
            kestrel.Listen(IPAddress.Loopback, tlsPort, listen =>
            {
                listen.Protocols = HttpProtocols.Http1;
                listen.UseHttps(new HttpsConnectionAdapterOptions
                {
                    ServerCertificate = pki.Certificate(PkiRole.Server),
                    ClientCertificateMode = ClientCertificateMode.RequireCertificate,
                    ClientCertificateValidation = static (_, _, _) => true,
                });
            });
        });
        await using var application = builder.Build();
        application.Run(async http =>
        {
            http.Response.ContentType = "application/soap+xml;charset=utf-8";
            http.Response.ContentLength = reply.Length;
            await http.Response.Body.WriteAsync(reply);
        });
        await application.RunAsync();
    }
}
