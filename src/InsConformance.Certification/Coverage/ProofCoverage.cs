using InsConformance.Certification.Assessments;
using InsConformance.Certification.Catalogues;

namespace InsConformance.Certification.Coverage;

/// <summary>How one proof is accounted for.</summary>
/// <param name="Subject">The proof with what stands above it.</param>
/// <param name="State">The conclusion.</param>
/// <param name="Features">The scenarios of features that prove it, by its tag or through the crosswalk.</param>
/// <param name="Carried">Those that carry another proof's tag.</param>
/// <param name="Note">French: why it is not automated, what to attach, or why it is out of scope.</param>
public sealed record ProofCoverage(
    CatalogueProof Subject, CoverageState State, IReadOnlyList<ScenarioOutcome> Features, IReadOnlyList<CarriedOutcome> Carried, string? Note);
