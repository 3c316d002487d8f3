namespace InsConformance.Certification.Catalogues;

/// <summary>A proof with what stands above it.</summary>
/// <param name="Requirement">Its requirement.</param>
/// <param name="Scenario">Its scenario.</param>
/// <param name="Proof">The proof.</param>
public sealed record CatalogueProof(Requirement Requirement, RequirementScenario Scenario, Proof Proof);
