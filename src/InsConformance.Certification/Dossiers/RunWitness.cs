using InsConformance.Certification.Assessments;

namespace InsConformance.Certification.Dossiers;

/// <summary>What a run shows of the product, for rules that compare it with the dossier. Immutable.</summary>
public sealed record RunWitness
{
    /// <summary>Name that the driver declares.</summary>
    public required string Name { get; init; }

    /// <summary>Version that the driver declares.</summary>
    public required string Version { get; init; }

    /// <summary>NIE that the driver declares.</summary>
    public string? Nie { get; init; }

    /// <summary>NIL that the driver declares.</summary>
    public string? Nil { get; init; }

    /// <summary>Profiles of the run.</summary>
    public required IReadOnlyList<string> Profiles { get; init; }

    /// <summary>Each version that was seen in a request, with the number of the first request that carries it. A request without version counts under <see langword="null"/>.</summary>
    public required IReadOnlyList<SeenVersion> Versions { get; init; }

    /// <summary>Files of proofs, relative to the run folder.</summary>
    public required IReadOnlyList<string> ProofFiles { get; init; }

    /// <summary>Those of <see cref="ProofFiles"/> that are not named after product and version of the run.</summary>
    public required IReadOnlyList<string> MisnamedProofFiles { get; init; }

    /// <summary>What the run says of each proof.</summary>
    public required IReadOnlyList<Assessment> Assessments { get; init; }
}
