using InsConformance.Cards.Readers;

namespace InsConformance.Cards.Slots;

/// <summary>Slots of this process as readers: no service, no socket in between. Thread-safe.</summary>
public sealed class SlotReaders : ICardReaders
{
    private readonly VirtualReaders _readers;

    /// <summary>Makes a reader of each slot, in this order, under its name.</summary>
    /// <param name="slots">The slots; their names differ.</param>
    /// <exception cref="ArgumentException">Two have the same name.</exception>
    public SlotReaders(params IEnumerable<CardSlot> slots) => _readers = new VirtualReaders(slots.Select(s => new SlotPort(s)));

    /// <inheritdoc/>
    public IReadOnlyList<ReaderState> List() => _readers.List();

    /// <inheritdoc/>
    public Task<IReadOnlyList<ReaderState>> WaitForChangeAsync(IReadOnlyList<ReaderState> known, CancellationToken ct) => _readers.WaitForChangeAsync(known, ct);

    /// <inheritdoc/>
    public ICardConnection Connect(string reader, ShareMode share = ShareMode.Shared) => _readers.Connect(reader, share);

    /// <summary>Calls waits off and ends the connections that are open.</summary>
    public void Dispose() => _readers.Dispose();
}
