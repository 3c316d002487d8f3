using InsConformance.Foundation;

namespace InsConformance.Certification.Assessments;

/// <summary>A scenario that a run did not play because a filter, a shard or a path left it out.</summary>
/// <param name="Key">Stable identity, <c>uri:line</c>.</param>
/// <param name="Tags">All its tags, with <c>@</c>.</param>
public sealed record LeftOutScenario(string Key, IReadOnlyList<string> Tags)
{
    /// <summary>As an outcome that says nothing.</summary>
    internal ScenarioOutcome Unplayed => new(Key, "", Tags, Verdict.Blocked);
}
