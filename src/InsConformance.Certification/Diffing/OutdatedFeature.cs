namespace InsConformance.Certification.Diffing;

/// <summary>A feature whose tag names something that changed.</summary>
/// <param name="Key">The scenario, <c>uri:line</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Tag">The tag.</param>
/// <param name="Change">What changed: the proof named, or what stands above it.</param>
public sealed record OutdatedFeature(string Key, string Name, string Tag, CatalogueChange Change);
