using InsConformance.Cards.Readers;

namespace InsConformance.Cli.Tests.Readers;

/// <summary>Readers whose listings follow one another as a test says; after the last one it calls the wait off.</summary>
internal sealed class ScriptedReaders(CancellationTokenSource end, params IReadOnlyList<ReaderState>[] listings) : ICardReaders
{
    private int _next;

    public IReadOnlyList<ReaderState> List() => listings[_next++];

    public async Task<IReadOnlyList<ReaderState>> WaitForChangeAsync(IReadOnlyList<ReaderState> known, CancellationToken ct)
    {
        if (_next == listings.Length)
            await end.CancelAsync();
        ct.ThrowIfCancellationRequested();
        return List();
    }

    public ICardConnection Connect(string reader, ShareMode share = ShareMode.Shared) => throw new CardReaderException(CardFailure.UnknownReader, reader);

    public void Dispose()
    {
    }
}
