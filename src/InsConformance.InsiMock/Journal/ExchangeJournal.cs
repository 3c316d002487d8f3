using InsConformance.Insi.Exchanges;

namespace InsConformance.InsiMock.Journal;

/// <summary>
/// Every exchange of one mock, byte for byte. An exchange is in the journal before its client can read the answer, so that whoever waited for the LPS
/// sees it. Thread-safe.
/// </summary>
public sealed class ExchangeJournal
{
    private readonly Lock _gate = new();
    private readonly SortedList<long, Exchange> _exchanges = [];
    private TaskCompletionSource _changed = NewSignal();
    private long _arrived;
    private long _cleared;

    /// <summary>Number of exchanges kept.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
                return _exchanges.Count;
        }
    }

    /// <summary>A mark to give to <see cref="Snapshot"/> and <see cref="WaitForAsync"/>: the number of the last request that arrived, 0 before the first.</summary>
    public long Mark()
    {
        lock (_gate)
            return _arrived;
    }

    /// <summary>The finished exchanges in order of arrival.</summary>
    /// <param name="since">Only those that arrived after this mark; default all.</param>
    public IReadOnlyList<Exchange> Snapshot(long since = 0)
    {
        lock (_gate)
            return Since(since);
    }

    /// <summary>Waits until enough exchanges have finished.</summary>
    /// <param name="count">How many.</param>
    /// <param name="deadline">Longest wait, real time.</param>
    /// <param name="since">Only those that arrived after this mark; default all.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>Those that finished by then: fewer than <paramref name="count"/> when the deadline came first.</returns>
    /// <exception cref="OperationCanceledException">The wait was ended.</exception>
    public async Task<IReadOnlyList<Exchange>> WaitForAsync(
        int count, TimeSpan deadline, long since = 0, CancellationToken cancellation = default)
    {
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        linked.CancelAfter(deadline);
        while (true)
        {
            List<Exchange> finished;
            Task changed;
            lock (_gate)
            {
                finished = Since(since);
                changed = _changed.Task;
            }

            if (finished.Count >= count)
                return finished;
            try
            {
                await changed.WaitAsync(linked.Token);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                return Snapshot(since);
            }
        }
    }

    /// <summary>Forgets every exchange, those still being answered included. Numbers go on.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _exchanges.Clear();
            _cleared = _arrived;
        }
    }

    internal long Arrive()
    {
        lock (_gate)
            return ++_arrived;
    }

    internal void Add(Exchange exchange)
    {
        TaskCompletionSource signal;
        lock (_gate)
        {
            if (exchange.Number <= _cleared)
                return;
            _exchanges.Add(exchange.Number, exchange);
            signal = _changed;
            _changed = NewSignal();
        }

        signal.SetResult();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private List<Exchange> Since(long mark)
    {
        // Kept in order of arrival: the ones after the mark are the tail.
        var from = _exchanges.Count;
        while (from > 0 && _exchanges.GetKeyAtIndex(from - 1) > mark)
            from--;
        var tail = new List<Exchange>(_exchanges.Count - from);
        for (var i = from; i < _exchanges.Count; i++)
            tail.Add(_exchanges.GetValueAtIndex(i));
        return tail;
    }
}
