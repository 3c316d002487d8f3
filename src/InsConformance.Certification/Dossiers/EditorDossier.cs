namespace InsConformance.Certification.Dossiers;

/// <summary>What an editor says of an application (<c>dossier.yaml</c>). Anything may be absent: the rules say what is missing. Immutable. Made by <see cref="EditorDossierFile"/>.</summary>
public sealed record EditorDossier
{
    /// <summary>The file, as the user gave it.</summary>
    public required string File { get; init; }

    /// <summary>The candidate.</summary>
    public required EntityFacts Entity { get; init; }

    /// <summary>The software.</summary>
    public required SoftwareFacts Software { get; init; }

    /// <summary>Whether there is a list of components, even an empty one.</summary>
    public required Fact<IReadOnlyList<ComponentFacts>> Components { get; init; }

    /// <summary>Documents besides the proofs.</summary>
    public required Fact<IReadOnlyList<DocumentFacts>> Documents { get; init; }

    /// <summary>Whether a group applies, with a leader (chef de file).</summary>
    public required Fact<bool?> Group { get; init; }

    /// <summary>Encrypted containers with the proofs of intrusion tests; an empty list says that there are none.</summary>
    public required Fact<IReadOnlyList<Fact<string>>> IntrusionTests { get; init; }

    /// <summary>Certificates for INSi; an empty list says that cards alone are used.</summary>
    public required Fact<IReadOnlyList<CertificateFacts>> Certificates { get; init; }

    /// <summary>What happened when, by key of <see cref="DossierEvents"/>. Every key is there.</summary>
    public required IReadOnlyDictionary<string, Fact<DateOnly?>> Dates { get; init; }

    /// <summary>Full path of a file that the dossier names.</summary>
    public string PathOf(string file) => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(File))!, file);
}
