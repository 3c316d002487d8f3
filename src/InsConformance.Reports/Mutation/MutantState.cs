using System.Text.Json.Serialization;

namespace InsConformance.Reports.Mutation;

/// <summary>What became of one mutant. Only <see cref="Killed"/> is good.</summary>
public enum MutantState
{
    /// <summary>At least one scenario showed its non-conformity (verdict failed).</summary>
    [JsonStringEnumMemberName("killed")]
    Killed,

    /// <summary>Every scenario that was played against it passed: the suite does not see this fault.</summary>
    [JsonStringEnumMemberName("survived")]
    Survived,

    /// <summary>A scenario ended in another way than passed or failed: the harness broke or lacked something, so nothing is known.</summary>
    [JsonStringEnumMemberName("unclear")]
    Unclear,

    /// <summary>The run was interrupted before it was killed or had survived all its scenarios.</summary>
    [JsonStringEnumMemberName("interrupted")]
    Interrupted,

    /// <summary>None of the scenarios chosen for this run is one that it is to be played against.</summary>
    [JsonStringEnumMemberName("unselected")]
    Unselected,
}
