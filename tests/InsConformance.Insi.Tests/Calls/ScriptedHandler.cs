using System.Net;

namespace InsConformance.Insi.Tests.Calls;

/// <summary>A server that answers as told and keeps what it was sent.</summary>
internal sealed class ScriptedHandler(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> script) : HttpMessageHandler
{
    public byte[] Body { get; private set; } = [];

    public string? ContentType { get; private set; }

    public string? Method { get; private set; }

    public Uri? Address { get; private set; }

    public static Task<HttpResponseMessage> Answer(HttpStatusCode status, byte[] body) =>
        Task.FromResult(new HttpResponseMessage(status) { Content = new ByteArrayContent(body) });

    public static async Task<HttpResponseMessage> Never(HttpRequestMessage request, CancellationToken token)
    {
        await Task.Delay(Timeout.Infinite, token);
        throw new InvalidOperationException("an endless wait ended");
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Body = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
        ContentType = request.Content.Headers.ContentType?.ToString();
        (Method, Address) = (request.Method.Method, request.RequestUri);
        return await script(request, cancellationToken);
    }
}
