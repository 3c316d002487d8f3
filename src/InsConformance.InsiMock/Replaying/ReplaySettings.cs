namespace InsConformance.InsiMock.Replaying;

/// <summary>A recording of the real service to answer from.</summary>
public sealed record ReplaySettings
{
    /// <summary>Folder made by <c>insconf mock --forward … --keep DIR</c>.</summary>
    public required string Folder { get; init; }

    /// <summary>What a request gets once all its recorded answers were given.</summary>
    public ReplayEnd End { get; init; }

    /// <summary>Whether the mock answers requests that the recording does not know; default no, they get a SOAP fault.</summary>
    public bool ElseMock { get; init; }
}
