using InsConformance.Foundation;
using InsConformance.Gherkin.Results;

namespace InsConformance.Gherkin.Running;

/// <summary>How a step or hook ended.</summary>
internal sealed record Outcome(StepStatus Status, StepProblem? Problem, TimeSpan Duration)
{
    public static readonly Outcome Skipped = new(StepStatus.Skipped, null, TimeSpan.Zero);

    public Verdict? Verdict => StepVerdict.Of(Status, Problem?.Type);

    public bool IsPass => Status == StepStatus.Passed;

    public static Outcome Of(Exception exception, TimeSpan duration)
    {
        var (status, problem) = StepProblems.Of(exception);
        return new(status, problem, duration);
    }
}
