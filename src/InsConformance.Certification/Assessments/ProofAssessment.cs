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

    /// <summary>Files that a person put in place, relative to the run folder. Empty unless the state is <see cref="ProofState.Attached"/>.</summary>
    public IReadOnlyList<string> Attached { get; private init; } = [];

    /// <summary>The same proof with files that a person put in place: what was to attach is attached. Any other state stays, as a file outweighs no verdict.</summary>
    /// <param name="files">Paths relative to the run folder, already found and checked by name; empty when there are none.</param>
    public ProofAssessment Attach(IReadOnlyList<string> files) => State == ProofState.ToAttach && files.Count > 0
        ? this with { State = ProofState.Attached, Attached = files, Note = $"Déposé par une personne, contenu non contrôlé : {string.Join(", ", files)}" }
        : this;

    /// <summary>The proof.</summary>
    public Proof Proof => Subject.Proof;
}
