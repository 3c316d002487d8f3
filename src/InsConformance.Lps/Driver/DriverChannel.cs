using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using InsConformance.Lps.Contract;

namespace InsConformance.Lps.Driver;

/// <summary>Sends one call and turns whatever comes back into a value or one exception of <see cref="DriverErrors"/>.</summary>
internal sealed class DriverChannel : IDisposable
{
    private const long MaxBytes = 16L * 1024 * 1024;

    private readonly HttpClient _http;
    private readonly TimeProvider _time;
    private readonly Uri _base;

    public DriverChannel(LpsDriverOptions options, HttpMessageHandler? handler)
    {
        options.Check();
        var url = options.BaseUrl.AbsoluteUri;
        _base = url.EndsWith('/') ? options.BaseUrl : new Uri(url + "/");
        _time = options.Time;

        _http = new HttpClient(handler ?? DriverWire.CreateTransport())
        {
            Timeout = Timeout.InfiniteTimeSpan,
            MaxResponseContentBufferSize = MaxBytes,
        };
    }

    public async Task<T> CallAsync<T>(DriverCall call, JsonTypeInfo<T> answer, byte[]? body, CancellationToken ct)
    {
        var reply = await SendAsync(call, body, ct);
        if (!reply.IsSuccess)
            throw Refused(call, reply);
        if (!reply.IsJson)
            throw DriverErrors.NotTheContract(call, _base, $"{(reply.MediaType.Length == 0 ? "no content type" : reply.MediaType)} instead of JSON: {reply.Excerpt()}");
        try
        {
            return JsonSerializer.Deserialize(reply.Body, answer) ?? throw new JsonException("the answer is null");
        }
        catch (JsonException e)
        {
            throw DriverErrors.NotTheContract(call, _base, $"JSON that does not fit {typeof(T).Name}: {e.Message} In {reply.Excerpt()}", e);
        }
    }

    /// <summary>A call whose answer has no body.</summary>
    public async Task CallAsync(DriverCall call, byte[]? body, CancellationToken ct)
    {
        var reply = await SendAsync(call, body, ct);
        if (!reply.IsSuccess)
            throw Refused(call, reply);
        if (reply.Body.Length > 0)
            throw DriverErrors.NotTheContract(call, _base, $"a body where the contract has none: {reply.Excerpt()}");
    }

    public void Dispose() => _http.Dispose();

    private async Task<DriverReply> SendAsync(DriverCall call, byte[]? body, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(call.Method, new Uri(_base, call.Path));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (body is not null)
            request.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } };

        using var deadline = new CancellationTokenSource(call.Timeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, ct);
        try
        {
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseContentRead, either.Token);
            var type = response.Content.Headers.ContentType?.MediaType?.ToLowerInvariant() ?? "";
            return new DriverReply((int)response.StatusCode, type, await response.Content.ReadAsByteArrayAsync(either.Token));
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested && !ct.IsCancellationRequested)
        {
            throw DriverErrors.TooLate(call, _base);
        }
        catch (HttpRequestException e) when (e.HttpRequestError is HttpRequestError.InvalidResponse or HttpRequestError.ConfigurationLimitExceeded)
        {
            throw DriverErrors.NotTheContract(call, _base, $"an answer that is not usable HTTP: {e.Message}", e);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw DriverErrors.Unreachable(call, _base, e.InnerException ?? e);
        }
    }

    private Exception Refused(DriverCall call, DriverReply reply)
    {
        var problem = ReadProblem(reply);
        if (problem is not null && problem.Status != reply.Status)
            return DriverErrors.NotTheContract(call, _base, $"HTTP {reply.Status} with a problem that says {problem.Status}");

        if (call.Capability is not null && reply.Status is 404 or 405 or 501 && problem?.Code != LpsProblemCodes.IdentityUnknown)
            return DriverErrors.CapabilityNotKept(call, reply.Status);
        if (reply.Status >= 500)
            return DriverErrors.BrokeDown(call, _base, reply.Status, problem?.Detail ?? problem?.Title ?? reply.Excerpt());
        if (problem is null || reply.Status < 400 || (call.IsSetUp && reply.Status is 404 or 405))
            return DriverErrors.NotTheContract(call, _base, $"HTTP {reply.Status} ({reply.MediaType}): {reply.Excerpt()}");
        return new LpsRefusalException(call.Action, problem);
    }

    private static LpsProblem? ReadProblem(DriverReply reply)
    {
        if (!reply.IsJson)
            return null;
        try
        {
            return JsonSerializer.Deserialize(reply.Body, LpsContractJson.Default.LpsProblem);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
