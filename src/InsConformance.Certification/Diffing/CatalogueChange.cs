namespace InsConformance.Certification.Diffing;

/// <summary>One difference between two versions of a catalogue.</summary>
/// <param name="Level">Which level changed.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Id">Its id.</param>
/// <param name="Before">Text or profiles in the old version; <see langword="null"/> when added.</param>
/// <param name="After">Text or profiles in the new version; <see langword="null"/> when removed.</param>
public sealed record CatalogueChange(ChangeLevel Level, ChangeKind Kind, string Id, string? Before, string? After);
