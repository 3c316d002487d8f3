using InsConformance.Cards.Personas;
using InsConformance.Cards.Readers;
using InsConformance.Cards.Slots;
using InsConformance.Cards.Vpcd;
using InsConformance.Foundation;

namespace InsConformance.Cli.Serving;

/// <summary>One virtual reader of the machine with the slot that is plugged into it. Waits end on events of the reader.</summary>
internal sealed class CardReaderBay : IAsyncDisposable
{
    private const string VirtualReader = "Virtual PCD";

    /// <summary>vpcd has two slots per configured reader. Cards study section 1.2.</summary>
    private const int SlotsPerReader = 2;

    // pcscd looks every 400 ms; a loaded machine is no failure.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ICardReaders? _system;
    private readonly VpcdLink _link;
    private readonly int _index;

    /// <summary>Joins a slot, its link and the view of the machine.</summary>
    /// <param name="number">From 1.</param>
    /// <param name="slot">The slot.</param>
    /// <param name="link">Its way to the reader.</param>
    /// <param name="system">The machine's readers, when they are those of the link's machine.</param>
    public CardReaderBay(int number, CardSlot slot, VpcdLink link, ICardReaders? system)
    {
        Number = number;
        Slot = slot;
        _link = link;
        _system = system;
        _index = link.Options.Port - VpcdOptions.FirstPort;
    }

    public int Number { get; }

    public CardSlot Slot { get; }

    public MadeCard? Card { get; private set; }

    /// <summary>How far the card is.</summary>
    public VpcdLink Link => _link;

    /// <summary>The usual name of the reader of a port.</summary>
    public static string UsualName(int port) =>
        port >= VpcdOptions.FirstPort && port < VpcdOptions.FirstPort + 32
            ? $"{VirtualReader} {(port - VpcdOptions.FirstPort) / SlotsPerReader:X2} {(port - VpcdOptions.FirstPort) % SlotsPerReader:X2}"
            : $"{VirtualReader} ({port})";

    public void Insert(MadeCard card)
    {
        if (Card is { } other && Slot.State.HasCard)
            throw new InputException("reader-full", null, $"reader {Number} holds {other.Label}", $"eject {Number} first, or: swap {Number} {card.Label}");
        Card = card;
        Slot.Insert(card.Card, card.Label, card.Faults);
    }

    /// <summary>Waits until the reader shows the card, and PC/SC too where it can be asked; not for a pcscd that does not run, nor for a card that left meanwhile.</summary>
    public async Task<string> SeenAsync(CancellationToken ct)
    {
        if (Slot.Current is not { } card)
            return Slot.Name;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(card.Removed, ct);
        try
        {
            if (await _link.WaitForAsync([VpcdLinkState.InReader, VpcdLinkState.Connecting, VpcdLinkState.Stopped], either.Token) is VpcdLinkState.Connecting)
                return Slot.Name;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // A fault took the card out: the reader follows it.
        }

        if (_link.Completion.IsFaulted)
            await _link.Completion;
        return await ShownAsync(hasCard: true, ct);
    }

    /// <summary>Takes the card out and waits until PC/SC has seen it.</summary>
    public async Task EjectAsync(CancellationToken ct)
    {
        Card = null;
        if (Slot.Eject())
            await ShownAsync(hasCard: false, ct);
    }

    public async ValueTask DisposeAsync()
    {
        Slot.Eject();
        await _link.DisposeAsync();
    }

    /// <summary>The name of the reader, once it shows what it is to show; its usual name when PC/SC cannot tell.</summary>
    private async Task<string> ShownAsync(bool hasCard, CancellationToken ct)
    {
        if (_system is null)
            return Slot.Name;
        using var deadline = new CancellationTokenSource(Patience);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, ct);
        try
        {
            var states = _system.List();
            while (true)
            {
                var state = Mine(states);
                if (state is null)
                    return Slot.Name;
                // The slot may change meanwhile, by a fault for instance: then the reader follows it.
                if (state.HasCard == hasCard || Slot.State.HasCard != hasCard)
                    return state.Name;
                states = await _system.WaitForChangeAsync(states, either.Token);
            }
        }
        catch (CardReaderException)
        {
            return Slot.Name;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new BlockedException(
                "reader-silent", $"PC/SC did not show the change in {Slot.Name} within {Patience.TotalSeconds:0} s", "see whether pcscd still runs: insconf readers list");
        }
    }

    private ReaderState? Mine(IReadOnlyList<ReaderState> states) =>
        states.Where(s => s.Name.StartsWith(VirtualReader, StringComparison.Ordinal)).OrderBy(s => s.Name, StringComparer.Ordinal).ElementAtOrDefault(_index);
}
