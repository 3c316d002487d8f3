namespace InsConformance.Insi.Verification;

/// <summary>How far a batch is; the words on the wire are data [INF]. Contract section 1.4.</summary>
public enum BatchState
{
    /// <summary>Results cannot be retrieved yet.</summary>
    InProgress,

    /// <summary>Results are there.</summary>
    Done,
}
