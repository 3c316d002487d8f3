using System.Net;
using System.Text;

namespace InsConformance.Lps.Tests.Driver;

/// <summary>An LPS that describes itself well and answers every other call as the test says.</summary>
internal sealed class StubLps(Func<HttpRequestMessage, HttpResponseMessage?> answer) : HttpMessageHandler
{
    public const string Description =
        """{"name":"Stub","version":"1","contract":1,"capabilities":["insi-url","change-traits","search-traits","accept","audit"]}""";

    public List<string> Calls { get; } = [];

    public static HttpResponseMessage Json(string text, int status = 200, string type = "application/json") =>
        new((HttpStatusCode)status) { Content = new StringContent(text, Encoding.UTF8, type) };

    public static HttpResponseMessage Problem(string code, int status, int? said = null) =>
        Json($$"""{"title":"T","status":{{said ?? status}},"code":"{{code}}","detail":"parce que","traceId":"x"}""", status, "application/problem+json");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Calls.Add($"{request.Method} {request.RequestUri!.AbsolutePath}");
        if (request.RequestUri.AbsolutePath == "/lps" && request.Method == HttpMethod.Get && answer(request) is null)
            return Json(Description);
        if (answer(request) is { } response)
            return response;
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        throw new InvalidOperationException();
    }
}
