using InsConformance.Gherkin.Bindings;
using InsConformance.Gherkin.Features;

namespace InsConformance.Gherkin.Running;

/// <summary>One test step of a test case: a step of the feature, a hook, or the harness itself when both are absent.</summary>
internal sealed record PlannedStep(Guid Id, PickleStep? Step, Hook? Hook, Guid HookId, IReadOnlyList<StepMatch> Matches)
{
    public bool IsAfter => Hook?.Kind == HookKind.AfterScenario;

    public bool IsHarness => Step is null && Hook is null;
}
