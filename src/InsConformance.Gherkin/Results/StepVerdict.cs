using InsConformance.Foundation;
using InsConformance.Gherkin.Bindings;

namespace InsConformance.Gherkin.Results;

/// <summary>The one place that says which verdict a step of the Cucumber protocol has, when it plays and when it is read back.</summary>
internal static class StepVerdict
{
    public const string Undefined = "UndefinedStepException";
    public const string Ambiguous = "AmbiguousStepException";
    public const string TimedOut = "StepTimeoutException";

    /// <summary>The run ended before: neither the software nor the harness is to blame, and nothing is known.</summary>
    private const string Interrupted = "RunCutException";

    /// <summary>Why a scenario that was planned and never started has no result.</summary>
    public static readonly StepProblem NotPlayed = new(Interrupted, "Interrompu avant d'être joué.", null);

    /// <summary>Why a scenario that started has no end.</summary>
    public static readonly StepProblem Cut = new(Interrupted, "Interrompu pendant qu'il se jouait.", null);

    /// <summary>Why a step was given up.</summary>
    /// <param name="detail">What else there is to say, after a space.</param>
    public static StepProblem Cancelled(string detail) => new(Interrupted, "Interrompu pendant qu'il se jouait." + detail, null);

    /// <summary>The verdict of one step.</summary>
    /// <returns><see langword="null"/> when the step was skipped because of an earlier one.</returns>
    public static Verdict? Of(StepStatus status, string? problemType) => status switch
    {
        StepStatus.Passed => Verdict.Passed,
        StepStatus.Failed => problemType switch
        {
            nameof(NonConformityException) => Verdict.Failed,
            nameof(BlockedException) or Interrupted => Verdict.Blocked,
            nameof(ManualProofException) => Verdict.Manual,
            _ => Verdict.Error,
        },
        StepStatus.Pending => problemType == nameof(ManualProofException) ? Verdict.Manual : Verdict.Error,
        StepStatus.Skipped => problemType == nameof(SkipStepException) ? Verdict.Blocked : null,
        StepStatus.Unknown when problemType == Interrupted => Verdict.Blocked,
        _ => Verdict.Error,
    };

    /// <summary>The verdict of a scenario. Nothing skipped, nothing empty and nothing unfinished is ever a pass.</summary>
    /// <param name="steps">Verdicts of its steps and hooks.</param>
    /// <param name="hasSteps">Whether the feature gives it any step.</param>
    /// <param name="finished">Whether it was played to its end.</param>
    public static Verdict OfScenario(IEnumerable<Verdict?> steps, bool hasSteps, bool finished)
    {
        if (!hasSteps)
            return Verdict.Error;
        var all = steps.ToArray();
        if (!finished)
            return all.OfType<Verdict>().Append(Verdict.Blocked).Worst() ?? Verdict.Blocked;
        var worst = all.OfType<Verdict>().Worst() ?? Verdict.Error;
        return worst == Verdict.Passed && all.Contains(null) ? Verdict.Blocked : worst;
    }
}
