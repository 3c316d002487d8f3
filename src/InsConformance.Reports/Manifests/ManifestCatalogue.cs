namespace InsConformance.Reports.Manifests;

/// <summary>A requirement set as a manifest lists it.</summary>
internal sealed record ManifestCatalogue(string Id, string Version, IReadOnlyList<ManifestProof> Proofs);
