namespace InsConformance.Cli.Serving;

/// <summary>Ctrl-C or SIGTERM, for a command that serves until then.</summary>
internal static class Stop
{
    public static async Task WaitAsync(CancellationToken cancelled)
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = cancelled.Register(() => stopped.TrySetResult());
        await stopped.Task;
    }
}
