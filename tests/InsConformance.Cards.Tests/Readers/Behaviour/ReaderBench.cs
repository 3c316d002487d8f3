using InsConformance.Cards.Readers;
using InsConformance.Cards.Slots;

namespace InsConformance.Cards.Tests.Readers.Behaviour;

/// <summary>A reader of some kind with the slot behind it.</summary>
public sealed class ReaderBench(string reader, CardSlot slot, ICardReaders readers, IReadOnlyList<IAsyncDisposable> parts) : IAsyncDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);

    public string Reader => reader;

    public CardSlot Slot => slot;

    public ICardReaders Readers => readers;

    public ReaderState State => readers.List().Single(r => r.Name == reader);

    public ICardConnection Connect(ShareMode share = ShareMode.Shared) => readers.Connect(reader, share);

    public async Task InsertAsync(ICard card, params Cards.Faults.CardFault[] faults)
    {
        slot.Insert(card, "carte", faults);
        await UntilAsync(s => s.HasCard);
    }

    public async Task EjectAsync()
    {
        slot.Eject();
        await UntilAsync(s => !s.HasCard);
    }

    public async Task<ReaderState> UntilAsync(Func<ReaderState, bool> condition)
    {
        using var deadline = new CancellationTokenSource(Deadline);
        var known = readers.List();
        while (true)
        {
            if (known.Single(r => r.Name == reader) is var state && condition(state))
                return state;
            try
            {
                known = await readers.WaitForChangeAsync(known, deadline.Token);
            }
            catch (OperationCanceledException e)
            {
                throw new TimeoutException($"{reader} stays {state} {Convert.ToHexString((state.Atr ?? default).Span)}; it is now {State}", e);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        slot.Faults.Clear();
        slot.Eject();
        readers.Dispose();
        foreach (var part in parts)
            await part.DisposeAsync();
    }
}
