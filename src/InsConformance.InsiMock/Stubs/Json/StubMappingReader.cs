using System.Buffers;
using System.Text.Json;

namespace InsConformance.InsiMock.Stubs.Json;

/// <summary>Reads WireMock's mappings.</summary>
internal static class StubMappingReader
{
    private static readonly string[] Passed = ["persistent", "priority", "scenarioName", "requiredScenarioState", "newScenarioState", "metadata"];

    /// <summary>Reads a mapping.</summary>
    /// <param name="place">The mapping.</param>
    /// <param name="newId">Gives an id to a mapping without one.</param>
    /// <exception cref="StubRefusedException">Not a mapping, or one that asks for more than is served.</exception>
    public static StubMapping Read(JsonPlace place, Func<Guid> newId)
    {
        place.Only(["$schema", "id", "uuid", "name", "request", "response", "insertionIndex", .. Passed]);
        var id = (place.Member("id") ?? place.Member("uuid"))?.Uuid() ?? newId();
        place.Member("persistent")?.Flag();
        return new StubMapping
        {
            Id = id,
            Name = place.Member("name")?.Text(1000),
            Pattern = RequestPatternReader.Read(place.Member("request") ?? Empty(place)),
            Response = StubResponseReader.Read(place.Member("response")),
            Priority = place.Member("priority")?.WholeNumber(int.MinValue, int.MaxValue) ?? StubMapping.DefaultPriority,
            ScenarioName = place.Member("scenarioName")?.Text(1000),
            RequiredScenarioState = place.Member("requiredScenarioState")?.Text(1000),
            NewScenarioState = place.Member("newScenarioState")?.Text(1000),
            Metadata = place.Member("metadata")?.Object(),
            Json = Shown(place, id),
        };
    }

    private static JsonPlace Empty(JsonPlace place)
    {
        using var document = JsonDocument.Parse("{}");
        return new JsonPlace(document.RootElement.Clone(), place.Pointer + "/request");
    }

    private static JsonElement Shown(JsonPlace place, Guid id)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            Pass(json, place, "name");
            Part(json, place, "request", static (json, part) =>
            {
                if (part?.Member("method") is null)
                    json.WriteString("method", "ANY");
            });
            Part(json, place, "response", static (json, part) =>
            {
                if (part?.Member("status") is null)
                    json.WriteNumber("status", 200);
            });
            json.WriteString("uuid", id);
            foreach (var name in Passed)
                Pass(json, place, name);
            json.WriteEndObject();
        }

        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        return document.RootElement.Clone();
    }

    private static void Pass(Utf8JsonWriter json, JsonPlace place, string name)
    {
        if (place.Member(name) is not { } member)
            return;
        json.WritePropertyName(name);
        member.Value.WriteTo(json);
    }

    private static void Part(Utf8JsonWriter json, JsonPlace place, string name, Action<Utf8JsonWriter, JsonPlace?> complete)
    {
        json.WriteStartObject(name);
        var part = place.Member(name);
        foreach (var (key, member) in part?.Members() ?? [])
        {
            json.WritePropertyName(key);
            member.Value.WriteTo(json);
        }

        complete(json, part);
        json.WriteEndObject();
    }
}
