namespace InsConformance.Certification.Expectations;

/// <summary>How the known non-conformities compare with what happened.</summary>
/// <param name="Expected">Key of each scenario that failed as expected, with the reason.</param>
/// <param name="NoLongerHappens">Entries whose scenarios all passed (or that match none, when everything was played): they fail the run.</param>
/// <param name="NotConcluded">Entries of which this run says nothing: not played, blocked, to attach or broken.</param>
public sealed record ExpectationResult(
    IReadOnlyDictionary<string, string> Expected,
    IReadOnlyList<ExpectedNonConformity> NoLongerHappens,
    IReadOnlyList<ExpectedNonConformity> NotConcluded);
