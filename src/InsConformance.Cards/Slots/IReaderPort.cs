using InsConformance.Cards.Readers;

namespace InsConformance.Cards.Slots;

/// <summary>
/// The way from an emulated reader to its slot. <see cref="Look"/> and <see cref="WaitForChangeAsync"/> may run while a command does; the rest one at a time.
/// Each throws <see cref="CardReaderException"/> when the slot cannot be reached.
/// </summary>
internal interface IReaderPort : IDisposable
{
    string Name { get; }

    ReaderSight Look();

    Task WaitForChangeAsync(int knownEvents, CancellationToken ct);

    /// <summary>Gives power, or resets; from then on commands go to the card that is in now, and to no other.</summary>
    ReaderSight PowerUp(bool isReset);

    void PowerDown();

    CardAnswer Transmit(ReadOnlySpan<byte> command);
}
