using InsConformance.Certification.Catalogues;

namespace InsConformance.Certification.Assessments;

/// <summary>What a run says of one proof, and which scenarios say so.</summary>
/// <param name="Subject">The proof with its requirement and scenario.</param>
/// <param name="State">The conclusion.</param>
/// <param name="Outcomes">The played scenarios that speak of it, in run order: by its tag, or through the crosswalk. Empty when none did.</param>
/// <param name="Note">French: why it is not covered or not applicable, or what to attach; <see langword="null"/> otherwise.</param>
public sealed record ProofAssessment(CatalogueProof Subject, ProofState State, IReadOnlyList<ScenarioOutcome> Outcomes, string? Note)
{
    /// <summary>Those of <see cref="Outcomes"/> that carry another proof's tag, and speak of this one through the crosswalk.</summary>
    public IReadOnlyList<CarriedOutcome> Carried { get; init; } = [];

    /// <summary>The proof.</summary>
    public Proof Proof => Subject.Proof;
}
