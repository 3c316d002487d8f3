namespace InsConformance.Insi.Checks;

/// <summary>
/// Ids and times of the latest calls of a session, so that reuse shows (contract section 6.4, mistake 7). Bounded: the oldest are forgotten. Thread-safe.
/// </summary>
public sealed class CallHistory
{
    private readonly Lock _gate = new();
    private readonly HashSet<Entry> _seen = [];
    private readonly Queue<Entry> _order = new();
    private readonly int _capacity;

    /// <summary>Creates an empty history.</summary>
    /// <param name="capacity">Values kept over all kinds; a call has five. Default 8192.</param>
    /// <exception cref="ArgumentOutOfRangeException">Less than one.</exception>
    public CallHistory(int capacity = 8192)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        _capacity = capacity;
    }

    internal enum Kind
    {
        BamId,
        LpsId,
        BamTemps,
        LpsTemps,
        MessageId,
    }

    /// <summary>Forgets everything: a new session begins.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _seen.Clear();
            _order.Clear();
        }
    }

    /// <summary>Whether the value came before; it is kept in any case.</summary>
    /// <param name="kind">What the value is.</param>
    /// <param name="owner">Whose value: two installations may well call in the same millisecond.</param>
    /// <param name="value">The value.</param>
    internal bool IsReused(Kind kind, string owner, string value)
    {
        var entry = Entry.Of(kind, owner, value);
        lock (_gate)
        {
            if (!_seen.Add(entry))
                return true;
            _order.Enqueue(entry);
            if (_order.Count > _capacity)
                _seen.Remove(_order.Dequeue());
            return false;
        }
    }

    // Nearly all values are UUIDs: kept as such they cost no string.
    private readonly record struct Entry(Kind Kind, Guid Uuid, string? Owner, string? Value)
    {
        public static Entry Of(Kind kind, string owner, string value)
        {
            var isPrefixed = value.StartsWith(InsiNames.MessageIdPrefix, StringComparison.Ordinal);
            return owner.Length == 0 && Guid.TryParseExact(value.AsSpan(isPrefixed ? InsiNames.MessageIdPrefix.Length : 0), "D", out var uuid)
                ? new Entry(kind, uuid, null, null)
                : new Entry(kind, default, owner, value);
        }
    }
}
