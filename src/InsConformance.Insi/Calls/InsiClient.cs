using System.Net.Http.Headers;
using System.Security.Authentication;
using InsConformance.Insi.Responses;
using InsConformance.Insi.Verification;
using InsConformance.Insi.Xml;

namespace InsConformance.Insi.Calls;

/// <summary>
/// Posts requests to an INSi address and reads what comes back. The caller owns the <see cref="HttpClient"/> and its handler,
/// client certificate included. Thread-safe.
/// </summary>
public sealed class InsiClient
{
    private readonly HttpClient _http;
    private readonly Uri _address;
    private readonly InsiClientOptions _options;
    private readonly TimeProvider _clock;

    /// <summary>Creates the client.</summary>
    /// <param name="http">Sends the calls. Its own time-out should be longer than the option's, else it wins.</param>
    /// <param name="address">e.g. <c>https://127.0.0.1:8443/lps</c>.</param>
    /// <param name="clock">Measures durations and deadlines.</param>
    /// <param name="options">Default <see cref="InsiClientOptions.Default"/>.</param>
    public InsiClient(HttpClient http, Uri address, TimeProvider clock, InsiClientOptions? options = null)
    {
        _http = http;
        _address = address;
        _clock = clock;
        _options = options ?? InsiClientOptions.Default;
    }

    /// <summary>Sends one request and waits for its end.</summary>
    /// <param name="request">The SOAP message, see <see cref="Requests.SearchRequestWriter"/>.</param>
    /// <param name="cancellationToken">Gives the call up.</param>
    /// <returns>A result, a fault or a failure; a deadline that passes is a failure.</returns>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task<CallOutcome> PostAsync(ReadOnlyMemory<byte> request, CancellationToken cancellationToken = default)
    {
        var start = _clock.GetTimestamp();
        using var deadline = new CancellationTokenSource(_options.Timeout, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        CallOutcome Failed(TransportFailureKind kind, string message, string? code = null, int? status = null) => new()
        {
            Failure = new TransportFailure(kind, message, code),
            Status = status,
            Request = request,
            Duration = _clock.GetElapsedTime(start),
        };

        int? status = null;
        try
        {
            using var message = new HttpRequestMessage(HttpMethod.Post, _address) { Content = new ReadOnlyMemoryContent(request) };
            message.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(_options.ContentType);
            using var response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, either.Token);
            status = (int)response.StatusCode;
            await using var stream = await response.Content.ReadAsStreamAsync(either.Token);
            return await BoundedBody.ReadAsync(stream, _options.Limits.MaxBytes, either.Token) is { } bytes
                ? Read(request, bytes, status.Value, _clock.GetElapsedTime(start))
                : Failed(TransportFailureKind.TooLarge, $"the answer of {_address} exceeds {_options.Limits.MaxBytes} bytes", null, status);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (OperationCanceledException)
        {
            return Failed(TransportFailureKind.Timeout, $"no complete answer from {_address} within {_options.Timeout.TotalSeconds:0.###} s", null, status);
        }
        catch (HttpRequestException e) when (e.InnerException is AuthenticationException || e.HttpRequestError == HttpRequestError.SecureConnectionError)
        {
            return Failed(TransportFailureKind.Tls, $"TLS with {_address} failed: {(e.InnerException ?? e).Message}", e.HttpRequestError.ToString());
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return Failed(TransportFailureKind.Connection, $"the exchange with {_address} broke: {e.Message}", (e as HttpRequestException)?.HttpRequestError.ToString(), status);
        }
    }

    private CallOutcome Read(ReadOnlyMemory<byte> request, ReadOnlyMemory<byte> bytes, int status, TimeSpan duration)
    {
        var answer = _options.Verification is { } contract ? new VerificationAnswerReader(contract).Read(bytes, contract.Widen(_options.Limits)) : null;
        if (answer is not null)
            return new CallOutcome { Verification = answer, Status = status, Request = request, Response = bytes, Duration = duration };
        var reading = ResponseReader.Read(bytes, _options.Limits);
        return new CallOutcome
        {
            Result = reading.Result,
            Fault = reading.Fault,
            Failure = reading.Error is { } error
                ? new TransportFailure(TransportFailureKind.Unreadable, $"HTTP {status} from {_address}: {error.Message}", error.Kind.ToString())
                : null,
            Status = status,
            Request = request,
            Response = bytes,
            Duration = duration,
        };
    }
}
