using System.Text;
using System.Text.Json;
using InsConformance.Insi.Exchanges;
using InsConformance.InsiMock.Stubs;
using InsConformance.InsiMock.Stubs.Json;
using InsConformance.InsiMock.Stubs.Matching;

namespace InsConformance.InsiMock.Admin.WireMock;

/// <summary>WireMock's near misses: which mapping, or which request, nearly matched.</summary>
internal sealed class NearMissArea(ServeEvents events, StubStore stubs, MockOptions options) : IAdminArea
{
    private const int PerRequest = 3;
    private const int MaxRequests = 100;

    private readonly LoggedRequestJson _requests = new(options.AdminShowsIdentities);

    public IEnumerable<AdminRoute> Routes =>
    [
        new("GET", "requests/unmatched/near-misses", OfUnmatchedAsync),
        new("POST", "near-misses/request", OfRequestAsync),
        new("POST", "near-misses/request-pattern", OfPatternAsync),
    ];

    private Task OfUnmatchedAsync(AdminCall call)
    {
        var unmatched = events.All().Where(e => !ServeEventJson.IsMatched(e)).Take(MaxRequests);
        var misses = unmatched.SelectMany(e => Nearest(stubs.All, Distance(call, SeenRequest.Of(e))).Select(m => (Exchange: e, Stub: m.Item, m.Distance)));
        return WriteAsync(call, misses.Select(m => (Of(m.Exchange), m.Distance, "stubMapping", m.Stub.Json)));
    }

    private async Task OfRequestAsync(AdminCall call)
    {
        var place = await WireMockJson.ReadAsync(call);
        var fields = (place.Member("headers")?.Members() ?? []).Where(h => h.Place.Value.ValueKind is JsonValueKind.String);
        var request = SeenRequest.Of(
            place.Member("method")?.Text(64) ?? "GET",
            (place.Member("url") ?? throw place.Wrong("expected a url")).Text(),
            [.. fields.Select(h => new HttpField(h.Name, h.Place.Text()))],
            Encoding.UTF8.GetBytes(place.Member("body")?.Text() ?? ""));
        var misses = Nearest(stubs.All, Distance(call, request));
        await WriteAsync(call, misses.Select(m => (new Action<Utf8JsonWriter>(place.Value.WriteTo), m.Distance, "stubMapping", m.Item.Json)));
    }

    private async Task OfPatternAsync(AdminCall call)
    {
        var place = await WireMockJson.ReadAsync(call);
        var pattern = RequestPatternReader.Read(place);
        var misses = Nearest(events.All(), e =>
        {
            call.Http.RequestAborted.ThrowIfCancellationRequested();
            return pattern.Distance(SeenRequest.Of(e));
        });
        await WriteAsync(call, misses.Select(m => (Of(m.Item), m.Distance, "requestPattern", place.Value)));
    }

    // All mappings share the request, hence its budget: however many they are, its XML is walked once that far.
    private static Func<StubMapping, double> Distance(AdminCall call, SeenRequest request) => stub =>
    {
        call.Http.RequestAborted.ThrowIfCancellationRequested();
        return stub.Pattern.Distance(request);
    };

    /// <summary>The nearest of many, the first ones where they are as near; no more of them are held.</summary>
    private static List<(T Item, double Distance)> Nearest<T>(IEnumerable<T> items, Func<T, double> distance)
    {
        var nearest = new List<(T Item, double Distance)>(PerRequest + 1);
        foreach (var item in items)
        {
            var away = distance(item);
            var rank = nearest.FindIndex(n => away < n.Distance);
            nearest.Insert(rank < 0 ? nearest.Count : rank, (item, away));
            if (nearest.Count > PerRequest)
                nearest.RemoveAt(PerRequest);
        }

        return nearest;
    }

    private Action<Utf8JsonWriter> Of(Exchange exchange) => json => _requests.Write(json, exchange);

    private static Task WriteAsync(AdminCall call, IEnumerable<(Action<Utf8JsonWriter> Request, double Distance, string Against, JsonElement Value)> misses) =>
        AdminJson.WriteAsync(call.Http, json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("nearMisses");
            foreach (var (request, distance, against, value) in misses)
            {
                json.WriteStartObject();
                json.WritePropertyName("request");
                request(json);
                json.WritePropertyName(against);
                value.WriteTo(json);
                json.WriteStartObject("matchResult");
                json.WriteNumber("distance", distance);
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
}
