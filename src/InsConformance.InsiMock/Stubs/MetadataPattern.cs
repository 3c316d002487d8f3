using System.Text;
using System.Text.Json;
using InsConformance.InsiMock.Stubs.Json;
using InsConformance.InsiMock.Stubs.Matching;

namespace InsConformance.InsiMock.Stubs;

/// <summary>A query of mappings by their metadata: <c>matchesJsonPath</c> with a plain path, or <c>equalToJson</c>. Immutable, thread-safe.</summary>
internal sealed class MetadataPattern
{
    private readonly Func<JsonElement, bool> _test;

    private MetadataPattern(Func<JsonElement, bool> test) => _test = test;

    /// <summary>Reads a query.</summary>
    /// <exception cref="StubRefusedException">Not a query, or more than is served.</exception>
    public static MetadataPattern Read(JsonPlace place)
    {
        if (place.Member("equalToJson") is { } json)
        {
            place.Only("equalToJson", "ignoreExtraElements", "ignoreArrayOrder");
            if (place.Member("ignoreArrayOrder") is { } order && order.Flag())
                throw order.Wrong("not served");
            var expected = json.Value.ValueKind is JsonValueKind.String ? JsonPlace.Parse(Encoding.UTF8.GetBytes(json.Text())).Value : json.Value;
            var takesMore = place.Member("ignoreExtraElements")?.Flag() ?? false;
            return new MetadataPattern(m => takesMore ? JsonMembers.Includes(m, expected) : JsonElement.DeepEquals(m, expected));
        }

        place.Only("matchesJsonPath");
        var operand = place.Member("matchesJsonPath") ?? throw place.Wrong("expected matchesJsonPath or equalToJson");
        if (operand.Value.ValueKind is JsonValueKind.String)
        {
            var alone = JsonPath.Parse(operand);
            return new MetadataPattern(m => alone.Find(m) is not null);
        }

        var path = JsonPath.Parse(operand.Member("expression") ?? throw operand.Wrong("expected an expression"));
        var rest = new JsonPlace(JsonMembers.Without(operand.Value, "expression"), operand.Pointer);
        var matcher = rest.Members().Count == 0 ? null : ValueMatcherReader.Read(rest);
        return new MetadataPattern(m => path.Find(m) is { } found && matcher?.Matches(MatchValue.OfText(found.ToString(), new MatchBudget())) != false);
    }

    /// <summary>Whether a mapping's metadata match; a mapping without any does not.</summary>
    public bool Matches(StubMapping mapping) => mapping.Metadata is { } metadata && _test(metadata);
}
