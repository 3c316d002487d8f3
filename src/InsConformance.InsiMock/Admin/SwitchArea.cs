namespace InsConformance.InsiMock.Admin;

/// <summary>The switches: read, or change some.</summary>
internal sealed class SwitchArea(MockServer server) : IAdminArea
{
    private const int MaxBodyBytes = 64 * 1024;

    public IEnumerable<AdminRoute> Routes => [new("GET", "switches", GetAsync), new("PUT", "switches", PutAsync)];

    private Task GetAsync(AdminCall call) => AdminJson.WriteAsync(call.Http, json => SwitchJson.Write(json, server.Switches.Current));

    private async Task PutAsync(AdminCall call)
    {
        var body = await call.BodyAsync(MaxBodyBytes);
        server.Switches.Update(current => SwitchJson.Read(body, current));
        await GetAsync(call);
    }
}
