namespace InsConformance.Reports.Manifests;

/// <summary>A file as a manifest lists it.</summary>
internal sealed record ManifestEntry(string Path, long Size, string Sha256);
