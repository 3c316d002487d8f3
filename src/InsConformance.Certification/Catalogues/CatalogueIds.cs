using InsConformance.Foundation;
using InsConformance.Foundation.Yaml;

namespace InsConformance.Certification.Catalogues;

/// <summary>Keeps the ids of one catalogue apart while it is read: none twice at one level, and no two proofs with one tag.</summary>
internal sealed class CatalogueIds(CatalogueHead head)
{
    private readonly Dictionary<string, Place> _requirements = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Place> _scenarios = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Place> _proofs = new(StringComparer.Ordinal);

    public string Requirement(YamlMap map) => Take(map, _requirements, "requirement");

    public string Scenario(YamlMap map) => Take(map, _scenarios, "scenario");

    public string Proof(YamlMap map) => Take(map, _proofs, "proof");

    private string Take(YamlMap map, Dictionary<string, Place> seen, string level)
    {
        var id = map.Text("id");
        if (id.Trim() != id || id.Any(char.IsControl))
            throw map.Error("id", $"the {level} id '{id}' has blanks around it or control characters");
        // Two ids that differ only by a blank would share a tag: the tag form is what has to be unique.
        if (!seen.TryAdd(head.TagOf(id), map.Place))
            throw map.Error("id", $"the {level} id '{id}' is already used at {seen[head.TagOf(id)]}");
        return id;
    }
}
