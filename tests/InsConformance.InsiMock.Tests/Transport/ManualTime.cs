namespace InsConformance.InsiMock.Tests.Transport;

/// <summary>Real time whose timers go off when a test says so. Thread-safe.</summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<Timer> _timers = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(() => callback(state), dueTime);
        TaskCompletionSource changed;
        lock (_gate)
        {
            _timers.Add(timer);
            (changed, _changed) = (_changed, new(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        changed.SetResult();
        return timer;
    }

    /// <summary>Waits until a timer of that time is set, then sets it off.</summary>
    public async Task ElapseAsync(TimeSpan due)
    {
        while (true)
        {
            Timer? timer;
            Task changed;
            lock (_gate)
            {
                timer = _timers.Find(t => t.Due == due);
                if (timer is not null)
                    _timers.Remove(timer);
                changed = _changed.Task;
            }

            if (timer is not null)
            {
                timer.GoOff();
                return;
            }

            await changed.WaitAsync(TimeSpan.FromSeconds(30));
        }
    }

    private sealed class Timer(Action goOff, TimeSpan due) : ITimer
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
