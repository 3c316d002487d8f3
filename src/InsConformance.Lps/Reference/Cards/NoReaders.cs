using InsConformance.Cards.Readers;

namespace InsConformance.Lps.Reference.Cards;

internal sealed class NoReaders : ICardReaders
{
    public IReadOnlyList<ReaderState> List() => [];

    public Task<IReadOnlyList<ReaderState>> WaitForChangeAsync(IReadOnlyList<ReaderState> known, CancellationToken ct) => Task.FromResult(known);

    public ICardConnection Connect(string reader, ShareMode share = ShareMode.Shared) => throw new CardReaderException(CardFailure.NoReader, "");

    public void Dispose()
    {
    }
}
