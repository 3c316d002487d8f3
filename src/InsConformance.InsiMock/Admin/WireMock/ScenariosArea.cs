using System.Text.Json;
using InsConformance.InsiMock.Stubs;
using InsConformance.InsiMock.Stubs.Json;

namespace InsConformance.InsiMock.Admin.WireMock;

/// <summary>WireMock's <c>/__admin/scenarios</c>.</summary>
internal sealed class ScenariosArea(StubStore stubs) : IAdminArea
{
    private const int MaxBodyBytes = 64 * 1024;

    public IEnumerable<AdminRoute> Routes =>
    [
        new("GET", "scenarios", ListAsync),
        new("POST", "scenarios/reset", ResetAsync),
        new("PUT", "scenarios/{name}/state", SetAsync),
    ];

    private Task ListAsync(AdminCall call) => AdminJson.WriteAsync(call.Http, json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("scenarios");
        foreach (var scenario in stubs.Scenarios())
            Write(json, scenario);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, Scenario scenario)
    {
        json.WriteStartObject();
        json.WriteString("id", scenario.Name);
        json.WriteString("name", scenario.Name);
        json.WriteString("state", scenario.State);
        json.WriteStartArray("possibleStates");
        foreach (var state in scenario.PossibleStates)
            json.WriteStringValue(state);
        json.WriteEndArray();
        json.WriteStartArray("mappings");
        foreach (var mapping in scenario.Mappings)
            mapping.Json.WriteTo(json);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private Task ResetAsync(AdminCall call)
    {
        stubs.ResetScenarios();
        return AdminJson.WriteEmptyAsync(call.Http);
    }

    // Without a body the scenario goes back to its start.
    private async Task SetAsync(AdminCall call)
    {
        var body = await call.BodyAsync(MaxBodyBytes);
        var state = StubMapping.Started;
        if (!body.IsEmpty)
        {
            var place = JsonPlace.Parse(body);
            place.Only("state", "id", "name", "possibleStates", "mappings");
            state = place.Member("state")?.Text(1000) ?? state;
        }

        stubs.SetScenario(call.Values["name"], state);
        await AdminJson.WriteEmptyAsync(call.Http);
    }
}
