using System.Collections.Concurrent;
using System.Collections.Immutable;
using InsConformance.Insi.Exchanges;

namespace InsConformance.InsiMock.Journal;

/// <summary>
/// Every exchange of one mock, byte for byte. An exchange is in the journal before its client can read the answer, so that whoever waited for the LPS
/// sees it. They are kept encoded, and memory is bounded: the oldest go to a file. Thread-safe.
/// </summary>
public sealed class ExchangeJournal : IDisposable
{
    private readonly Lock _gate = new();
    private readonly JournalLimits _limits;

    // Slot i is exchange _first + i, empty while it is being answered.
    private readonly List<StoredExchange> _window = [];

    // Those answered after their neighbours had gone to the file.
    private readonly SortedList<long, StoredExchange> _late = [];
    private readonly List<StoredExchange> _leaving = [];
    private readonly ConcurrentBag<ExchangeEncoder> _encoders = [];
    private JournalPages _pages = new();
    private SpillFile _file;
    private ImmutableList<SpillBatch> _batches = [];
    private long _lastSpilled;
    private Task _spilling = Task.CompletedTask;
    private TaskCompletionSource? _changed;
    private long _first = 1;
    private long _arrived;
    private long _cleared;
    private long _bytes;
    private int _inMemory;
    private int _count;

    /// <summary>Creates an empty journal.</summary>
    /// <param name="limits">How much stays in memory; default <see cref="JournalLimits"/>'s own defaults.</param>
    public ExchangeJournal(JournalLimits? limits = null)
    {
        _limits = limits ?? new JournalLimits();
        _file = new SpillFile(_limits.Folder);
    }

    /// <summary>Number of exchanges kept.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
                return _count;
        }
    }

    /// <summary>Number of them that are in the file.</summary>
    public int SpilledCount
    {
        get
        {
            lock (_gate)
                return _count - _inMemory - _leaving.Count;
        }
    }

    /// <summary>Why exchanges can no longer go to the file, or <see langword="null"/>: all are then kept in memory, without bound.</summary>
    public Exception? SpillFailure { get; private set; }

    /// <summary>A mark to give to <see cref="Snapshot"/> and <see cref="WaitForAsync"/>: the number of the last request that arrived, 0 before the first.</summary>
    public long Mark()
    {
        lock (_gate)
            return _arrived;
    }

    /// <summary>The finished exchanges in order of arrival, all in memory; see <see cref="Stream"/> for many.</summary>
    /// <param name="since">Only those that arrived after this mark; default all.</param>
    /// <exception cref="IOException">The journal's file cannot be read.</exception>
    public IReadOnlyList<Exchange> Snapshot(long since = 0) => [.. Stream(since)];

    /// <summary>The exchanges finished at the moment of the call, in order of arrival, read from the file as they are asked for.</summary>
    /// <param name="since">Only those that arrived after this mark; default all.</param>
    /// <exception cref="IOException">While enumerating: the journal's file cannot be read.</exception>
    public IEnumerable<Exchange> Stream(long since = 0)
    {
        JournalView view;
        lock (_gate)
            view = View(since);
        return view.Exchanges();
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
            JournalView view;
            Task changed;
            lock (_gate)
            {
                view = View(since);
                changed = (_changed ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
            }

            if (view.Count >= count)
                return [.. view.Exchanges()];
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
            _window.Clear();
            _late.Clear();
            _leaving.Clear();
            _pages = new JournalPages();
            (_first, _cleared) = (_arrived + 1, _arrived);
            (_count, _inMemory, _bytes) = (0, 0, 0);
            _file.Dispose();
            _file = new SpillFile(_limits.Folder);
            (_batches, _lastSpilled) = ([], 0);
            SpillFailure = null;
        }
    }

    /// <summary>Releases the file.</summary>
    public void Dispose()
    {
        lock (_gate)
            _file.Dispose();
        while (_encoders.TryTake(out var encoder))
            encoder.Dispose();
    }

    internal long Arrive()
    {
        lock (_gate)
            return ++_arrived;
    }

    /// <summary>Keeps a finished exchange; waits when the file cannot follow.</summary>
    internal ValueTask AddAsync(Exchange exchange)
    {
        TaskCompletionSource? signal;
        var wait = Task.CompletedTask;
        var encoder = _encoders.TryTake(out var free) ? free : new ExchangeEncoder();
        var encoded = encoder.Encode(exchange);
        lock (_gate)
        {
            if (exchange.Number <= _cleared)
                return default;
            Place(_pages.Store(exchange.Number, encoded));
            _count++;
            _inMemory++;
            _bytes += encoded.Length;
            if (IsOver(1) && SpillFailure is null)
                wait = Spill();
            signal = _changed;
            _changed = null;
        }

        if (encoder.IsReusable)
            _encoders.Add(encoder);
        signal?.SetResult();
        return new(wait);
    }

    private void Place(StoredExchange exchange)
    {
        if (exchange.Number < _first)
        {
            _late.Add(exchange.Number, exchange);
            return;
        }

        var slot = (int)(exchange.Number - _first);
        while (_window.Count <= slot)
            _window.Add(default);
        _window[slot] = exchange;
    }

    private bool IsOver(int times) => _inMemory > _limits.Exchanges * times || _bytes > _limits.Bytes * times;

    /// <summary>Sends the older half to the file unless that is being done; gives a task that ends with it when far too many are left.</summary>
    private Task Spill()
    {
        if (_leaving.Count == 0)
        {
            TakeOldest();
            var (file, batch) = (_file, _leaving.ToArray());
            _spilling = Task.Run(() => Write(file, batch));
        }

        return IsOver(JournalLimits.Patience) ? _spilling : Task.CompletedTask;
    }

    private void TakeOldest()
    {
        foreach (var exchange in _late.Values)
            Leave(exchange);
        _late.Clear();
        var taken = 0;
        for (; taken < _window.Count && (_inMemory > _limits.Exchanges / 2 || _bytes > _limits.Bytes / 2); taken++)
        {
            if (!_window[taken].IsNone)
                Leave(_window[taken]);
        }

        _window.RemoveRange(0, taken);
        _first += taken;
    }

    private void Leave(StoredExchange exchange)
    {
        _leaving.Add(exchange);
        _inMemory--;
        _bytes -= exchange.Length;
    }

    private void Write(SpillFile file, StoredExchange[] exchanges)
    {
        SpillBatch? batch = null;
        Exception? failure = null;
        try
        {
            batch = file.Append(exchanges);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            failure = e;
        }

        lock (_gate)
        {
            if (!ReferenceEquals(file, _file))
                return;
            _leaving.Clear();
            if (batch is { } written)
            {
                _batches = _batches.Add(written with { LastBefore = _lastSpilled });
                _lastSpilled = Math.Max(_lastSpilled, written.Last);
                _pages.Release(exchanges);
                return;
            }

            // Nothing is lost: back to memory, and no further try.
            SpillFailure = failure;
            foreach (var exchange in exchanges)
            {
                _late.Add(exchange.Number, exchange);
                _bytes += exchange.Length;
                _inMemory++;
            }
        }
    }

    private JournalView View(long since)
    {
        var memory = new List<StoredExchange>(_inMemory + _leaving.Count);
        memory.AddRange(_leaving);
        memory.AddRange(_late.Values);
        memory.Sort(static (a, b) => a.Number.CompareTo(b.Number));

        // All of the window arrived after all of the others.
        for (var slot = (int)Math.Clamp(since + 1 - _first, 0, _window.Count); slot < _window.Count; slot++)
        {
            if (!_window[slot].IsNone)
                memory.Add(_window[slot]);
        }

        memory.RemoveAll(e => e.Number <= since);
        foreach (var exchange in memory)
            exchange.Page!.Show();
        return new JournalView(_file, _batches, memory, since);
    }
}
