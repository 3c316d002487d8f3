namespace InsConformance.InsiMock.Drifting;

/// <summary>Where the real service and the mock differ over one recording.</summary>
public sealed record DriftReport
{
    /// <summary>Address of the real service.</summary>
    public required string Endpoint { get; init; }

    /// <summary>When the recording started.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Exchanges compared.</summary>
    public required int Compared { get; init; }

    /// <summary>Numbers of the exchanges to which the real service gave no answer.</summary>
    public required IReadOnlyList<int> Unanswered { get; init; }

    /// <summary>Numbers of the exchanges of which a message was not stored, so that nothing can be compared.</summary>
    public required IReadOnlyList<int> NotStored { get; init; }

    /// <summary>Whether the mock's answers are those kept with the recording, because its identities are masked, and not asked again.</summary>
    public required bool UsesKeptAnswers { get; init; }

    /// <summary>The differences, codes first, the most frequent first.</summary>
    public required IReadOnlyList<DriftDifference> Differences { get; init; }

    /// <summary>Whether codes, shapes or labels differ; data alone do not count.</summary>
    public bool HasDrift => Differences.Any(d => d.Kind is not DriftKind.Data);
}
