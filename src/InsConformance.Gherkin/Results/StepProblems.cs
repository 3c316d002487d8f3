using InsConformance.Foundation;
using InsConformance.Gherkin.Bindings;

namespace InsConformance.Gherkin.Results;

/// <summary>Turns what a step threw into a status and a problem from which the verdict can be read back.</summary>
internal static class StepProblems
{
    public static (StepStatus Status, StepProblem Problem) Of(Exception exception)
    {
        while (exception is AggregateException { InnerExceptions: [var only] })
            exception = only;
        return exception switch
        {
            PendingStepException => (StepStatus.Pending, Plain(exception, null)),
            SkipStepException => (StepStatus.Skipped, Plain(exception, null)),
            InsConformanceException { Verdict: Verdict.Manual } e => (StepStatus.Pending, Named(nameof(ManualProofException), e, null)),
            InsConformanceException { Verdict: Verdict.Failed } e => (StepStatus.Failed, Named(nameof(NonConformityException), e, null)),
            InsConformanceException { Verdict: Verdict.Blocked } e => (StepStatus.Failed, Named(nameof(BlockedException), e, null)),
            InsConformanceException e => (StepStatus.Failed, Named(e.GetType().Name, e, e.ToString())),
            _ => (StepStatus.Failed, Plain(exception, exception.ToString())),
        };
    }

    private static StepProblem Plain(Exception exception, string? trace) => new(exception.GetType().Name, exception.Message, trace);

    private static StepProblem Named(string type, InsConformanceException exception, string? trace)
    {
        var place = (exception as InputException)?.Place is { } at ? $"{at}: " : "";
        var cure = exception.Cure is null ? "" : $"\n→ {exception.Cure}";
        return new(type, $"{place}{exception.Message}{cure}", trace);
    }
}
