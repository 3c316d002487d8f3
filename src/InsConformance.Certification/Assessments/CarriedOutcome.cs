using InsConformance.Certification.Catalogues;

namespace InsConformance.Certification.Assessments;

/// <summary>An outcome that speaks of a proof through the crosswalk.</summary>
/// <param name="Outcome">The played scenario.</param>
/// <param name="Origin">The proof whose tag it carries.</param>
public sealed record CarriedOutcome(ScenarioOutcome Outcome, CatalogueProof Origin);
