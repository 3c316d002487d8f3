using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using InsConformance.Insi;
using InsConformance.Insi.Pki;
using InsConformance.Insi.Requests;
using InsConformance.Insi.Results;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.DependencyInjection;

namespace InsConformance.Lps.Tests.Fakes;

/// <summary>The service behind real mutual TLS with the test authorities; answers 00 to everybody.</summary>
internal sealed class TlsInsi : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TlsInsi(PkiStore pki)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(https =>
        {
            https.ServerCertificate = pki.Certificate(PkiRole.Server);
            https.ServerCertificateChain = pki.Authorities;

            // A resumed session brings no chain, and the validation below wants the one that the client sends.
            https.OnAuthenticate = (_, tls) => tls.AllowTlsResume = false;
            https.ClientCertificateMode = ClientCertificateMode.RequireCertificate;
            https.ClientCertificateValidation = (certificate, chain, _) => IsTrusted(certificate, chain, pki.Authorities);
        })));
        builder.Services.AddRoutingCore();
        _app = builder.Build();
        _app.MapPost("/lps", ServeAsync);
    }

    public Uri Url => new($"https://localhost:{new Uri(_app.Urls.Single()).Port}/lps");

    public ConcurrentQueue<(string Subject, ReceivedRequest Request)> Calls { get; } = new();

    public static async Task<TlsInsi> StartAsync(PkiStore pki)
    {
        var insi = new TlsInsi(pki);
        await insi._app.StartAsync();
        return insi;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task ServeAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        Calls.Enqueue((http.Connection.ClientCertificate!.Subject, RequestReader.Read(body.ToArray()).Request!));
        http.Response.ContentType = InsiNames.ContentType;
        await http.Response.Body.WriteAsync(ResultWriter.Write(
            TestPeople.Found("180032B020401", "23", "CORSE", "ANTHONY", "M", "1980-03-02", "2B020"), SuccessShape.S2));
    }

    private static bool IsTrusted(X509Certificate2 certificate, X509Chain? chain, X509Certificate2Collection authorities)
    {
        using var own = new X509Chain();
        own.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        own.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        own.ChainPolicy.CustomTrustStore.Add(authorities[^1]);

        // Only what the client sent helps to build the chain: an LPS that sends its certificate alone is refused.
        foreach (var element in chain?.ChainPolicy.ExtraStore ?? [])
            own.ChainPolicy.ExtraStore.Add(element);
        return own.Build(certificate);
    }
}
