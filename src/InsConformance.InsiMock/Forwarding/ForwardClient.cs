using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using InsConformance.Insi.Exchanges;
using InsConformance.InsiMock.Answering;

namespace InsConformance.InsiMock.Forwarding;

/// <summary>Calls the real service. Connections are kept and shared; redirects, cookies and decompression are off, so that what comes goes through as it is. Thread-safe.</summary>
internal sealed class ForwardClient : IDisposable
{
    /// <summary>Largest answer kept in memory, in bytes.</summary>
    public const int MaxAnswerBytes = 16 * 1024 * 1024;

    private readonly ForwardSettings _settings;
    private readonly HttpClient _http;

    public ForwardClient(ForwardSettings settings)
    {
        _settings = settings;
        var tls = new SslClientAuthenticationOptions
        {
            EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
            CertificateRevocationCheckMode = X509RevocationMode.NoCheck,
        };
        if (settings.Certificate is { } certificate)
            tls.ClientCertificateContext = SslStreamCertificateContext.Create(certificate, settings.Chain, offline: true);
        if (settings.Authorities is { } authorities)
        {
            tls.CertificateChainPolicy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
            tls.CertificateChainPolicy.CustomTrustStore.AddRange(authorities);
        }

        _http = new HttpClient(new SocketsHttpHandler
        {
            SslOptions = tls,
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectTimeout = settings.Timeout,

            // A name that moves is followed, and a connection that the other side has dropped is not kept.
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(50),
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    /// <summary>Passes a call on and waits for the whole answer, also when the client has given up meanwhile: the exchange is evidence.</summary>
    public async Task<ForwardAnswer> SendAsync(MockCall call)
    {
        var start = TimeProvider.System.GetTimestamp();
        using var deadline = new CancellationTokenSource(_settings.Timeout);
        try
        {
            using var message = Message(call);
            using var response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, deadline.Token);
            if (await ReadAsync(response.Content, deadline.Token) is not { } body)
                return Failed(start, new ForwardFailure("too-large", 502, $"La réponse du service réel dépasse {MaxAnswerBytes} octets.", null));
            var fields = HopByHop.Strip(Fields(response)).ToList();
            var answer = new ForwardAnswer { Status = (int)response.StatusCode, Body = body, Fields = fields, Duration = TimeProvider.System.GetElapsedTime(start) };
            return answer with { PlainBody = ContentCoding.Decode(body, answer.ContentEncoding, MaxAnswerBytes) };
        }
        catch (OperationCanceledException)
        {
            var seconds = _settings.Timeout.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
            return Failed(start, new ForwardFailure("timeout", 504, $"Le service réel ({_settings.Endpoint}) n'a pas répondu entièrement en {seconds} s.", null));
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return Failed(start, Explain(e));
        }
    }

    public void Dispose() => _http.Dispose();

    private static ForwardAnswer Failed(long start, ForwardFailure failure) =>
        new() { Failure = failure, Duration = TimeProvider.System.GetElapsedTime(start) };

    private static List<HttpField> Fields(HttpResponseMessage response) =>
    [
        .. response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated).SelectMany(f => f.Value, (f, v) => new HttpField(f.Key, v)),
    ];

    private static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpContent content, CancellationToken cancellation)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellation);
        var body = new MemoryStream();
        var chunk = new byte[16 * 1024];
        for (var count = await stream.ReadAsync(chunk, cancellation); count > 0; count = await stream.ReadAsync(chunk, cancellation))
        {
            body.Write(chunk, 0, count);
            if (body.Length > MaxAnswerBytes)
                return null;
        }

        return body.ToArray();
    }

    private HttpRequestMessage Message(MockCall call)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, new UriBuilder(_settings.Endpoint) { Query = call.Query }.Uri)
        {
            Version = HttpVersion.Version11,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new ReadOnlyMemoryContent(call.Body),
        };
        foreach (var field in HopByHop.Strip(call.Fields))
        {
            if (!message.Headers.TryAddWithoutValidation(field.Name, field.Value))
                message.Content.Headers.TryAddWithoutValidation(field.Name, field.Value);
        }

        return message;
    }

    private ForwardFailure Explain(Exception error)
    {
        var detail = FailureText.Of(error);
        var native = FailureText.Kind(error)?.ToString();
        var isTls = error.InnerException is AuthenticationException || error is HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError };
        if (!isTls)
            return new ForwardFailure("connection", 502, $"L'appel du service réel ({_settings.Endpoint}) a échoué : {detail}", native);
        var who = detail.Contains("remote certificate", StringComparison.OrdinalIgnoreCase)
            ? "le certificat du serveur n'est pas reconnu par les autorités de confiance (--trust)"
            : "connexion TLS refusée, peut-être à cause du certificat client";
        return new ForwardFailure("tls", 502, $"L'appel du service réel ({_settings.Endpoint}) a échoué : {who} : {detail}", native);
    }
}
