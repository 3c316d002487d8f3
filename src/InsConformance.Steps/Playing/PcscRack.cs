using InsConformance.Cards.Personas;
using InsConformance.Cards.Readers;
using InsConformance.Cards.Slots;
using InsConformance.Cards.Tracing;
using InsConformance.Cards.Vpcd;
using InsConformance.Foundation;
using InsConformance.Lps.Contract;

namespace InsConformance.Steps.Playing;

/// <summary>One pair of pcscd's virtual readers. Cards come and go when PC/SC says so.</summary>
internal sealed class PcscRack : ICardRack
{
    // pcscd looks every 400 ms; a loaded machine is no failure.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly PcscBench _bench;
    private readonly int _pair;
    private readonly (string Reader, CardSlot Slot, VpcdLink Link)[] _places;

    public PcscRack(PcscBench bench, TimeProvider clock)
    {
        _bench = bench;
        _pair = bench.Lease();
        Trace = new ApduTrace(clock);
        _places = [Start(2 * _pair, clock), Start(2 * _pair + 1, clock)];
    }

    public string Kind => "pcsc";

    public ApduTrace Trace { get; }

    public CardSlot Slot(CardPlace place) => _places[(int)place].Slot;

    public string ReaderOf(CardPlace place) => _places[(int)place].Reader;

    public ResetRequest Tell(ResetRequest reset, LpsDescription lps) => lps.Declares(LpsCapabilities.PcscReaders)
        ? reset with { PcscReaders = [.. _places.Select(p => p.Reader)] }
        : reset;

    // Readers of the machine are there for every program.
    public void Require(LpsDescription lps)
    {
    }

    public async Task InsertAsync(CardPlace place, MadeCard card, CancellationToken ct)
    {
        await EjectAsync(place, ct);
        Slot(place).Insert(card.Card, card.Label, card.Faults);
        await WaitAsync(place, r => r.HasCard, $"the card '{card.Label}' in", ct);
    }

    public async Task EjectAsync(CardPlace place, CancellationToken ct)
    {
        Slot(place).Eject();
        await WaitAsync(place, r => !r.HasCard, "no card in", ct);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (_, slot, link) in _places)
        {
            slot.Eject();
            await link.DisposeAsync();
        }

        _bench.Return(_pair);
    }

    private (string Reader, CardSlot Slot, VpcdLink Link) Start(int reader, TimeProvider clock)
    {
        var name = _bench.Names[reader];
        var slot = new CardSlot(name, clock, Trace);
        return (name, slot, VpcdLink.Start(slot, new VpcdOptions { Port = PcscBench.PortOf(reader) }));
    }

    private async Task WaitAsync(CardPlace place, Func<ReaderState, bool> isReached, string what, CancellationToken ct)
    {
        using var deadline = new CancellationTokenSource(Patience);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, ct);
        var reader = ReaderOf(place);
        try
        {
            var states = _bench.Readers.List();
            while (states.FirstOrDefault(s => s.Name == reader) is not { } state || !isReached(state))
                states = await _bench.Readers.WaitForChangeAsync(states, either.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new BlockedException(
                "reader-without-card", $"PC/SC did not show {what} '{reader}' within {Patience.TotalSeconds:0} s", "see that no other virtual card holds this reader and that pcscd still runs");
        }
        catch (CardReaderException e)
        {
            throw new BlockedException("pcsc-lost", $"the readers of this machine went away: {e.Message}", "start pcscd again", e);
        }
    }
}
