using System.Globalization;
using InsConformance.Foundation;
using InsConformance.Foundation.Yaml;

namespace InsConformance.Certification.Dossiers;

/// <summary>Reads <c>dossier.yaml</c>. What is absent is kept as absent with its place; what is malformed is an error. Thread-safe.</summary>
public static class EditorDossierFile
{
    /// <summary>The name that commands look for in the current folder.</summary>
    public const string DefaultName = "dossier.yaml";

    /// <summary>Reads a file.</summary>
    /// <param name="path">Path as the user gave it.</param>
    /// <exception cref="InputException">Wrong YAML, an unknown key, a date, a yes or no, or a kind that is none.</exception>
    public static EditorDossier Load(string path) => Read(YamlFile.Load(path));

    /// <summary>Reads a dossier from text.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="path">The name to show in messages; relative files start in its folder.</param>
    /// <exception cref="InputException">As <see cref="Load"/>.</exception>
    public static EditorDossier Parse(string text, string path) => Read(YamlFile.Parse(text, path));

    private static EditorDossier Read(YamlMap root)
    {
        var group = new FactReader(root, "");
        var dossier = new EditorDossier
        {
            File = root.File,
            Entity = group.Section("entity", Entity),
            Software = group.Section("software", Software),
            Components = group.List("components", m => new ComponentFacts(m.Text("name"), m.Text("version"), m.Text("description"), m.Text("nil"), m.Text("nie"))),
            Documents = group.List("documents", m => new DocumentFacts(Kind(m), m.Text("file"), m.Text("version"))),
            Group = group.Flag("group"),
            IntrusionTests = group.List("intrusionTests", m => m.Text("container")),
            Certificates = group.List("certificates", m => new CertificateFacts(m.Text("file"), m.Text("instance"))),
            Dates = group.Section("dates", m => DossierEvents.All.Keys.ToDictionary(k => k, m.Date, StringComparer.Ordinal)),
        };
        root.RefuseUnknownKeys();
        return dossier;
    }

    private static EntityFacts Entity(FactReader map) => new(
        map.Text("name"), map.Text("siret"), map.Text("vat"), map.Section("legalRepresentative", Person), map.Section("contact", Person));

    private static PersonFacts Person(FactReader map) => new(map.Text("lastName"), map.Text("firstName"), map.Text("mail"), map.Text("phone"));

    private static SoftwareFacts Software(FactReader map) => new()
    {
        Name = map.Text("name"),
        Version = map.Text("version"),
        PlannedDate = map.Date("plannedDate"),
        MayPublishPlannedDate = map.Flag("mayPublishPlannedDate"),
        InTeleconsultationCompany = map.Flag("inTeleconsultationCompany"),
        Nie = map.Text("nie"),
        Nil = map.Text("nil"),
        UseCase = map.Text("useCase"),
        Profiles = map.Texts("profiles"),
        Interfaces = map.Texts("interfaces"),
    };

    private static DocumentKind Kind(FactReader map) => map.Text("kind") switch
    {
        { Value: "documentation" } => DocumentKind.Documentation,
        { Value: "mandate" } => DocumentKind.Mandate,
        { Value: "third-party" } => DocumentKind.ThirdParty,
        { Value: "other" } => DocumentKind.Other,
        var other => throw map.Error("kind", string.Create(CultureInfo.InvariantCulture, $"'kind' must be documentation, mandate, third-party or other, not '{other.Value}'")),
    };
}
