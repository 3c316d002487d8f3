using System.Text.Json;
using InsConformance.Foundation;

namespace InsConformance.Reports.Manifests;

/// <summary>Takes values out of a manifest; what is missing or of another kind is named by its key.</summary>
/// <param name="path">The manifest, for the error.</param>
internal sealed class ManifestJson(string path)
{
    private const string Cure = "build the report again with: insconf report build";

    public JsonElement Of(JsonElement json, string key, JsonValueKind kind) => Optional(json, key, kind) ?? throw Fault($"lacks the key '{key}'");

    public JsonElement? Optional(JsonElement json, string key, JsonValueKind kind)
    {
        if (json.ValueKind != JsonValueKind.Object)
            throw Fault($"holds {Word(json.ValueKind)} where an object with the key '{key}' is expected");
        if (!json.TryGetProperty(key, out var value))
            return null;
        return value.ValueKind == kind ? value : throw Fault($"holds {Word(value.ValueKind)} under the key '{key}', where {Word(kind)} is expected");
    }

    public string Text(JsonElement json, string key) => Of(json, key, JsonValueKind.String).GetString()!;

    public string? OptionalText(JsonElement json, string key) => Optional(json, key, JsonValueKind.String)?.GetString();

    public long Number(JsonElement json, string key) =>
        Of(json, key, JsonValueKind.Number).TryGetInt64(out var number) ? number : throw Fault($"holds under the key '{key}' what is no whole number");

    public IEnumerable<JsonElement> List(JsonElement json, string key) => Of(json, key, JsonValueKind.Array).EnumerateArray();

    public IReadOnlyList<string> Texts(JsonElement json, string key) => Optional(json, key, JsonValueKind.Array) is not { } list
        ? []
        : [.. list.EnumerateArray().Select(t => t.ValueKind == JsonValueKind.String ? t.GetString()! : throw Fault($"holds {Word(t.ValueKind)} in the list '{key}', where a text is expected"))];

    private InputException Fault(string what) => new("manifest-key", new Place(path), $"the manifest {what}", Cure);

    private static string Word(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };
}
