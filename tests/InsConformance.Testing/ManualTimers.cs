namespace InsConformance.Testing;

/// <summary>Real time whose timers never go off by themselves: a test lets a deadline pass when it wants. Thread-safe.</summary>
public sealed class ManualTimers : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<ManualTimer> _timers = [];

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(() => callback(state), dueTime);
        lock (_gate)
            _timers.Add(timer);
        return timer;
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
