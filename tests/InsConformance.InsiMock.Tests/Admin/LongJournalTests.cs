using System.Text;
using System.Text.Json;
using InsConformance.InsiMock.Tests.Journal;

namespace InsConformance.InsiMock.Tests.Admin;

public sealed class LongJournalTests
{
    private const int Most = 10_000;
    private static readonly HttpClient Http = new();

    [Fact]
    public async Task Listings_OfALongJournal_ShowTheNewestAndRemoveAll()
    {
        await using var mock = await MockUnderTest.StartAsync();
        for (var i = 1; i <= Most + 5; i++)
            await mock.Server.Journal.AddAsync(BareExchange.Make(mock.Server.Journal.Arrive()));

        var all = Numbers(await GetAsync(mock, "requests"), "requests", "request");
        var found = Numbers(await PostAsync(mock, "requests/find"), "requests", null);
        var exchanges = await GetAsync(mock, "exchanges");
        var near = Numbers(await PostAsync(mock, "near-misses/request-pattern"), "nearMisses", "request");
        var removed = Numbers(await PostAsync(mock, "requests/remove"), "serveEvents", "request");
        var left = await PostAsync(mock, "requests/count");

        Assert.Equal(Enumerable.Range(6, Most).Reverse(), all);
        Assert.Equal(Enumerable.Range(6, Most), found);
        Assert.Equal(Enumerable.Range(6, Most), removed);
        Assert.Equal((Most + 5, Most + 5), (exchanges.GetProperty("count").GetInt32(), exchanges.GetProperty("requests").GetArrayLength()));
        Assert.Equal([1, 2, 3], near);
        Assert.Equal(0, left.GetProperty("count").GetInt32());
        Assert.Equal(Most + 5, mock.Server.Journal.Count);
    }

    [Fact]
    public async Task Listings_OfLargeBodies_AreBoundedInBytesToo()
    {
        await using var mock = await MockUnderTest.StartAsync();
        var body = new byte[1024 * 1024];
        for (var i = 1; i <= 70; i++)
            await mock.Server.Journal.AddAsync(BareExchange.Make(mock.Server.Journal.Arrive()) with { Request = body });

        Assert.Equal(Enumerable.Range(7, 64).Reverse(), Numbers(await GetAsync(mock, "requests"), "requests", "request"));
    }

    private static IEnumerable<int> Numbers(JsonElement json, string list, string? inner) =>
        json.GetProperty(list).EnumerateArray().Select(r => (inner is null ? r : r.GetProperty(inner)).GetProperty("number").GetInt32());

    private static async Task<JsonElement> GetAsync(MockUnderTest mock, string path) =>
        JsonDocument.Parse(await Http.GetStringAsync(new Uri(mock.Server.AdminUri, "__admin/" + path))).RootElement;

    private static async Task<JsonElement> PostAsync(MockUnderTest mock, string path)
    {
        using var content = new StringContent("""{"urlPath":"/lps"}""", Encoding.UTF8, "application/json");
        using var answer = await Http.PostAsync(new Uri(mock.Server.AdminUri, "__admin/" + path), content);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }
}
