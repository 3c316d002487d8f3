namespace InsConformance.Testing;

/// <summary>Real time whose timers never go off by themselves: a test lets a deadline pass when it wants. Thread-safe.</summary>
public sealed class ManualTimers : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<ManualTimer> _timers = [];
    private TaskCompletionSource _created = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(() => callback(state), dueTime);
        TaskCompletionSource created;
        lock (_gate)
        {
            _timers.Add(timer);
            (created, _created) = (_created, new(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        created.SetResult();
        return timer;
    }

    /// <summary>As <see cref="Expire"/>, once there is a timer set for <paramref name="due"/>: what is timed may begin before its timer does.</summary>
    public async Task ExpireAsync(TimeSpan due)
    {
        while (true)
        {
            Task created;
            lock (_gate)
            {
                created = _timers.Exists(t => t.Due == due) ? Task.CompletedTask : _created.Task;
            }

            if (created.IsCompletedSuccessfully)
                break;
            await created.ConfigureAwait(false);
        }

        Expire(due);
    }

    /// <summary>Sets off every timer that was set for <paramref name="due"/>.</summary>
    public void Expire(TimeSpan due)
    {
        List<ManualTimer> expired;
        lock (_gate)
            expired = _timers.FindAll(t => t.Due == due);
        foreach (var timer in expired)
            timer.GoOff();
    }

    private sealed class ManualTimer(Action goOff, TimeSpan due) : ITimer
    {
        private volatile bool _disposed;

        public TimeSpan Due { get; private set; } = due;

        public void GoOff()
        {
            if (!_disposed)
                goOff();
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Due = dueTime;
            return !_disposed;
        }

        public void Dispose() => _disposed = true;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
