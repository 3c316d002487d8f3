namespace InsConformance.Reports.Manifests;

/// <summary>What a reviewer wants to know of a folder that was handed over.</summary>
/// <param name="Manifest">Files against the manifest.</param>
/// <param name="Versions">Places that tell another product version or run than the manifest; English sentences.</param>
/// <param name="Contradictions">Where the manifest says other than what the run recorded, judged again; English sentences.</param>
/// <param name="NotJudgedAgain">What could not be judged again, and why: there the manifest's own word stands alone; English sentences.</param>
/// <param name="Sections">Completeness by section, by what was judged again as far as that could be done.</param>
/// <param name="Signature">The signature; <see langword="null"/> when there is none.</param>
public sealed record FolderReport(
    ManifestReport Manifest,
    IReadOnlyList<string> Versions,
    IReadOnlyList<string> Contradictions,
    IReadOnlyList<string> NotJudgedAgain,
    IReadOnlyList<SectionCompleteness> Sections,
    SignatureReport? Signature)
{
    /// <summary>Whether nothing contradicts anything: files as listed, one version, proofs as recorded, a signature that holds if there is one and that is trusted if that was asked.</summary>
    public bool IsSound => Manifest.IsIntact && Versions.Count + Contradictions.Count == 0 && (Signature is null or { IsValid: true, Trust: not SignatureTrust.Refused });

    /// <summary>Whether no section lacks a proof, and that is known by more than the manifest's word.</summary>
    public bool IsComplete => NotJudgedAgain.Count == 0 && Sections.All(s => s.Lacking.Count == 0);
}
