namespace InsConformance.Reports.Manifests;

/// <summary>A proof as a manifest lists it.</summary>
internal sealed record ManifestProof(string Catalogue, string? Section, string Id, string State, string? File, IReadOnlyList<string> Attached);
