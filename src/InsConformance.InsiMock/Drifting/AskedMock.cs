using System.Net;
using InsConformance.InsiMock.Forwarding;
using InsConformance.InsiMock.Recording;

namespace InsConformance.InsiMock.Drifting;

/// <summary>A mock that is asked recorded requests through its plain listener, which judges no sender.</summary>
internal sealed class AskedMock : IAsyncDisposable
{
    private readonly MockServer _server;
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false });

    private AskedMock(MockServer server) => _server = server;

    public static async Task<AskedMock> StartAsync(MockOptions options, IEnumerable<string> idams, CancellationToken cancellation) =>
        new(await MockServer.StartAsync(
            options with
            {
                MutualTlsPort = 0,
                AdminPort = 0,
                CardPort = null,
                PlainPort = 0,
                Forward = null,
                Replay = null,
                AcceptedIdams = options.AcceptedIdams.Union(idams),
            },
            cancellation));

    public async Task<SeenAnswer> AskAsync(RecordedExchange exchange, byte[] request, CancellationToken cancellation)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, _server.PlainUri) { Version = HttpVersion.Version11, Content = new ByteArrayContent(request) };
        foreach (var field in HopByHop.Strip(exchange.Request.Fields))
        {
            if (!message.Headers.TryAddWithoutValidation(field.Name, field.Value))
                message.Content.Headers.TryAddWithoutValidation(field.Name, field.Value);
        }

        using var answer = await _http.SendAsync(message, cancellation);
        var contentType = answer.Content.Headers.NonValidated.TryGetValues("Content-Type", out var values) ? values.ToString() : "";
        return new SeenAnswer((int)answer.StatusCode, contentType, await answer.Content.ReadAsByteArrayAsync(cancellation));
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }
}
