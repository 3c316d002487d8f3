namespace InsConformance.Cards.Slots;

/// <summary>What a reader finds in its slot.</summary>
/// <param name="EventCount">Insertions and removals so far: the identity of the card that is in.</param>
/// <param name="Atr">Answer to reset; <see langword="null"/> when the slot is empty or the card mute.</param>
/// <param name="IsMute">A card is in and is mute.</param>
internal readonly record struct ReaderSight(int EventCount, ReadOnlyMemory<byte>? Atr, bool IsMute)
{
    public bool HasCard => Atr is not null || IsMute;

    public static ReaderSight Empty(int events) => new(events, null, IsMute: false);

    public static ReaderSight Of(int events, ReadOnlyMemory<byte> atr) => new(events, atr.IsEmpty ? (ReadOnlyMemory<byte>?)null : atr, atr.IsEmpty);
}
