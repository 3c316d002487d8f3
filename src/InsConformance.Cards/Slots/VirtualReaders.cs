using InsConformance.Cards.Readers;

namespace InsConformance.Cards.Slots;

/// <summary>A fixed set of emulated readers. Thread-safe.</summary>
public abstract class VirtualReaders : ICardReaders
{
    private readonly IReadOnlyList<VirtualReader> _readers;
    private readonly CancellationTokenSource _disposed = new();

    private protected VirtualReaders(IEnumerable<IReaderPort> ports)
    {
        _readers = [.. ports.Select(p => new VirtualReader(p))];
        if (_readers.Select(r => r.Name).Distinct(StringComparer.Ordinal).Count() < _readers.Count)
            throw new ArgumentException("two readers have the same name", nameof(ports));
    }

    /// <inheritdoc/>
    public IReadOnlyList<ReaderState> List() => [.. _readers.Select(r => r.State())];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ReaderState>> WaitForChangeAsync(IReadOnlyList<ReaderState> known, CancellationToken ct)
    {
        ObjectDisposedException.ThrowIf(_disposed.IsCancellationRequested, this);
        if (known.Count == _readers.Count && known.Zip(_readers).All(p => p.First.Name == p.Second.Name))
        {
            using var ends = CancellationTokenSource.CreateLinkedTokenSource(ct, _disposed.Token);
            List<Task> changes = [.. known.Zip(_readers).Select(p => p.Second.WaitForChangeAsync(p.First.EventCount, ends.Token))];
            changes.Add(Task.Delay(Timeout.Infinite, ends.Token));
            var first = await Task.WhenAny(changes).ConfigureAwait(false);
            await ends.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(changes).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            ct.ThrowIfCancellationRequested();
            _disposed.Token.ThrowIfCancellationRequested();
            await first.ConfigureAwait(false);
        }

        return List();
    }

    /// <inheritdoc/>
    public ICardConnection Connect(string reader, ShareMode share = ShareMode.Shared) =>
        (_readers.FirstOrDefault(r => r.Name == reader) ?? throw Failures.UnknownReader(reader, _readers.Select(r => r.Name))).Connect(share);

    /// <summary>Calls waits off and ends the connections that are open.</summary>
    public void Dispose()
    {
        _disposed.Cancel();
        foreach (var reader in _readers)
            reader.Dispose();
        GC.SuppressFinalize(this);
    }
}
