using System.Net;
using InsConformance.Insi;
using InsConformance.Insi.Requests;
using InsConformance.Insi.Results;

namespace InsConformance.Lps.Tests.Fakes;

/// <summary>The service as one function from a search to an answer; keeps what came. Thread-safe.</summary>
internal sealed class FakeInsi(Func<TraitsSearch, FakeAnswer> answer) : HttpMessageHandler
{
    /// <summary>What a search with a carte Vitale is answered.</summary>
    public Func<VitaleSearch, FakeAnswer> Vitale { get; init; } = _ => throw new InvalidOperationException("the LPS sent another request than a search by traits");

    private readonly Lock _gate = new();
    private readonly List<ReceivedRequest> _received = [];
    private readonly List<string> _trace = [];

    public IReadOnlyList<ReceivedRequest> Received
    {
        get
        {
            lock (_gate)
                return [.. _received];
        }
    }

    /// <summary>Each call as one line: criteria and answer.</summary>
    public IReadOnlyList<string> Trace
    {
        get
        {
            lock (_gate)
                return [.. _trace];
        }
    }

    /// <summary>Addresses called, in order.</summary>
    public List<Uri> Addresses { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var bytes = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
        var reading = RequestReader.Read(bytes);
        if (reading.Fault is { IsUnconfirmed: true })
            return new HttpResponseMessage(HttpStatusCode.InternalServerError);
        var received = reading.Request ?? throw new InvalidOperationException("the LPS sent what is no request");
        var back = received.Payload is VitaleSearch card ? Vitale(card) : answer((TraitsSearch)received.Payload);
        lock (_gate)
        {
            Addresses.Add(request.RequestUri!);
            _received.Add(received);
            _trace.Add($"{Describe(received.Payload)} -> {back.Name}");
        }

        if (back.Hangs)
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        if (back.Breaks)
            throw new HttpRequestException(HttpRequestError.ConnectionError, "connection refused");
        return new HttpResponseMessage((HttpStatusCode)back.Status)
        {
            Content = new ByteArrayContent(back.Body) { Headers = { { "Content-Type", InsiNames.ContentType } } },
        };
    }

    private static string Describe(RequestPayload payload) => payload switch
    {
        TraitsSearch t => $"{t.NomNaissance}|{string.Join('+', t.Prenoms)}|{t.Sexe}|{t.DateNaissance}|{t.LieuNaissance ?? "-"}",
        VitaleSearch v => $"{v.NomNaissance}|{v.DateNaissance}|{v.RangNaissance}",
        _ => payload.GetType().Name,
    };

    /// <summary>A service that answers as <paramref name="result"/> says, in one shape.</summary>
    public static FakeInsi Answering(Func<TraitsSearch, SearchResult> result, SuccessShape shape = SuccessShape.S2) =>
        new(search => FakeAnswer.Of(result(search), shape));
}
