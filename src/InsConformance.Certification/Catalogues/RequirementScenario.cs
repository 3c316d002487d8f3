using InsConformance.Foundation;

namespace InsConformance.Certification.Catalogues;

/// <summary>The middle level of a catalogue: one way of verifying a requirement (a "cas" of a CNDA test, a "scénario de conformité" of Convergence).</summary>
/// <param name="Id">Id, unique at this level of the catalogue.</param>
/// <param name="Title">Short French title.</param>
/// <param name="Proofs">At least one.</param>
public sealed record RequirementScenario(string Id, string Title, IReadOnlyList<Proof> Proofs)
{
    /// <summary>The id as the authority publishes it.</summary>
    public string PublishedId { get; init; } = Id;

    /// <summary>What is done, in French, when the proofs do not say it all.</summary>
    public string? Statement { get; init; }

    /// <summary>Profiles it belongs to. Empty: every product.</summary>
    public IReadOnlyList<string> Profiles { get; init; } = [];

    /// <summary>Columns of an imported workbook that mean nothing to this program, by header.</summary>
    public IReadOnlyDictionary<string, string> Extra { get; init; } = Requirement.NoExtra;

    /// <summary>Where it is written in the catalogue file.</summary>
    public required Place Place { get; init; }
}
