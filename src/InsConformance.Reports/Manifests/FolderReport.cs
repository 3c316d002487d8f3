namespace InsConformance.Reports.Manifests;

/// <summary>What a reviewer wants to know of a folder that was handed over.</summary>
/// <param name="Manifest">Files against the manifest.</param>
/// <param name="Versions">Places that tell another product version or run than the manifest; English sentences.</param>
/// <param name="Sections">Completeness by section.</param>
/// <param name="Signature">The signature; <see langword="null"/> when there is none.</param>
public sealed record FolderReport(
    ManifestReport Manifest, IReadOnlyList<string> Versions, IReadOnlyList<SectionCompleteness> Sections, SignatureReport? Signature)
{
    /// <summary>Whether nothing contradicts anything: files as listed, one version, a signature that holds if there is one and that is trusted if that was asked.</summary>
    public bool IsSound => Manifest.IsIntact && Versions.Count == 0 && (Signature is null or { IsValid: true, Trust: not SignatureTrust.Refused });

    /// <summary>Whether no section lacks a proof.</summary>
    public bool IsComplete => Sections.All(s => s.Lacking.Count == 0);
}
