namespace InsConformance.InsiMock.Admin;

/// <summary>Whether the mock is well, and going back to its start.</summary>
internal sealed class HealthArea(MockServer server) : IAdminArea
{
    public IEnumerable<AdminRoute> Routes =>
    [
        new("GET", "health", call => AdminJson.WriteAsync(call.Http, json => HealthJson.Write(json, server))),
        new("POST", "reset", ResetAsync),
    ];

    // A body of JSON, as WireMock gives: its clients read one.
    private Task ResetAsync(AdminCall call)
    {
        server.Reset();
        return AdminJson.WriteEmptyAsync(call.Http);
    }
}
