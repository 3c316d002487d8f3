namespace InsConformance.InsiMock.Replaying;

/// <summary>What a request gets once all its recorded answers were given.</summary>
public enum ReplayEnd
{
    /// <summary>The last one again.</summary>
    Last,

    /// <summary>From the first one on.</summary>
    Restart,

    /// <summary>As a request that was never recorded.</summary>
    Unmatched,
}
