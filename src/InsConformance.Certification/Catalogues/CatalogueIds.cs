using InsConformance.Foundation;
using InsConformance.Foundation.Yaml;

namespace InsConformance.Certification.Catalogues;

/// <summary>Keeps the ids of one catalogue apart while it is read: formed as the grammar says, none twice at one level, and no two proofs with one tag.</summary>
internal sealed class CatalogueIds(CatalogueHead head)
{
    private readonly Dictionary<string, Place> _requirements = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Place> _scenarios = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Place> _proofs = new(StringComparer.Ordinal);

    public (string Id, string Published) Requirement(YamlMap map) => Take(map, _requirements, "requirement", head.Ids.Requirement);

    public (string Id, string Published) Scenario(YamlMap map) => Take(map, _scenarios, "scenario", head.Ids.Scenario);

    public (string Id, string Published) Proof(YamlMap map) => Take(map, _proofs, "proof", head.Ids.Proof);

    /// <summary>Takes an id that comes from another catalogue.</summary>
    public void Take(string level, string id, YamlMap map) =>
        Take(id, map, level switch { "requirement" => _requirements, "scenario" => _scenarios, _ => _proofs }, level);

    private (string Id, string Published) Take(YamlMap map, Dictionary<string, Place> seen, string level, IReadOnlyList<string> grammar)
    {
        var id = map.Text("id");
        var published = map.OptionalText("publishedId") ?? id;
        if (id.Trim() != id || id.Any(char.IsControl))
            throw map.Error("id", $"the {level} id '{id}' has blanks around it or control characters");
        if (!IdGrammar.Accepts(grammar, published))
            throw map.Error(map.Has("publishedId") ? "publishedId" : "id", $"the {level} id '{published}' is not formed as this catalogue says: {string.Join(" or ", grammar)} (# digits, ## two digits)");
        Take(id, map, seen, level);
        return (id, published);
    }

    private void Take(string id, YamlMap map, Dictionary<string, Place> seen, string level)
    {
        // Two ids that differ only by a blank would share a tag: the tag form is what has to be unique.
        if (!seen.TryAdd(head.TagOf(id), map.Place))
            throw map.Error("id", $"the {level} id '{id}' is already used at {seen[head.TagOf(id)]}");
    }
}
