namespace InsConformance.Cards.Slots;

/// <summary>Slots of this process as readers: no service, no socket in between. Thread-safe.</summary>
/// <param name="slots">The slots, each a reader under its name, in this order; their names differ.</param>
/// <exception cref="ArgumentException">Two have the same name.</exception>
public sealed class SlotReaders(params IEnumerable<CardSlot> slots) : VirtualReaders(slots.Select(s => new SlotPort(s)));
