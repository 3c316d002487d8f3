namespace InsConformance.Testing;

/// <summary>Real time whose timers never go off by themselves: a test lets a deadline pass when it wants. As real ones, a timer goes off once unless it is set again. Thread-safe.</summary>
public sealed class ManualTimers : TimeProvider
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private readonly List<ManualTimer> _timers = [];
    private TaskCompletionSource _set = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>As <see cref="Expire"/>, once a timer is set for <paramref name="due"/>: what is timed may begin before its timer does.</summary>
    public async Task ExpireAsync(TimeSpan due)
    {
        while (true)
        {
            Task set;
            lock (_gate)
                set = _set.Task;
            if (Expire(due))
                return;
            await set.WaitAsync(Patience).ConfigureAwait(false);
        }
    }

    /// <summary>Sets off every timer that is set for <paramref name="due"/>.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Expire(TimeSpan due)
    {
        List<ManualTimer> expired;
        lock (_gate)
        {
            expired = _timers.FindAll(t => t.Due == due);
            _timers.RemoveAll(expired.Contains);
        }

        foreach (var timer in expired)
            timer.GoOff();
        return expired.Count > 0;
    }

    private sealed class ManualTimer(ManualTimers owner, Action goOff) : ITimer
    {
        public TimeSpan Due { get; private set; }

        public void GoOff() => goOff();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            TaskCompletionSource set;
            lock (owner._gate)
            {
                Due = dueTime;
                owner._timers.Remove(this);
                owner._timers.Add(this);
                (set, owner._set) = (owner._set, new(TaskCreationOptions.RunContinuationsAsynchronously));
            }

            set.SetResult();
            return true;
        }

        public void Dispose()
        {
            lock (owner._gate)
                owner._timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
