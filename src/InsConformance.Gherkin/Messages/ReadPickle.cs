using System.Text.Json;

namespace InsConformance.Gherkin.Messages;

/// <summary>A pickle as read back.</summary>
internal sealed record ReadPickle(
    string Uri,
    string Name,
    int? Line,
    IReadOnlyList<string> AstNodeIds,
    IReadOnlyList<string> Tags,
    IReadOnlyList<ReadPickleStep> Steps)
{
    public static ReadPickle From(JsonElement pickle, RepeatedTexts texts) => new(
        texts.Of(pickle.GetProperty("uri").GetString()!),
        pickle.GetProperty("name").GetString()!,
        pickle.TryGetProperty("location", out var location) ? location.GetProperty("line").GetInt32() : null,
        [.. pickle.GetProperty("astNodeIds").EnumerateArray().Select(i => i.GetString()!)],
        [.. pickle.GetProperty("tags").EnumerateArray().Select(t => t.GetProperty("name").GetString()!).Distinct(StringComparer.Ordinal)],
        [.. pickle.GetProperty("steps").EnumerateArray().Select(ReadPickleStep.From)]);
}
