using System.Text.Json;

namespace InsConformance.InsiMock.Admin;

internal static class HealthJson
{
    public static void Write(Utf8JsonWriter json, MockServer server)
    {
        var errors = server.InternalErrors.Count;
        json.WriteStartObject();
        json.WriteString("status", errors == 0 ? "up" : "failing");
        json.WriteString("mutualTls", server.MutualTlsUri.ToString());
        if (server.CardUri is { } card)
            json.WriteString("card", card.ToString());
        json.WriteString("admin", server.AdminUri.ToString());
        json.WriteNumber("people", server.Population.Count);
        json.WriteNumber("exchanges", server.Journal.Count);
        json.WriteNumber("internalErrors", errors);
        json.WriteString("time", server.Clock.GetUtcNow().UtcDateTime);
        json.WriteEndObject();
    }
}
