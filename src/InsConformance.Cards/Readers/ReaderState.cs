namespace InsConformance.Cards.Readers;

/// <summary>A reader and what is in it.</summary>
/// <param name="Name">e.g. <c>Virtual PCD 00 00</c>.</param>
/// <param name="Atr">Answer to reset of the card; <see langword="null"/> when the reader is empty.</param>
/// <param name="IsMute">A card is in and does not answer to reset.</param>
/// <param name="IsInUse">A program is connected to the card.</param>
/// <param name="IsExclusive">A program holds the card for itself.</param>
/// <param name="EventCount">Insertions and removals that the reader saw, as far as it counts them.</param>
public sealed record ReaderState(string Name, ReadOnlyMemory<byte>? Atr, bool IsMute = false, bool IsInUse = false, bool IsExclusive = false, int EventCount = 0)
{
    /// <summary>Whether a card is in.</summary>
    public bool HasCard => Atr is not null || IsMute;
}
