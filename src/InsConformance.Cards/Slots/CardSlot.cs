using InsConformance.Cards.Faults;
using InsConformance.Cards.Tracing;

namespace InsConformance.Cards.Slots;

/// <summary>
/// A place for one card. Whoever plays the reader (a link to pcscd, a listener, readers in this process) reaches the card through it, so that faults and trace
/// are in one place. Thread-safe; events and waits need no polling.
/// </summary>
public sealed class CardSlot
{
    private readonly Lock _gate = new();
    private readonly TimeProvider _clock;
    private TaskCompletionSource _change = NewChange();
    private InsertedCard? _current;
    private int _events;

    /// <summary>Creates an empty slot.</summary>
    /// <param name="name">Its name, in the trace and as a reader.</param>
    /// <param name="clock">The run's clock: instants of the trace, delays of faults.</param>
    /// <param name="trace">Where its traffic is noted; default a trace of its own.</param>
    public CardSlot(string name, TimeProvider clock, ApduTrace? trace = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
        _clock = clock;
        Trace = trace ?? new ApduTrace(clock);
    }

    /// <summary>A card came or went. Told after the fact on the thread that did it; <see cref="State"/> is what counts.</summary>
    public event Action<SlotState>? Changed;

    /// <summary>Name of the slot.</summary>
    public string Name { get; }

    /// <summary>Everything that passes through the slot.</summary>
    public ApduTrace Trace { get; }

    /// <summary>Faults that strike whatever card is in; those of a persona go with its card instead.</summary>
    public CardFaults Faults { get; } = new();

    /// <summary>The card that is in; <see langword="null"/> when the slot is empty.</summary>
    public InsertedCard? Current
    {
        get
        {
            lock (_gate)
                return _current;
        }
    }

    /// <summary>The slot now.</summary>
    public SlotState State
    {
        get
        {
            lock (_gate)
                return NewState();
        }
    }

    internal TimeProvider Clock => _clock;

    /// <summary>Puts a card in.</summary>
    /// <param name="card">The card; nobody else uses it from now on.</param>
    /// <param name="label">What it is called in the trace, e.g. the persona's id. No secret.</param>
    /// <param name="faults">Faults of this card; they end when it is taken out.</param>
    /// <exception cref="InvalidOperationException">A card is in.</exception>
    public InsertedCard Insert(ICard card, string label, IEnumerable<CardFault>? faults = null)
    {
        ArgumentNullException.ThrowIfNull(card);
        ArgumentException.ThrowIfNullOrEmpty(label);
        var inserted = new InsertedCard(this, card, label, faults ?? []);
        TaskCompletionSource change;
        SlotState state;
        lock (_gate)
        {
            if (_current is { } other)
                throw new InvalidOperationException($"slot '{Name}' holds '{other.Label}': take it out before '{label}' goes in");
            _current = inserted;
            (change, state) = Count();
            inserted.EventCount = _events;
            Trace.Event(Name, label, ApduTraceKind.Inserted, ApduOrigin.Harness);
        }

        Tell(change, state);
        return inserted;
    }

    /// <summary>Takes the card out. A command that is running fails as a removal.</summary>
    /// <param name="reason">Said in the trace.</param>
    /// <returns><see langword="false"/> when the slot was empty.</returns>
    public bool Eject(string? reason = null) => Current is { } card && Eject(card, reason);

    /// <summary>Takes the card out, if any, and puts another one in: two events.</summary>
    /// <param name="card">As <see cref="Insert"/>.</param>
    /// <param name="label">As <see cref="Insert"/>.</param>
    /// <param name="faults">As <see cref="Insert"/>.</param>
    public InsertedCard Swap(ICard card, string label, IEnumerable<CardFault>? faults = null)
    {
        Eject("swap");
        return Insert(card, label, faults);
    }

    /// <summary>Waits until a card comes or goes.</summary>
    /// <param name="known">What the caller knows: when the slot changed since, this returns at once, so no event is lost.</param>
    /// <param name="ct">Calls the wait off.</param>
    /// <exception cref="OperationCanceledException">Called off.</exception>
    public Task<SlotState> WaitForChangeAsync(SlotState known, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(known);
        return WaitForChangeAsync(known.EventCount, ct);
    }

    internal async Task<SlotState> WaitForChangeAsync(int knownEvents, CancellationToken ct)
    {
        while (true)
        {
            Task change;
            lock (_gate)
            {
                if (_events != knownEvents)
                    return NewState();
                change = _change.Task;
            }

            await change.WaitAsync(ct).ConfigureAwait(false);
        }
    }

    internal (InsertedCard? Card, int Events) Snapshot()
    {
        lock (_gate)
            return (_current, _events);
    }

    /// <summary>Takes out this card, and no other that may have come meanwhile.</summary>
    internal bool Eject(InsertedCard card, string? reason)
    {
        TaskCompletionSource change;
        SlotState state;
        lock (_gate)
        {
            if (_current != card)
                return false;
            _current = null;
            (change, state) = Count();
            Trace.Event(Name, card.Label, ApduTraceKind.Ejected, ApduOrigin.Harness, note: reason);
        }

        card.Remove();
        Tell(change, state);
        return true;
    }

    private static TaskCompletionSource NewChange() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private SlotState NewState() => new(Name, _events, _current?.Label);

    private (TaskCompletionSource Change, SlotState State) Count()
    {
        var change = _change;
        _change = NewChange();
        _events++;
        return (change, NewState());
    }

    private void Tell(TaskCompletionSource change, SlotState state)
    {
        change.TrySetResult();
        Changed?.Invoke(state);
    }
}
