using InsConformance.Foundation.Yaml;

namespace InsConformance.Certification.Catalogues;

/// <summary>Reads the requirements that a catalogue file writes out.</summary>
internal sealed class RequirementReader(CatalogueHead head, CatalogueIds seen)
{
    public Requirement Read(YamlMap map, ProofDefaults above)
    {
        var (id, published) = seen.Requirement(map);
        var defaults = above.With(map, head);
        var scenarios = map.Maps("scenarios").Select(s => ReadScenario(s, defaults)).ToArray();
        var without = map.OptionalText("withoutScenario")?.Trim();
        if ((scenarios.Length == 0) == string.IsNullOrEmpty(without))
            throw map.Error("scenarios", $"requirement {id} needs either scenarios or 'withoutScenario' with the reason");
        var requirement = new Requirement(id, map.Text("title"), scenarios)
        {
            PublishedId = published,
            Statement = map.OptionalText("statement")?.Trim(),
            WithoutScenario = without,
            Bloc = map.OptionalText("bloc"),
            Status = map.OptionalText("status"),
            Perimeters = map.Texts("perimeters"),
            Profiles = defaults.Profiles,
            Extra = ReadExtra(map),
            Source = defaults.Source ?? head.Source,
            Evidence = defaults.Evidence ?? head.Evidence,
            Place = map.Place,
        };
        map.RefuseUnknownKeys();
        return requirement;
    }

    private RequirementScenario ReadScenario(YamlMap map, ProofDefaults above)
    {
        var (id, published) = seen.Scenario(map);
        var defaults = above.With(map, head);
        var proofs = map.Maps("proofs").Select(p => ReadProof(p, defaults)).ToArray();
        if (proofs.Length == 0)
            throw map.Error("proofs", $"scenario {id} needs at least one proof");
        var scenario = new RequirementScenario(id, map.Text("title"), proofs)
        {
            PublishedId = published,
            Statement = map.OptionalText("statement")?.Trim(),
            Profiles = defaults.Profiles,
            Extra = ReadExtra(map),
            Place = map.Place,
        };
        map.RefuseUnknownKeys();
        return scenario;
    }

    private Proof ReadProof(YamlMap map, ProofDefaults above)
    {
        var (id, published) = seen.Proof(map);
        var defaults = above.With(map, head);
        var proof = new Proof
        {
            Id = id,
            PublishedId = published,
            Title = map.Text("title"),
            Kind = defaults.KindOf(map),
            Statement = map.Text("statement").Trim(),
            Source = defaults.SourceOf(map),
            Evidence = defaults.EvidenceOf(map),
            Automation = defaults.Automation,
            AutomationNote = defaults.Note,
            Profiles = defaults.Profiles,
            Extra = ReadExtra(map),
            Head = head,
            Place = map.Place,
        };
        map.RefuseUnknownKeys();
        return proof;
    }

    private static IReadOnlyDictionary<string, string> ReadExtra(YamlMap map)
    {
        if (map.Map("extra") is not { } extra)
            return Requirement.NoExtra;
        return extra.Keys.ToDictionary(k => k, k => extra.OptionalText(k) ?? "", StringComparer.Ordinal);
    }
}
