using InsConformance.InsiMock.Stubs.Responses;

namespace InsConformance.InsiMock.Admin.WireMock;

/// <summary>WireMock's <c>/__admin/settings</c>: the global delay, which is the mock's latency switch, and <c>/__admin/version</c>.</summary>
internal sealed class SettingsArea(MockServer server) : IAdminArea
{
    /// <summary>Of the API that is spoken, not of the mock.</summary>
    public const string Version = "3.13.2";

    public IEnumerable<AdminRoute> Routes =>
    [
        new("GET", "settings", GetAsync),
        new("POST", "settings", SetAsync),
        new("PUT", "settings", SetAsync),
        new("GET", "version", VersionAsync),
    ];

    private Task GetAsync(AdminCall call) => AdminJson.WriteAsync(call.Http, json =>
    {
        json.WriteStartObject();
        json.WriteStartObject("settings");
        if (server.Switches.Current.Latency is { Ticks: > 0 } latency)
            json.WriteNumber("fixedDelay", (int)latency.TotalMilliseconds);
        json.WriteBoolean("proxyPassThrough", false);
        json.WriteEndObject();
        json.WriteEndObject();
    });

    private async Task SetAsync(AdminCall call)
    {
        var place = await WireMockJson.ReadAsync(call);

        // Nothing is ever proxied, so that setting has nothing to change.
        place.Only("fixedDelay", "proxyPassThrough", "extended");
        if (place.Member("extended") is { } extended && extended.Members().Count > 0)
            throw extended.Wrong("not served");
        var delay = TimeSpan.FromMilliseconds(place.Member("fixedDelay")?.WholeNumber(0, StubDelay.Longest) ?? 0);
        server.Switches.Update(s => s with { Latency = delay });
        await AdminJson.WriteEmptyAsync(call.Http);
    }

    private static Task VersionAsync(AdminCall call) => AdminJson.WriteAsync(call.Http, json =>
    {
        json.WriteStartObject();
        json.WriteString("version", Version);
        json.WriteEndObject();
    });
}
