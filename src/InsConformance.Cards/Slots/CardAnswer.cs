namespace InsConformance.Cards.Slots;

/// <summary>What came back from a card in a slot.</summary>
/// <param name="Bytes">The response; fewer than two bytes only when a fault made it so. Empty when the card was removed.</param>
/// <param name="IsRemoved">The card went away before it answered.</param>
public readonly record struct CardAnswer(ReadOnlyMemory<byte> Bytes, bool IsRemoved)
{
    /// <summary>The card went away.</summary>
    public static CardAnswer Removed { get; } = new(default, IsRemoved: true);
}
