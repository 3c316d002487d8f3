namespace InsConformance.Cards.Slots;

/// <summary>Straight to a slot of this process.</summary>
internal sealed class SlotPort(CardSlot slot) : IReaderPort
{
    private InsertedCard? _bound;

    public string Name => slot.Name;

    public ReaderSight Look()
    {
        var (card, events) = slot.Snapshot();
        return card is null ? ReaderSight.Empty(events) : ReaderSight.Of(events, card.Examine());
    }

    public Task WaitForChangeAsync(int knownEvents, CancellationToken ct) => slot.WaitForChangeAsync(knownEvents, ct);

    public ReaderSight PowerUp(bool isReset)
    {
        var (card, events) = slot.Snapshot();
        _bound = card;
        return card is null ? ReaderSight.Empty(events) : ReaderSight.Of(events, isReset ? card.Reset() : card.PowerOn());
    }

    public void PowerDown() => _bound?.PowerOff();

    public CardAnswer Transmit(ReadOnlySpan<byte> command)
    {
        if (_bound is not { } card)
            return CardAnswer.Removed;
        var answer = card.Transmit(command);
        if (answer.IsRemoved || !answer.Bytes.IsEmpty)
            return answer;
        // As pcscd does: it waits for more until the card goes.
        card.Removed.WaitHandle.WaitOne();
        return CardAnswer.Removed;
    }

    public void Dispose()
    {
        if (_bound is { IsRemoved: false } card)
            card.PowerOff();
        _bound = null;
    }
}
