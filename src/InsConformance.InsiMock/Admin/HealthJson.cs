using System.Text.Json;
using InsConformance.InsiMock.Admin.WireMock;

namespace InsConformance.InsiMock.Admin;

internal static class HealthJson
{
    public static void Write(Utf8JsonWriter json, MockServer server)
    {
        var errors = server.InternalErrors.Count;
        json.WriteStartObject();

        // The words and the first five fields are WireMock's.
        json.WriteString("status", errors == 0 ? "healthy" : "unHealthy");
        json.WriteString("message", errors == 0 ? "INSi mock is ok" : "the mock itself failed on a request");
        json.WriteString("version", SettingsArea.Version);
        json.WriteNumber("uptimeInSeconds", (long)server.Uptime.TotalSeconds);
        json.WriteString("timestamp", server.Clock.GetUtcNow().UtcDateTime);
        json.WriteString("mutualTls", server.MutualTlsUri.ToString());
        if (server.CardUri is { } card)
            json.WriteString("card", card.ToString());
        json.WriteString("admin", server.AdminUri.ToString());
        json.WriteNumber("people", server.Population.Count);
        json.WriteNumber("exchanges", server.Journal.Count);
        json.WriteNumber("internalErrors", errors);
        json.WriteEndObject();
    }
}
