using System.Globalization;
using InsConformance.Insi.Exchanges;
using InsConformance.InsiMock.Stubs;
using InsConformance.InsiMock.Stubs.Json;
using InsConformance.InsiMock.Stubs.Matching;

namespace InsConformance.InsiMock.Admin.WireMock;

/// <summary>WireMock's <c>/__admin/requests</c>: the journal and verification.</summary>
internal sealed class RequestsArea(ServeEvents events, StubStore stubs, MockOptions options) : IAdminArea
{
    private readonly LoggedRequestJson _requests = new(options.AdminShowsIdentities);

    public IEnumerable<AdminRoute> Routes =>
    [
        new("GET", "requests", ListAsync),
        new("DELETE", "requests", ClearAsync),
        new("POST", "requests/reset", ClearAsync),
        new("POST", "requests/count", CountAsync),
        new("POST", "requests/find", FindAsync),
        new("POST", "requests/remove", RemoveAsync),
        new("POST", "requests/remove-by-metadata", RemoveByMetadataAsync),
        new("GET", "requests/unmatched", UnmatchedAsync),
        new("GET", "requests/{id}", GetAsync),
        new("DELETE", "requests/{id}", DeleteAsync),
    ];

    private ServeEventJson Events => new(events, stubs, _requests);

    private Task ListAsync(AdminCall call)
    {
        var (since, from) = Since(call);
        var limit = Math.Min(Paging.Number(call, "limit", NewestExchanges.Most), NewestExchanges.Most);
        Guid? stub = call.Query("matchingStub") is { } text
            ? Guid.TryParse(text, out var id) ? id : throw new StubRefusedException(400, 10, $"{text} is not a valid UUID", "matchingStub")
            : null;
        var onlyUnmatched = call.Query("unmatched") == "true";
        var total = 0;
        var newest = new NewestExchanges(limit);
        foreach (var exchange in events.All())
        {
            call.Http.RequestAborted.ThrowIfCancellationRequested();
            total++;
            if (exchange.Number <= since || exchange.ReceivedAt < from || (stub is not null && exchange.StubId != stub) || (onlyUnmatched && ServeEventJson.IsMatched(exchange)))
                continue;
            newest.Add(exchange);
        }

        return AdminJson.WriteAsync(call.Http, json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("requests");
            foreach (var exchange in newest.Kept.Reverse())
                Events.Write(json, exchange);
            json.WriteEndArray();
            WireMockJson.WriteMeta(json, total);
            json.WriteBoolean("requestJournalDisabled", false);
            json.WriteEndObject();
        });
    }

    /// <summary>WireMock's date, or the number of an exchange.</summary>
    private static (long Number, DateTimeOffset Date) Since(AdminCall call)
    {
        if (call.Query("since") is not { } text)
            return (0, DateTimeOffset.MinValue);
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return (number, DateTimeOffset.MinValue);
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? (0, date)
            : throw new StubRefusedException(400, 10, $"{text} is not a valid ISO8601 date, nor the number of an exchange", "since");
    }

    private Task ClearAsync(AdminCall call)
    {
        events.Clear();
        return AdminJson.WriteEmptyAsync(call.Http);
    }

    private async Task CountAsync(AdminCall call)
    {
        var count = (await MatchingAsync(call)).Count();
        await AdminJson.WriteAsync(call.Http, json =>
        {
            json.WriteStartObject();
            json.WriteNumber("count", count);
            json.WriteBoolean("requestJournalDisabled", false);
            json.WriteEndObject();
        });
    }

    private async Task FindAsync(AdminCall call) => await WriteRequestsAsync(call, await MatchingAsync(call));

    private Task UnmatchedAsync(AdminCall call) => WriteRequestsAsync(call, events.All().Where(e => !ServeEventJson.IsMatched(e)));

    private Task WriteRequestsAsync(AdminCall call, IEnumerable<Exchange> exchanges) => AdminJson.WriteAsync(call.Http, json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("requests");
        foreach (var exchange in NewestExchanges.Of(exchanges))
            _requests.Write(json, exchange);
        json.WriteEndArray();
        json.WriteBoolean("requestJournalDisabled", false);
        json.WriteEndObject();
    });

    private async Task RemoveAsync(AdminCall call) => await RemoveAsync(call, await MatchingAsync(call));

    private async Task RemoveByMetadataAsync(AdminCall call)
    {
        var pattern = MetadataPattern.Read(await WireMockJson.ReadAsync(call));
        await RemoveAsync(call, events.All().Where(e => e.StubId is { } id && stubs.Remembered(id) is { } stub && pattern.Matches(stub)));
    }

    private Task RemoveAsync(AdminCall call, IEnumerable<Exchange> exchanges) => AdminJson.WriteAsync(call.Http, json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("serveEvents");

        // All of them go; the answer shows the newest.
        foreach (var exchange in NewestExchanges.Of(exchanges.Select(Hide)))
            Events.Write(json, exchange);

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private Exchange Hide(Exchange exchange)
    {
        events.Hide(exchange.Number);
        return exchange;
    }

    private Task GetAsync(AdminCall call) => events.Find(WireMockJson.Id(call)) is { } exchange
        ? AdminJson.WriteAsync(call.Http, json => Events.Write(json, exchange))
        : WireMockJson.WriteErrorAsync(call, new StubRefusedException(404, 404, $"No request {call.Values["id"]}"));

    private Task DeleteAsync(AdminCall call)
    {
        if (events.Find(WireMockJson.Id(call)) is { } exchange)
            events.Hide(exchange.Number);
        return AdminJson.WriteEmptyAsync(call.Http);
    }

    private async Task<IEnumerable<Exchange>> MatchingAsync(AdminCall call)
    {
        var pattern = RequestPatternReader.Read(await WireMockJson.ReadAsync(call));
        return events.All().Where(e => Matches(pattern, e, call.Http.RequestAborted));
    }

    private static bool Matches(RequestPattern pattern, Exchange exchange, CancellationToken aborted)
    {
        aborted.ThrowIfCancellationRequested();
        try
        {
            return pattern.Matches(SeenRequest.Of(exchange));
        }
        catch (MatchTooCostlyException e)
        {
            throw new StubRefusedException(422, 10, "Pattern too costly", null, $"{e.Message}: exchange {exchange.Number}");
        }
    }
}
