namespace InsConformance.Cards.Slots;

/// <summary>A slot at one moment.</summary>
/// <param name="Slot">Name of the slot.</param>
/// <param name="EventCount">Insertions and removals so far.</param>
/// <param name="Card">Label of the card; <see langword="null"/> when the slot is empty.</param>
public sealed record SlotState(string Slot, int EventCount, string? Card)
{
    /// <summary>Whether a card is in.</summary>
    public bool HasCard => Card is not null;
}
