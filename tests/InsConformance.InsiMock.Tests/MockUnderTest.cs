using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using InsConformance.Foundation;
using InsConformance.Insi.Calls;
using InsConformance.Insi.Pki;
using InsConformance.Insi.Requests;
using InsConformance.InsiMock.Control;
using InsConformance.Testing;

namespace InsConformance.InsiMock.Tests;

/// <summary>A mock on free ports with clients that call it over real TLS.</summary>
internal sealed class MockUnderTest : IAsyncDisposable
{
    public const string Idam = "TESTSGIE0000";

    private readonly ConcurrentDictionary<PkiRole, HttpClient> _clients = [];

    private MockUnderTest(MockServer server) => Server = server;

    public MockServer Server { get; }

    public RequestContextFactory Requests { get; private init; } = null!;

    public static MockOptions Options { get; } = new() { FixturesFolder = Repository.PathTo("fixtures"), Pki = SharedPki.Store };

    public static async Task<MockUnderTest> StartAsync(Func<MockOptions, MockOptions>? change = null, string idam = Idam)
    {
        var options = change is null ? Options : change(Options);
        return new MockUnderTest(await MockServer.StartAsync(options)) { Requests = Factory(options.Clock, idam) };
    }

    public static RequestContextFactory Factory(TimeProvider clock, string idam = Idam) => new(
        clock, new IdSource(42), new LpsProfile("10B0999901", idam, "essai", "1.0", new Guid("6d9b7e0a-8a55-4c0f-9b50-0b8f2a1c7d11")));

    public static TraitsSearch Search(string? name, string? prenom, string? sexe, string? date, string? place = null) =>
        new(name, prenom is null ? [] : [prenom], sexe, date, place);

    public static TraitsSearch Ecetinsi => Search("ECETINSI", "PIERRE-ALAIN", "M", "2009-07-14");

    public HttpClient Http(PkiRole role = PkiRole.InsiAuto) => _clients.GetOrAdd(role, r => NewClient(SharedPki.Store.Certificate(r)));

    public static HttpClient NewClient(X509Certificate2? certificate)
    {
        var handler = new SocketsHttpHandler
        {
            SslOptions = new SslClientAuthenticationOptions
            {
                // The chain is checked against the test root alone, by the platform and not by a callback.
                CertificateChainPolicy = new X509ChainPolicy
                {
                    TrustMode = X509ChainTrustMode.CustomRootTrust,
                    RevocationMode = X509RevocationMode.NoCheck,
                },
            },
        };
        handler.SslOptions.CertificateChainPolicy!.CustomTrustStore.AddRange(SharedPki.Store.Authorities);
        if (certificate is not null)
            handler.SslOptions.ClientCertificateContext = SslStreamCertificateContext.Create(certificate, null, offline: true);
        return new HttpClient(handler) { Timeout = TimeSpan.FromSeconds(30) };
    }

    public Task<CallOutcome> CallAsync(TraitsSearch search, PkiRole role = PkiRole.InsiAuto) =>
        CallAsync(Requests.Search(search), role);

    public Task<CallOutcome> CallAsync(VitaleSearch search) => CallAsync(Requests.Search(search));

    public Task<CallOutcome> CallAsync(SearchRequest request, PkiRole role = PkiRole.InsiAuto) =>
        new InsiClient(Http(role), Server.MutualTlsUri, TimeProvider.System).PostAsync(SearchRequestWriter.Write(request));

    public async Task<HttpResponseMessage> PostAsync(byte[] body, string contentType = "application/soap+xml;charset=utf-8", string? path = null)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        return await Http().PostAsync(path is null ? Server.MutualTlsUri : new Uri(Server.MutualTlsUri, path), content);
    }

    public void Switch(Func<SwitchSettings, SwitchSettings> change) => Server.Switches.Update(change);

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients.Values)
            client.Dispose();
        await Server.DisposeAsync();
    }
}
