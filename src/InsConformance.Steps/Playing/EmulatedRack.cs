using InsConformance.Cards.Personas;
using InsConformance.Cards.Slots;
using InsConformance.Cards.Tracing;
using InsConformance.Cards.Vpcd;
using InsConformance.Foundation;
using InsConformance.Lps.Contract;

namespace InsConformance.Steps.Playing;

/// <summary>Readers of this project on free loopback ports, which the LPS is told of at reset.</summary>
internal sealed class EmulatedRack : ICardRack
{
    private readonly (CardSlot Slot, SlotListener Listener)[] _places;

    public EmulatedRack(TimeProvider clock)
    {
        Trace = new ApduTrace(clock);
        _places = [Start("Lecteur émulé 1", clock), Start("Lecteur émulé 2", clock)];
    }

    public string Kind => "emulated";

    public ApduTrace Trace { get; }

    public CardSlot Slot(CardPlace place) => _places[(int)place].Slot;

    public string ReaderOf(CardPlace place) => Slot(place).Name;

    public ResetRequest Tell(ResetRequest reset, LpsDescription lps) => lps.Declares(LpsCapabilities.EmulatedReaders)
        ? reset with { EmulatedReaders = [.. _places.Select(p => p.Listener.Endpoint.ToString())] }
        : reset;

    public void Require(LpsDescription lps)
    {
        if (lps.Declares(LpsCapabilities.EmulatedReaders))
            return;
        throw new ManualProofException(
            $"{lps.Name} {lps.Version} ne déclare pas la capacité « {LpsCapabilities.EmulatedReaders} » : il ne voit pas les lecteurs émulés du banc.",
            "relancer avec --cards pcsc, qui met les cartes virtuelles dans de vrais lecteurs PC/SC (docs/qa.md), ou jouer ce scénario à la main et joindre la preuve");
    }

    public Task InsertAsync(CardPlace place, MadeCard card, CancellationToken ct)
    {
        Slot(place).Swap(card.Card, card.Label, card.Faults);
        return Task.CompletedTask;
    }

    public Task EjectAsync(CardPlace place, CancellationToken ct)
    {
        Slot(place).Eject();
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (slot, listener) in _places)
        {
            slot.Eject();
            await listener.DisposeAsync();
        }
    }

    private (CardSlot Slot, SlotListener Listener) Start(string name, TimeProvider clock)
    {
        var slot = new CardSlot(name, clock, Trace);
        return (slot, SlotListener.Start(slot));
    }
}
