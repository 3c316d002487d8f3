using InsConformance.Certification.Catalogues;
using InsConformance.Foundation;
using InsConformance.Foundation.Evidence;

namespace InsConformance.Certification.Importing;

/// <summary>Makes requirements of what the rows gave.</summary>
internal sealed class RowAssembly(CatalogueHead head, Catalogue? like)
{
    private const int TitleLength = 90;

    public Requirement Requirement(RowRequirement row)
    {
        var scenarios = row.Scenarios.Select(s => Scenario(row, s)).ToArray();
        return new Requirement(row.Id, Title(row.Statement, row.Id), scenarios)
        {
            PublishedId = row.PublishedId,
            Statement = Or(row.Statement),
            WithoutScenario = scenarios.Length == 0 ? "Le classeur ne donne ni scénario ni preuve." : null,
            Bloc = Or(string.Join(" / ", new[] { row.Section, row.Bloc, row.Function }.Where(t => t.Length > 0).Distinct(StringComparer.Ordinal))),
            Status = Or(row.Status),
            Perimeters = row.Perimeters,
            Profiles = Spelled(row.Profiles),
            Extra = row.Extra,
            Source = head.Source,
            Evidence = EvidenceMark.Official,
            Place = new Place(row.Cell),
        };
    }

    private RequirementScenario Scenario(RowRequirement requirement, RowScenario row)
    {
        var profiles = Spelled(row.Profiles.Count > 0 ? row.Profiles : requirement.Profiles);
        return new RequirementScenario(row.Id, Title(row.Text, row.Id), [.. row.Proofs.Select(p => Proof(requirement, row, p, profiles))])
        {
            PublishedId = row.PublishedId,
            Statement = Or(row.Text),
            Profiles = profiles,
            Extra = row.Extra,
            Place = new Place(row.Cell),
        };
    }

    private Proof Proof(RowRequirement requirement, RowScenario scenario, RowProof row, IReadOnlyList<string> profiles)
    {
        var known = like?.Proofs.FirstOrDefault(p => p.Proof.PublishedId == row.PublishedId || p.Proof.Id == row.Id)?.Proof;
        var statement = row.Text.Length > 0 ? row.Text : scenario.Text.Length > 0 ? scenario.Text : requirement.Statement;
        var kind = known?.Kind ?? ProofKindGuess.Of(row.Text);
        var (automation, note) = known is null ? Automate(requirement, row, kind) : (known.Automation, known.AutomationNote);
        return new Proof
        {
            Id = row.Id,
            PublishedId = row.PublishedId,
            Title = Title(row.Text, row.Id),
            Kind = kind,
            Statement = statement.Length > 0 ? statement : row.Id,
            Source = head.Source,
            Evidence = EvidenceMark.Official,
            Automation = automation,
            AutomationNote = note,
            Profiles = profiles,
            Head = head,
            Place = new Place(row.Cell),
        };
    }

    /// <summary>Sections other than INS, and what no software can show, are for a person: one tool holds the whole dossier.</summary>
    private static (Automation Automation, string Note) Automate(RowRequirement requirement, RowProof row, ProofKind kind)
    {
        var ins = ProfileNames.Same(requirement.SectionId, "INS") || requirement.PublishedId.StartsWith("INS", StringComparison.OrdinalIgnoreCase);
        var shown = kind is not (ProofKind.CndaAuthorisation or ProofKind.Gazelle or ProofKind.Scan or ProofKind.Declaration or ProofKind.Document);
        return ins && shown
            ? (Automation.Later, "Importée du classeur ; aucune feature ne porte encore cette étiquette.")
            : (Automation.Manual, $"Produire la preuve comme le classeur le demande. Déposer le fichier sous preuves/{Safe(requirement.Id)}/{Safe(row.Id)}_<logiciel>_<version>.pdf.");
    }

    /// <summary>Profiles in the spelling that the head declares.</summary>
    private string[] Spelled(IEnumerable<string> names) => [.. names.Select(n => head.Profiles.First(p => ProfileNames.Same(p, n))).Distinct(StringComparer.Ordinal)];

    private static string Title(string text, string otherwise)
    {
        var line = Diffing.Wording.OneLine(text);
        if (line.Length == 0)
            return otherwise;
        if (line.Length <= TitleLength)
            return line;
        var blank = line.LastIndexOf(' ', TitleLength - 1);
        return $"{line[..(blank > TitleLength / 2 ? blank : TitleLength - (char.IsHighSurrogate(line[TitleLength - 1]) ? 1 : 0))]}…";
    }

    private static string Safe(string id) => string.Concat(id.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '_'));

    private static string? Or(string text) => text.Length > 0 ? text : null;
}
