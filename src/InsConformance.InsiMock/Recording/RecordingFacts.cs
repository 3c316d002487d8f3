namespace InsConformance.InsiMock.Recording;

/// <summary>What a whole recording is, the content of <c>recording.json</c>.</summary>
internal sealed record RecordingFacts
{
    /// <summary>Of the files; this program reads 1.</summary>
    public required int Format { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Address of the real service, without its query.</summary>
    public required string Endpoint { get; init; }

    /// <summary>Whether authorisation numbers, card names, structures and signatures are in clear.</summary>
    public required bool KeepsSecrets { get; init; }

    /// <summary>Whether the identities of patients are masked.</summary>
    public required bool MasksIdentities { get; init; }

    /// <summary>End of validity of the client certificate; nothing else of it is kept.</summary>
    public DateTimeOffset? CertificateNotAfter { get; init; }
}
