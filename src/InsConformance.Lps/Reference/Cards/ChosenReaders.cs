using InsConformance.Cards.Readers;

namespace InsConformance.Lps.Reference.Cards;

/// <summary>Some readers of a machine: the others belong to somebody else. Thread-safe as those it shows.</summary>
internal sealed class ChosenReaders(ICardReaders all, IReadOnlyCollection<string> names) : ICardReaders
{
    public IReadOnlyList<ReaderState> List() => Chosen(all.List());

    public async Task<IReadOnlyList<ReaderState>> WaitForChangeAsync(IReadOnlyList<ReaderState> known, CancellationToken ct) =>
        Chosen(await all.WaitForChangeAsync(known, ct));

    public ICardConnection Connect(string reader, ShareMode share = ShareMode.Shared) => names.Contains(reader)
        ? all.Connect(reader, share)
        : throw new CardReaderException(CardFailure.UnknownReader, $"'{reader}' is none of the readers of this program");

    public void Dispose() => all.Dispose();

    private IReadOnlyList<ReaderState> Chosen(IReadOnlyList<ReaderState> states) => [.. states.Where(s => names.Contains(s.Name))];
}
