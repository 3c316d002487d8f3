using System.Net.Http.Headers;
using InsConformance.Foundation;

namespace InsConformance.Lps.Driver;

/// <summary>
/// Speaks HTTP to the driver of an LPS without the contract in between: wrong requests can be sent, and answers come back unjudged.
/// What <see cref="HttpLpsDriver"/> takes for granted is checked with it. One request at a time; not thread-safe.
/// </summary>
public sealed class DriverWire : IDisposable
{
    private readonly LpsDriverOptions? _options;
    private readonly HttpClient _http;

    /// <summary>Creates the wire; nothing is sent yet.</summary>
    /// <param name="options">Where, and the deadlines of the contract; <see langword="null"/> for an LPS that is not driven over HTTP.</param>
    /// <param name="transport">Transport shared with the driver, which disposes it; default one of its own.</param>
    public DriverWire(LpsDriverOptions? options, HttpMessageHandler? transport = null)
    {
        _options = options;
        _http = new HttpClient(transport ?? CreateTransport(), disposeHandler: transport is null) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>
    /// Sockets without proxy nor redirection: the LPS under test is the one at its address and no other. The driver and the wire of one LPS share one,
    /// because a driver that serves one connection at a time must not wait for the other's.
    /// </summary>
    public static HttpMessageHandler CreateTransport() =>
        new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false, Expect100ContinueTimeout = TimeSpan.FromMilliseconds(300) };

    /// <summary>Sends a request and waits for the whole answer.</summary>
    /// <exception cref="ManualProofException">This LPS is not driven over HTTP.</exception>
    /// <exception cref="NonConformityException">No connection, no HTTP, or no answer within the contract's deadline.</exception>
    public async Task<WireAnswer> SendAsync(WireRequest request, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (_options is null)
            throw new ManualProofException("Ce logiciel n'a pas de pilote HTTP : il n'y a pas de contrat à vérifier.", "aucune preuve à joindre ; ne pas jouer ces scénarios : --tags \"not @driver\"");

        var timeout = TimeoutOf(request.Path, _options);
        using var message = Message(request, _options.BaseUrl);
        using var deadline = new CancellationTokenSource(timeout, _options.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, ct);
        try
        {
            using var response = await _http.SendAsync(message, HttpCompletionOption.ResponseContentRead, either.Token);
            return new WireAnswer(
                (int)response.StatusCode,
                response.Content.Headers.ContentType?.MediaType?.ToLowerInvariant() ?? "",
                await response.Content.ReadAsByteArrayAsync(either.Token));
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested && !ct.IsCancellationRequested)
        {
            throw new NonConformityException(
                "Le pilote répond dans le délai du contrat.",
                FormattableString.Invariant($"une réponse à {request.Method} {request.Path} en {timeout.TotalSeconds:0.###} s au plus"),
                "aucune réponse dans ce délai");
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw new NonConformityException(
                "Le pilote répond à toute requête en HTTP, et lit ou abandonne le corps sans couper la connexion.",
                $"une réponse à {request.Method} {request.Path}",
                $"pas de réponse lisible : {(e.InnerException ?? e).Message}");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private static HttpRequestMessage Message(WireRequest request, Uri baseUrl)
    {
        var message = new HttpRequestMessage(new HttpMethod(request.Method), new Uri(baseUrl.AbsoluteUri.TrimEnd('/') + request.Path));
        if (request.Body is null)
            return message;
        message.Content = new ByteArrayContent(request.Body);
        if (request.ContentType is not null)
            message.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(request.ContentType);

        // A driver may refuse a large body by its announced length: then it is not sent at all.
        message.Headers.ExpectContinue = request.Body.Length > 64 * 1024;
        return message;
    }

    private static TimeSpan TimeoutOf(string path, LpsDriverOptions options) => path switch
    {
        "/lps" or "/reset" or "/clock" => options.SetUpTimeout,
        _ when path.EndsWith("/insi/search", StringComparison.Ordinal) => options.SearchTimeout,
        _ => options.CallTimeout,
    };
}
