using System.Buffers;
using System.Text.Json;

namespace InsConformance.InsiMock.Stubs.Json;

/// <summary>Objects with some members less or more.</summary>
internal static class JsonMembers
{
    public static JsonElement Without(JsonElement value, string name)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var member in value.EnumerateObject().Where(m => m.Name != name))
                member.WriteTo(json);
            json.WriteEndObject();
        }

        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        return document.RootElement.Clone();
    }

    /// <summary>Whether a value has everything that another has, and perhaps more members.</summary>
    public static bool Includes(JsonElement whole, JsonElement part) =>
        whole.ValueKind is JsonValueKind.Object && part.ValueKind is JsonValueKind.Object
            ? part.EnumerateObject().All(m => whole.TryGetProperty(m.Name, out var found) && Includes(found, m.Value))
            : JsonElement.DeepEquals(whole, part);
}
