using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace InsConformance.Reports.Merging;

/// <summary>Keeps ids apart: one that two parts use is replaced in the later part, one that means the same thing in both is replaced by the first's.</summary>
internal sealed class MessageIds
{
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private Dictionary<string, string> _map = new(StringComparer.Ordinal);
    private int _part;

    public void NextPart() => (_map, _part) = (new(StringComparer.Ordinal), _part + 1);

    /// <summary>Lets the ids of a thing stand for those of the same thing in an earlier part, in document order.</summary>
    public void Unite(JsonNode earlier, JsonNode later)
    {
        foreach (var (first, second) in IdsOf(earlier).Zip(IdsOf(later)))
            _map[second] = first;
    }

    /// <summary>Takes the ids that a message defines, replacing those that are taken.</summary>
    public void Define(JsonNode message)
    {
        foreach (var id in IdsOf(message))
        {
            if (!_used.Add(id) && !_map.ContainsKey(id))
                _used.Add(_map[id] = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{_part} {id}"))[..16]).ToString());
        }
    }

    /// <summary>Whether any id of the part at hand is replaced.</summary>
    public bool Replaces => _map.Count > 0;

    /// <summary>Replaces, in place, every id that a message defines or refers to.</summary>
    public void Replace(JsonNode? node)
    {
        if (node is JsonObject parent)
        {
            foreach (var (name, value) in parent.ToArray())
            {
                if (value is JsonValue && (name == "id" || name.EndsWith("Id", StringComparison.Ordinal)) && (string?)value is { } id && _map.TryGetValue(id, out var other))
                    parent[name] = other;
                else if (value is JsonArray ids && name.EndsWith("Ids", StringComparison.Ordinal))
                    parent[name] = new JsonArray([.. ids.Select(i => (JsonNode?)_map.GetValueOrDefault((string)i!, (string)i!))]);
                else
                    Replace(value);
            }
        }
        else if (node is JsonArray items)
        {
            foreach (var item in items)
                Replace(item);
        }
    }

    private static IEnumerable<string> IdsOf(JsonNode? node) => node switch
    {
        JsonObject parent => parent.SelectMany(p => p.Key == "id" && p.Value is JsonValue ? [(string)p.Value!] : IdsOf(p.Value)),
        JsonArray items => items.SelectMany(IdsOf),
        _ => [],
    };
}
