namespace InsConformance.Certification.Profiles;

/// <summary>Profiles of which exactly one is selected in every use case.</summary>
/// <param name="Name">French: what they are about.</param>
/// <param name="Profiles">At least two.</param>
public sealed record ExactlyOne(string Name, IReadOnlyList<string> Profiles);
