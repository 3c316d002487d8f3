namespace InsConformance.Certification.Catalogues;

/// <summary>The middle level of a catalogue: one way of verifying a requirement (a "cas" of a CNDA test, a "scénario de conformité" of Convergence).</summary>
/// <param name="Id">Id, unique at this level of the catalogue.</param>
/// <param name="Title">Short French title.</param>
/// <param name="Proofs">At least one.</param>
public sealed record RequirementScenario(string Id, string Title, IReadOnlyList<Proof> Proofs);
