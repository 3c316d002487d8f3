using InsConformance.Certification.Catalogues;

namespace InsConformance.Certification.Coverage;

/// <summary>How one scenario of a requirement is accounted for.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="State">The states of its proofs together.</param>
/// <param name="Proofs">In catalogue order.</param>
public sealed record ScenarioCoverage(RequirementScenario Scenario, CoverageState State, IReadOnlyList<ProofCoverage> Proofs);
