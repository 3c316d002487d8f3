using InsConformance.Foundation;
using InsConformance.Foundation.Evidence;
using InsConformance.Foundation.Yaml;

namespace InsConformance.Certification.Catalogues;

/// <summary>Reads a catalogue file (<c>scenarios/catalogues/*.yaml</c>). Every fault has its file, line and column. Thread-safe.</summary>
public static class CatalogueFile
{
    /// <summary>The longest <see cref="CatalogueHead.ShortTitle"/>: a workbook refuses sheet names over 31 characters, and a suffix must fit.</summary>
    public const int MaxShortTitle = 25;

    /// <summary>Reads one catalogue.</summary>
    /// <param name="path">Path as the user gave it.</param>
    /// <exception cref="InputException">Missing file, wrong YAML, unknown key, missing value, duplicate id.</exception>
    public static Catalogue Load(string path) => Read(YamlFile.Load(path));

    /// <summary>Reads one catalogue from text.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="path">The name to show in messages.</param>
    /// <exception cref="InputException">As <see cref="Load"/>.</exception>
    public static Catalogue Parse(string text, string path) => Read(YamlFile.Parse(text, path));

    private static Catalogue Read(YamlMap root)
    {
        var head = ReadHead(root);
        var seen = new CatalogueIds(head);
        var requirements = root.Maps("requirements").Select(map => ReadRequirement(map, head, seen)).ToArray();
        if (requirements.Length == 0)
            throw root.Error("requirements", "a catalogue needs at least one requirement");
        root.RefuseUnknownKeys();
        return new Catalogue(head, requirements);
    }

    private static CatalogueHead ReadHead(YamlMap root)
    {
        var title = root.Text("title");
        var shortTitle = root.OptionalText("shortTitle") ?? root.Text("catalogue");
        if (shortTitle.Length > MaxShortTitle || shortTitle.Any(@"[]:*?/\'".Contains))
            throw root.Error("shortTitle", $"'shortTitle' must have at most {MaxShortTitle} characters, none of [ ] : * ? / \\ '");
        var prefix = root.Text("tag");
        if (!prefix.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
            throw root.Error("tag", $"'tag' must hold letters, digits and hyphens only, not '{prefix}'");
        return new CatalogueHead(
            root.Text("catalogue"), root.Text("version"), title, shortTitle, root.Text("source"), ReadEvidence(root), prefix);
    }

    private static Requirement ReadRequirement(YamlMap map, CatalogueHead head, CatalogueIds seen)
    {
        var id = seen.Requirement(map);
        var scenarios = map.Maps("scenarios").Select(s => ReadScenario(s, head, seen)).ToArray();
        if (scenarios.Length == 0)
            throw map.Error("scenarios", $"requirement {id} needs at least one scenario");
        var requirement = new Requirement(id, map.Text("title"), scenarios);
        map.RefuseUnknownKeys();
        return requirement;
    }

    private static RequirementScenario ReadScenario(YamlMap map, CatalogueHead head, CatalogueIds seen)
    {
        var id = seen.Scenario(map);
        var proofs = map.Maps("proofs").Select(p => ReadProof(p, head, seen)).ToArray();
        if (proofs.Length == 0)
            throw map.Error("proofs", $"scenario {id} needs at least one proof");
        var scenario = new RequirementScenario(id, map.Text("title"), proofs);
        map.RefuseUnknownKeys();
        return scenario;
    }

    private static Proof ReadProof(YamlMap map, CatalogueHead head, CatalogueIds seen)
    {
        var id = seen.Proof(map);
        var automation = ReadAutomation(map);
        var proof = new Proof
        {
            Id = id,
            Title = map.Text("title"),
            Kind = ReadKind(map),
            Statement = map.Text("statement").Trim(),
            Source = map.Text("source"),
            Evidence = ReadEvidence(map),
            Automation = automation,
            AutomationNote = ReadNote(map, automation),
            Tag = head.TagOf(id),
            Place = map.Place,
        };
        map.RefuseUnknownKeys();
        return proof;
    }

    private static EvidenceMark ReadEvidence(YamlMap map) =>
        EvidenceMarkWords.TryParse(map.Text("evidence"), out var mark)
            ? mark
            : throw map.Error("evidence", $"'evidence' must be one of {string.Join(", ", Enum.GetValues<EvidenceMark>().Select(m => m.Word()))}");

    private static ProofKind ReadKind(YamlMap map) =>
        ProofKindWords.TryParse(map.Text("kind"), out var kind)
            ? kind
            : throw map.Error("kind", $"'kind' must be one of {string.Join(", ", Enum.GetValues<ProofKind>().Select(k => k.Word()))}");

    private static Automation ReadAutomation(YamlMap map) => map.OptionalText("automation") switch
    {
        null or "automated" => Automation.Automated,
        "later" => Automation.Later,
        "manual" => Automation.Manual,
        "unknown" => Automation.Unknown,
        var other => throw map.Error("automation", $"'automation' must be automated, later, manual or unknown, not '{other}'"),
    };

    private static string? ReadNote(YamlMap map, Automation automation) => automation switch
    {
        Automation.Automated => null,
        Automation.Manual => map.Text("instructions").Trim(),
        _ => map.Text("reason").Trim(),
    };
}
