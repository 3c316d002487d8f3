using InsConformance.Foundation;
using InsConformance.Gherkin.Bindings;

namespace InsConformance.Gherkin.Results;

/// <summary>The one place that says which verdict a step of the Cucumber protocol has, when it plays and when it is read back.</summary>
internal static class StepVerdict
{
    public const string Undefined = "UndefinedStepException";
    public const string Ambiguous = "AmbiguousStepException";
    public const string TimedOut = "StepTimeoutException";

    /// <summary>Why a scenario that was planned has no result.</summary>
    public static readonly StepProblem Cut = new("RunCutException", "The run ended before this scenario did.", null);

    /// <summary>The verdict of one step.</summary>
    /// <returns><see langword="null"/> when the step was skipped because of an earlier one.</returns>
    public static Verdict? Of(StepStatus status, string? problemType) => status switch
    {
        StepStatus.Passed => Verdict.Passed,
        StepStatus.Failed => problemType switch
        {
            nameof(NonConformityException) => Verdict.Failed,
            nameof(BlockedException) => Verdict.Blocked,
            nameof(ManualProofException) => Verdict.Manual,
            _ => Verdict.Error,
        },
        StepStatus.Pending => problemType == nameof(ManualProofException) ? Verdict.Manual : Verdict.Error,
        StepStatus.Skipped => problemType == nameof(SkipStepException) ? Verdict.Blocked : null,
        _ => Verdict.Error,
    };

    /// <summary>The verdict of a scenario. Nothing skipped, nothing empty and nothing unfinished is ever a pass.</summary>
    /// <param name="steps">Verdicts of its steps and hooks.</param>
    /// <param name="hasSteps">Whether the feature gives it any step.</param>
    /// <param name="finished">Whether it was played to its end.</param>
    public static Verdict OfScenario(IEnumerable<Verdict?> steps, bool hasSteps, bool finished)
    {
        if (!hasSteps || !finished)
            return Verdict.Error;
        var all = steps.ToArray();
        var worst = all.OfType<Verdict>().Worst() ?? Verdict.Error;
        return worst == Verdict.Passed && all.Contains(null) ? Verdict.Blocked : worst;
    }
}
