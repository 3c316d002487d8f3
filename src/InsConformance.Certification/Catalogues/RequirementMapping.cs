using InsConformance.Foundation.Evidence;
using InsConformance.Foundation.Yaml;

namespace InsConformance.Certification.Catalogues;

/// <summary>
/// Reads a <c>mapped</c> entry: requirements that this catalogue is believed to share with another one, ids and texts included, under profiles of its own.
/// A proof so made keeps where it came from, so that what shows the one shows the other.
/// </summary>
internal sealed class RequirementMapping(CatalogueHead head, CatalogueIds seen)
{
    private readonly Dictionary<string, string?> _profiles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Profile, YamlMap Map)> _except = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    public IEnumerable<Requirement> Read(YamlMap map, Func<string, Catalogue> load)
    {
        var origin = load(map.Text("from"));
        var (only, without) = (map.Texts("only"), map.Texts("without"));
        var source = map.Text("source");
        var evidence = ProofDefaults.ReadEvidence(map, map.Text("evidence"));
        ReadProfiles(map, origin);
        map.RefuseUnknownKeys();
        foreach (var id in without.Where(w => origin.Requirements.All(r => r.Id != w)))
            throw map.Error("without", $"'{id}' is no requirement of {origin.Id}");
        foreach (var start in only.Where(o => !origin.Requirements.Any(r => r.Id.StartsWith(o, StringComparison.Ordinal))))
            throw map.Error("only", $"no requirement of {origin.Id} starts with '{start}'");
        var chosen = origin.Requirements
            .Where(r => (only.Count == 0 || only.Any(o => r.Id.StartsWith(o, StringComparison.Ordinal))) && !without.Contains(r.Id));
        Requirement[] mapped = [.. chosen.Select(r => Map(map, origin, r, source, evidence))];
        if (_except.FirstOrDefault(e => !_used.Contains(e.Key)) is { Key: not null, Value.Map: { } idle } unused)
            throw idle.Error("id", $"'{unused.Key}' is no requirement, scenario or proof of {origin.Id}");
        return mapped;
    }

    private void ReadProfiles(YamlMap map, Catalogue origin)
    {
        foreach (var each in map.Maps("profiles"))
        {
            var from = each.Text("from");
            if (!origin.Head.Profiles.Contains(from))
                throw each.Error("from", $"{origin.Id} declares no profile '{from}'; declared: {string.Join(", ", origin.Head.Profiles)}");
            _profiles[from] = Declared(each);
            each.RefuseUnknownKeys();
        }

        foreach (var each in map.Maps("except"))
        {
            if (!_except.TryAdd(each.Text("id"), (Declared(each), each)))
                throw each.Error("id", $"'{each.Text("id")}' is listed twice");
            each.RefuseUnknownKeys();
        }
    }

    private string Declared(YamlMap map)
    {
        var name = map.Text("to");
        return head.Profiles.Contains(name) ? name : throw map.Error("to", $"the catalogue declares no profile '{name}'; declared: {string.Join(", ", head.Profiles)}");
    }

    private Requirement Map(YamlMap map, Catalogue origin, Requirement requirement, string source, EvidenceMark evidence)
    {
        seen.Take("requirement", requirement.Id, map);
        var own = Except(requirement.Id);
        return requirement with
        {
            Profiles = own ?? Profiles(map, origin, requirement.Profiles),
            Source = $"{source} ({requirement.Source})",
            Evidence = evidence,
            Scenarios = [.. requirement.Scenarios.Select(s => Map(map, origin, s, own, source, evidence))],
        };
    }

    private RequirementScenario Map(YamlMap map, Catalogue origin, RequirementScenario scenario, IReadOnlyList<string>? above, string source, EvidenceMark evidence)
    {
        seen.Take("scenario", scenario.Id, map);
        var own = Except(scenario.Id) ?? above;
        return scenario with
        {
            Profiles = own ?? Profiles(map, origin, scenario.Profiles),
            Proofs = [.. scenario.Proofs.Select(p => Map(map, origin, p, own, source, evidence))],
        };
    }

    private Proof Map(YamlMap map, Catalogue origin, Proof proof, IReadOnlyList<string>? above, string source, EvidenceMark evidence)
    {
        seen.Take("proof", proof.Id, map);
        return proof with
        {
            Head = head,
            Profiles = Except(proof.Id) ?? above ?? Profiles(map, origin, proof.Profiles),
            Source = $"{source} ({proof.Source})",
            Evidence = evidence,
            MappedFrom = new ProofKey(origin.Id, proof.Id),
        };
    }

    private string[]? Except(string id)
    {
        if (!_except.TryGetValue(id, out var exception))
            return null;
        _used.Add(id);
        return [exception.Profile];
    }

    private string[] Profiles(YamlMap map, Catalogue origin, IReadOnlyList<string> names) =>
        [.. names.Select(n => _profiles.GetValueOrDefault(n) ?? throw map.Error("profiles", $"the profile '{n}' of {origin.Id} has no counterpart here")).Distinct(StringComparer.Ordinal)];
}
