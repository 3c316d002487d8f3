namespace InsConformance.Cards.Tracing;

/// <summary>
/// What passed between cards and whoever used them, in order. It is evidence: nothing is dropped, but presence polls that follow one another in a slot are one
/// entry with their number. PINs are masked before an entry is made. Thread-safe.
/// </summary>
public sealed class ApduTrace
{
    private readonly Lock _gate = new();
    private readonly List<ApduTraceEntry> _entries = [];
    private readonly Dictionary<string, int> _polls = new(StringComparer.Ordinal);
    private readonly TimeProvider _clock;
    private readonly bool _keeps;
    private long _number;
    private volatile string? _correlation;

    /// <summary>Creates an empty trace.</summary>
    /// <param name="clock">The run's clock.</param>
    /// <param name="keeps">Whether entries stay in memory; <see langword="false"/> for a service that runs for days and only hears of them by <see cref="Added"/>.</param>
    public ApduTrace(TimeProvider clock, bool keeps = true)
    {
        _clock = clock;
        _keeps = keeps;
    }

    /// <summary>An entry was made, told in the order of numbers and under the trace's lock: return soon and do not use a slot. Of presence polls in a row only the first is told.</summary>
    public event Action<ApduTraceEntry>? Added;

    /// <summary>Written into each entry made from now on, e.g. the id of the scenario, by which one timeline joins APDUs and SOAP exchanges.</summary>
    public string? Correlation
    {
        get => _correlation;
        set => _correlation = value;
    }

    /// <summary>Number of the last entry; 0 before the first. Give it to <see cref="Evidence"/> to get what comes after now.</summary>
    public long LastNumber
    {
        get
        {
            lock (_gate)
                return _number;
        }
    }

    /// <summary>Everything, presence polls and power included.</summary>
    /// <param name="after">Only entries behind this number.</param>
    public IReadOnlyList<ApduTraceEntry> All(long after = 0)
    {
        lock (_gate)
            return [.. _entries.Where(e => e.Number > after)];
    }

    /// <summary>What programs did with cards: without pcscd's own polling and power.</summary>
    /// <param name="after">Only entries behind this number.</param>
    public IReadOnlyList<ApduTraceEntry> Evidence(long after = 0)
    {
        lock (_gate)
            return [.. _entries.Where(e => e.Number > after && e.IsEvidence)];
    }

    /// <summary>Tells a follower all that is there and then each entry that comes, none twice and none left out.</summary>
    internal void Follow(Action<ApduTraceEntry> follower)
    {
        lock (_gate)
        {
            foreach (var entry in _entries)
                follower(entry);
            Added += follower;
        }
    }

    /// <summary>Notes a command and what was answered; both are masked here.</summary>
    internal void Command(string slot, string? card, DateTimeOffset at, ReadOnlySpan<byte> command, ReadOnlySpan<byte> response, TimeSpan duration, string? note) =>
        Add(new ApduTraceEntry
        {
            Number = 0,
            At = at,
            Slot = slot,
            Card = card,
            Kind = ApduTraceKind.Command,
            Origin = ApduOrigin.Program,
            Command = PinMask.Command(command),
            Response = PinMask.Response(command, response),
            Status = ApduTraceEntry.StatusOf(response),
            Duration = duration,
            Note = note,
        });

    /// <summary>Notes anything that is not a command.</summary>
    internal void Event(string slot, string? card, ApduTraceKind kind, ApduOrigin origin, string? response = null, string? note = null) =>
        Add(new ApduTraceEntry { Number = 0, At = _clock.GetUtcNow(), Slot = slot, Card = card, Kind = kind, Origin = origin, Response = response, Note = note });

    private void Add(ApduTraceEntry entry)
    {
        lock (_gate)
        {
            var isPoll = entry.Kind == ApduTraceKind.AtrPoll;
            if (isPoll && _polls.TryGetValue(entry.Slot, out var index))
            {
                if (!_keeps)
                    return;
                if (_entries[index] is { } last && last.Card == entry.Card && last.Response == entry.Response && last.Correlation == _correlation)
                {
                    _entries[index] = last with { Count = last.Count + 1 };
                    return;
                }
            }

            entry = entry with { Number = ++_number, Correlation = _correlation };
            if (_keeps)
                _entries.Add(entry);
            if (isPoll)
                _polls[entry.Slot] = _entries.Count - 1;
            else
                _polls.Remove(entry.Slot);
            Added?.Invoke(entry);
        }
    }
}
