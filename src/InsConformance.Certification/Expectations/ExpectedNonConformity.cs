using InsConformance.Certification.Assessments;

namespace InsConformance.Certification.Expectations;

/// <summary>One known non-conformity that a run may show without turning red.</summary>
/// <param name="Target">A scenario key (<c>uri:line</c>), or a tag with <c>@</c>.</param>
/// <param name="Reason">Why it is known, as the reports show it.</param>
public sealed record ExpectedNonConformity(string Target, string Reason)
{
    /// <summary>Whether this entry speaks of a played scenario.</summary>
    public bool Matches(ScenarioOutcome outcome) =>
        Target.StartsWith('@') ? outcome.Tags.Contains(Target, StringComparer.Ordinal) : outcome.Key == Target;
}
