using InsConformance.Certification.Catalogues;

namespace InsConformance.Certification.Coverage;

/// <summary>How one requirement is accounted for.</summary>
/// <param name="Requirement">The requirement.</param>
/// <param name="State">The states of its scenarios together; not applicable when it has none.</param>
/// <param name="Scenarios">In catalogue order.</param>
/// <param name="Note">French: why it asks for nothing, when it does not.</param>
public sealed record RequirementCoverage(Requirement Requirement, CoverageState State, IReadOnlyList<ScenarioCoverage> Scenarios, string? Note);
