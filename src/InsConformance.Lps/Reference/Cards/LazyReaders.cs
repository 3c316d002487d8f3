using InsConformance.Cards.Readers;

namespace InsConformance.Lps.Reference.Cards;

/// <summary>Readers that are opened when they are first needed: software that uses no card asks nothing of the readers' service. Thread-safe.</summary>
internal sealed class LazyReaders(Func<ICardReaders> open) : ICardReaders
{
    private readonly Lock _gate = new();
    private ICardReaders? _readers;
    private bool _disposed;

    public IReadOnlyList<ReaderState> List() => Opened().List();

    public Task<IReadOnlyList<ReaderState>> WaitForChangeAsync(IReadOnlyList<ReaderState> known, CancellationToken ct) => Opened().WaitForChangeAsync(known, ct);

    public ICardConnection Connect(string reader, ShareMode share = ShareMode.Shared) => Opened().Connect(reader, share);

    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            _readers?.Dispose();
            _readers = null;
        }
    }

    private ICardReaders Opened()
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return _readers ??= open();
        }
    }
}
