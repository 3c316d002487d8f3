using System.Globalization;
using InsConformance.Foundation;
using InsConformance.Gherkin.Results;

namespace InsConformance.Gherkin.Running;

/// <summary>Runs one step or hook with a deadline. What does not stop in time is left behind and said so.</summary>
internal sealed class StepExecutor(TimeProvider time, TimeSpan defaultTimeout, TimeSpan grace, bool isAttended = false)
{
    /// <summary>Runs <paramref name="body"/> to its end or its deadline.</summary>
    /// <param name="body">What to run; its token is cancelled at the deadline and with the run.</param>
    /// <param name="timeoutMs">0 for the default, -1 for ever.</param>
    /// <param name="onTimeout">Verdict when it runs out of time.</param>
    /// <param name="what">Step text or hook name, for messages.</param>
    /// <param name="runCancelled">Cancelled when the run is.</param>
    public async Task<Outcome> RunAsync(
        Func<CancellationToken, ValueTask> body,
        int timeoutMs,
        Verdict onTimeout,
        string what,
        CancellationToken runCancelled)
    {
        var timeout = timeoutMs switch
        {
            _ when isAttended => Timeout.InfiniteTimeSpan,
            0 => defaultTimeout,
            -1 => Timeout.InfiniteTimeSpan,
            _ => TimeSpan.FromMilliseconds(timeoutMs),
        };
        var start = time.GetTimestamp();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(runCancelled);

        // On the pool, so that a step that blocks its thread can still run out of time.
        var task = Task.Run(() => body(stop.Token).AsTask(), CancellationToken.None);
        await ((Task)task).WaitAsync(timeout, time, runCancelled).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (task.IsCompleted)
            return Ended(task, start, runCancelled);

        await stop.CancelAsync();
        await ((Task)task).WaitAsync(grace, time, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var left = task.IsCompleted ? "" : " It did not stop when asked to and was left behind, still running.";
        _ = task.ContinueWith(static t => _ = t.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        return runCancelled.IsCancellationRequested
            ? Cancelled(left, time.GetElapsedTime(start))
            : TimedOut(what, timeout, onTimeout, left, time.GetElapsedTime(start));
    }

    public static Outcome Cancelled(string detail, TimeSpan duration) =>
        new(StepStatus.Failed, StepVerdict.Cancelled(detail), duration);

    private Outcome Ended(Task task, long start, CancellationToken runCancelled)
    {
        var duration = time.GetElapsedTime(start);
        if (task.IsCompletedSuccessfully)
            return new(StepStatus.Passed, null, duration);
        if (task.IsCanceled)
            return runCancelled.IsCancellationRequested ? Cancelled("", duration) : Outcome.Of(new TaskCanceledException(task), duration);
        return Outcome.Of(task.Exception!, duration);
    }

    private static Outcome TimedOut(string what, TimeSpan timeout, Verdict verdict, string left, TimeSpan duration)
    {
        var seconds = string.Create(CultureInfo.InvariantCulture, $"{timeout.TotalSeconds:0.###} s");
        return verdict switch
        {
            Verdict.Failed => Outcome.Of(
                new NonConformityException($"L'étape « {what} » doit aboutir à temps.", $"au plus {seconds}", "toujours en attente" + left),
                duration),
            Verdict.Blocked => Outcome.Of(new BlockedException("step-timeout", $"« {what} » attend encore après {seconds}.{left}"), duration),
            Verdict.Manual => Outcome.Of(new ManualProofException($"« {what} » attend encore après {seconds}.{left}", "faire l'étape à la main et joindre la preuve"), duration),
            _ => new(StepStatus.Failed, new(StepVerdict.TimedOut, $"'{what}' did not end within {seconds}.{left}", null), duration),
        };
    }
}
