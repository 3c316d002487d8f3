using InsConformance.Certification.Assessments;

namespace InsConformance.Reports.Manifests;

/// <summary>How complete a section of a requirement set is.</summary>
/// <param name="Catalogue">Catalogue id.</param>
/// <param name="Section">Section, or <see langword="null"/> for a set without sections.</param>
/// <param name="Total">Proofs asked for.</param>
/// <param name="Lacking">Ids of the proofs that are neither produced, attached nor out of scope, or whose file is not listed; in catalogue order.</param>
public sealed record SectionCompleteness(string Catalogue, string? Section, int Total, IReadOnlyList<string> Lacking)
{
    private static readonly string[] Done =
        [ProofState.Produced.Word(), ProofState.Attached.Word(), ProofState.NotApplicable.Word()];

    internal static IReadOnlyList<SectionCompleteness> Of(IEnumerable<ManifestProof> proofs, Manifest manifest) =>
    [
        .. proofs.GroupBy(p => (p.Catalogue, p.Section)).Select(g => new SectionCompleteness(
            g.Key.Catalogue, g.Key.Section, g.Count(), [.. g.Where(p => !IsDone(p, manifest)).Select(p => p.Id)])),
    ];

    private static bool IsDone(ManifestProof proof, Manifest manifest) =>
        Done.Contains(proof.State) && (proof.File is null || manifest.Files.ContainsKey(proof.File));
}
