using InsConformance.Foundation;
using InsConformance.Foundation.Evidence;
using InsConformance.Foundation.Yaml;

namespace InsConformance.Certification.Catalogues;

/// <summary>What a level of a catalogue file says for everything below it, so that nothing has to be written twice.</summary>
internal sealed record ProofDefaults(
    string? Source, EvidenceMark? Evidence, ProofKind? Kind, Automation Automation, string? Note, IReadOnlyList<string> Profiles)
{
    public static ProofDefaults None { get; } = new(null, null, null, Automation.Automated, null, []);

    /// <summary>These defaults, with what a level says itself.</summary>
    /// <param name="map">The level.</param>
    /// <param name="head">Declares the profiles.</param>
    public ProofDefaults With(YamlMap map, CatalogueHead head)
    {
        var result = this with
        {
            Source = map.OptionalText("source") ?? Source,
            Evidence = map.OptionalText("evidence") is { } word ? ReadEvidence(map, word) : Evidence,
            Kind = map.OptionalText("kind") is { } kind ? ReadKind(map, kind) : Kind,
            Profiles = ReadProfiles(map, head) ?? Profiles,
        };
        return map.OptionalText("automation") is { } automation ? result.WithAutomation(map, automation) : result;
    }

    /// <summary>The source, which some level must say.</summary>
    public string SourceOf(YamlMap map) => Source is { Length: > 0 } source ? source : throw map.Error("source", "'source' is missing or empty, here and above");

    /// <summary>The mark, which some level must say.</summary>
    public EvidenceMark EvidenceOf(YamlMap map) => Evidence ?? throw map.Error("evidence", $"'evidence' must be one of {Marks()}");

    /// <summary>The kind, which some level must say.</summary>
    public ProofKind KindOf(YamlMap map) => Kind ?? throw map.Error("kind", $"'kind' must be one of {Kinds()}");

    public static EvidenceMark ReadEvidence(YamlMap map, string word) =>
        EvidenceMarkWords.TryParse(word, out var mark) ? mark : throw map.Error("evidence", $"'evidence' must be one of {Marks()}, not '{word}'");

    private static ProofKind ReadKind(YamlMap map, string word) =>
        ProofKindWords.TryParse(word, out var kind) ? kind : throw map.Error("kind", $"'kind' must be one of {Kinds()}, not '{word}'");

    private static IReadOnlyList<string>? ReadProfiles(YamlMap map, CatalogueHead head)
    {
        var names = map.Texts("profiles");
        foreach (var name in names)
        {
            if (!head.Profiles.Contains(name, StringComparer.Ordinal))
                throw map.Error("profiles", $"the catalogue declares no profile '{name}'; declared: {string.Join(", ", head.Profiles)}");
        }

        return names.Count > 0 ? names : null;
    }

    private ProofDefaults WithAutomation(YamlMap map, string word) => word switch
    {
        "automated" => this with { Automation = Automation.Automated, Note = null },
        "dossier" => this with { Automation = Automation.Dossier, Note = "Contrôlée par les règles du dossier : insconf doctor --dossier." },
        "later" => this with { Automation = Automation.Later, Note = map.Text("reason").Trim() },
        "manual" => this with { Automation = Automation.Manual, Note = map.Text("instructions").Trim() },
        "unknown" => this with { Automation = Automation.Unknown, Note = map.Text("reason").Trim() },
        _ => throw map.Error("automation", $"'automation' must be automated, dossier, later, manual or unknown, not '{word}'"),
    };

    private static string Marks() => string.Join(", ", Enum.GetValues<EvidenceMark>().Select(m => m.Word()));

    private static string Kinds() => string.Join(", ", Enum.GetValues<ProofKind>().Select(k => k.Word()));
}
