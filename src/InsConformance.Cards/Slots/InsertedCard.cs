using System.Diagnostics.CodeAnalysis;
using InsConformance.Cards.Faults;
using InsConformance.Cards.Tracing;
using InsConformance.Foundation;

namespace InsConformance.Cards.Slots;

/// <summary>One card between its insertion and its removal, as its reader reaches it. Thread-safe: the card hears one command at a time.</summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "The token source has no timer and no handle; its token is asked after the removal too.")]
public sealed class InsertedCard
{
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _removed = new();
    private readonly byte[] _buffer = new byte[ICard.LongestResponse];
    private readonly CardSlot _slot;
    private readonly ICard _card;
    private HeldAnswer? _held;
    private ITimer? _bound;
    private volatile byte[]? _atr;
    private bool _isMute;

    internal InsertedCard(CardSlot slot, ICard card, string label, IEnumerable<CardFault> faults)
    {
        _slot = slot;
        _card = card;
        Label = label;
        foreach (var fault in faults)
            Faults.Add(fault);
    }

    /// <summary>What the card is called in the trace.</summary>
    public string Label { get; }

    /// <summary>The slot's count of events at the insertion: the identity of this insertion.</summary>
    public int EventCount { get; internal set; }

    /// <summary>Faults of this card.</summary>
    public CardFaults Faults { get; } = new();

    /// <summary>Cancelled when the card is taken out.</summary>
    public CancellationToken Removed => _removed.Token;

    /// <summary>Whether the card was taken out.</summary>
    public bool IsRemoved => _removed.IsCancellationRequested;

    /// <summary>The reader gives power: the card's state is dropped.</summary>
    /// <returns>The answer to reset; empty when the card stays mute.</returns>
    public ReadOnlyMemory<byte> PowerOn() => Restart(ApduTraceKind.PowerOn, ApduOrigin.ReaderService);

    /// <summary>The reader resets the card: its state is dropped.</summary>
    /// <returns>The answer to reset; empty when the card stays mute.</returns>
    public ReadOnlyMemory<byte> Reset() => Restart(ApduTraceKind.Reset, ApduOrigin.Program);

    /// <summary>The reader takes power away: the card's state is dropped.</summary>
    public void PowerOff()
    {
        lock (_gate)
        {
            _card.Reset();
            _held = null;
            _slot.Trace.Event(_slot.Name, Label, ApduTraceKind.PowerOff, ApduOrigin.ReaderService);
        }
    }

    /// <summary>What a reader finds out about a card that it was just given, without disturbing one that is used already.</summary>
    /// <returns>The answer to reset; empty when the card is mute.</returns>
    public ReadOnlyMemory<byte> Examine()
    {
        // Without the gate: a command may be running for long.
        if (_atr is { } known)
            return known;
        lock (_gate)
            return _atr ?? PowerOn();
    }

    /// <summary>The reader asks whether a card is in; noted as its own polling.</summary>
    /// <returns>The answer to reset; empty right after a power-up at which the card stayed mute, when <paramref name="afterPowerUp"/> says so.</returns>
    internal ReadOnlyMemory<byte> Poll(bool afterPowerUp)
    {
        lock (_gate)
        {
            var atr = afterPowerUp && _isMute ? default : _card.Atr;
            _slot.Trace.Event(_slot.Name, Label, ApduTraceKind.AtrPoll, ApduOrigin.ReaderService, PinMask.Plain(atr.Span));
            return atr;
        }
    }

    /// <summary>Sends a command.</summary>
    /// <param name="command">The bytes as the program sent them.</param>
    /// <returns>The answer, after whatever the faults of slot and card did to it.</returns>
    /// <exception cref="HarnessException">The card broke its contract: it threw, or answered fewer than two bytes.</exception>
    public CardAnswer Transmit(ReadOnlySpan<byte> command)
    {
        lock (_gate)
        {
            if (IsRemoved)
                return CardAnswer.Removed;
            var at = _slot.Clock.GetUtcNow();
            var started = _slot.Clock.GetTimestamp();
            string? note = null;
            var answer = _held?.Answer(command) is { } held ? new CardAnswer(held, IsRemoved: false) : Perform(command, out note);
            if (IsRemoved)
                answer = CardAnswer.Removed;
            _slot.Trace.Command(_slot.Name, Label, at, command, answer.Bytes.Span, _slot.Clock.GetElapsedTime(started), answer.IsRemoved ? note ?? "removed" : note);
            return answer;
        }
    }

    internal void Remove()
    {
        _removed.Cancel();
        Interlocked.Exchange(ref _bound, null)?.Dispose();
    }

    private ReadOnlyMemory<byte> Restart(ApduTraceKind kind, ApduOrigin origin)
    {
        lock (_gate)
        {
            _card.Reset();
            _held = null;
            _isMute = _slot.Faults.IsMuteNow() | Faults.IsMuteNow();
            _slot.Trace.Event(_slot.Name, Label, kind, origin);
            if (_isMute)
                Struck(CardFaultWords.Name(CardFaultKind.Mute));
            return _atr = _isMute ? [] : _card.Atr.ToArray();
        }
    }

    private CardAnswer Perform(ReadOnlySpan<byte> command, out string? note)
    {
        _held = null;
        note = null;
        FaultRule? main = null;
        var delay = TimeSpan.Zero;
        foreach (var rule in (IReadOnlyList<FaultRule>)[.. _slot.Faults.At(command), .. Faults.At(command)])
        {
            note = note is null ? rule.Fault.ToString() : $"{note} ; {rule.Fault}";
            if (rule.Fault.Kind == CardFaultKind.SlowAnswer)
                delay += rule.Fault.Delay;
            else
                main ??= rule;
        }

        if (note is not null)
            Struck(note);
        if (main?.Fault.Kind == CardFaultKind.RemovedDuringApdu)
        {
            _slot.Eject(this, note);
            return CardAnswer.Removed;
        }

        var response = main?.Fault.Kind == CardFaultKind.NoDiagnosis ? [0x6F, 0x00] : Ask(command);
        if (main is not null)
            response = Spoil(main, command, response);
        if (delay > TimeSpan.Zero)
            Wait(delay);
        return new CardAnswer(response, IsRemoved: false);
    }

    private byte[] Ask(ReadOnlySpan<byte> command)
    {
        int length;
        try
        {
            length = _card.Transmit(command, _buffer);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Not the exception's words: they could quote the command.
            throw new HarnessException("card-broke", $"the card '{Label}' threw {e.GetType().Name} at a command; a card answers whatever the command is");
        }

        return length >= 2 && length <= _buffer.Length
            ? _buffer.AsSpan(0, length).ToArray()
            : throw new HarnessException("card-broke", $"the card '{Label}' answered {length} bytes; a card answers 2 to {_buffer.Length}");
    }

    private byte[] Spoil(FaultRule rule, ReadOnlySpan<byte> command, byte[] response)
    {
        switch (rule.Fault.Kind)
        {
            case CardFaultKind.EmptyAnswer:
                _bound = _slot.Clock.CreateTimer(_ => _slot.Eject(this, CardFaultWords.Name(CardFaultKind.EmptyAnswer)), null, rule.Fault.Bound, Timeout.InfiniteTimeSpan);
                return [];
            case CardFaultKind.OneByteAnswer:
                return response[^1..];
            case CardFaultKind.FlippedBits:
                rule.Flip(response);
                return response;
            case CardFaultKind.ForcedMoreData or CardFaultKind.ForcedWrongLe:
                _held = HeldAnswer.Hold(rule.Fault, command, response);
                if (_held is not null)
                    return _held.First;
                rule.TakeBack();
                return response;
            default:
                return response;
        }
    }

    private void Wait(TimeSpan delay)
    {
        try
        {
            Task.Delay(delay, _slot.Clock, Removed).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            // The card is gone: the caller sees it.
        }
    }

    private void Struck(string what) => _slot.Trace.Event(_slot.Name, Label, ApduTraceKind.Fault, ApduOrigin.Harness, note: what);
}
