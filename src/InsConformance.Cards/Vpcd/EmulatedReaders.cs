using InsConformance.Cards.Readers;
using InsConformance.Cards.Slots;

namespace InsConformance.Cards.Vpcd;

/// <summary>Slots of another process as readers, reached through their <see cref="SlotListener"/>. Thread-safe.</summary>
public sealed class EmulatedReaders : ICardReaders
{
    private readonly VirtualReaders _readers;

    /// <summary>Makes a reader of each endpoint; dials when it is first used.</summary>
    /// <param name="endpoints">The readers by name; names differ.</param>
    /// <exception cref="ArgumentException">Two have the same name.</exception>
    public EmulatedReaders(params IEnumerable<EmulatedReaderEndpoint> endpoints) => _readers = new VirtualReaders(endpoints.Select(e => new TcpReaderPort(e)));

    /// <inheritdoc/>
    public IReadOnlyList<ReaderState> List() => _readers.List();

    /// <inheritdoc/>
    public Task<IReadOnlyList<ReaderState>> WaitForChangeAsync(IReadOnlyList<ReaderState> known, CancellationToken ct) => _readers.WaitForChangeAsync(known, ct);

    /// <inheritdoc/>
    public ICardConnection Connect(string reader, ShareMode share = ShareMode.Shared) => _readers.Connect(reader, share);

    /// <summary>Calls waits off and ends the connections that are open.</summary>
    public void Dispose() => _readers.Dispose();
}
