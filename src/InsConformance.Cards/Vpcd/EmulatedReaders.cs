using InsConformance.Cards.Slots;

namespace InsConformance.Cards.Vpcd;

/// <summary>Slots of another process as readers, reached through their <see cref="SlotListener"/>, which is dialled when they are first used. Thread-safe.</summary>
/// <param name="endpoints">The readers by name; names differ.</param>
/// <exception cref="ArgumentException">Two have the same name.</exception>
public sealed class EmulatedReaders(params IEnumerable<EmulatedReaderEndpoint> endpoints) : VirtualReaders(endpoints.Select(e => new TcpReaderPort(e)));
