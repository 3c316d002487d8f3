namespace InsConformance.Cards.Readers;

/// <summary>What a reader tells of itself through a connection. Connections through PC/SC implement it beside <see cref="ICardConnection"/>. Not thread-safe.</summary>
public interface IReaderDetails
{
    /// <summary>The function that asks a reader for its features (PC/SC part 10), with no input.</summary>
    const int GetFeatures = 3400;

    /// <summary>The protocol in use: 0 for T=0, 1 for T=1.</summary>
    int Protocol { get; }

    /// <summary>The bytes of an attribute.</summary>
    /// <exception cref="CardReaderException"><see cref="CardFailure.Unsupported"/>, as most readers say to most attributes.</exception>
    byte[] GetFact(ReaderFact fact);

    /// <summary>Asks something of the reader itself.</summary>
    /// <param name="number">Number of the function, without the system's base, e.g. <see cref="GetFeatures"/>.</param>
    /// <param name="input">Input of the function.</param>
    /// <returns>What the reader answered, at most 264 bytes.</returns>
    /// <exception cref="CardReaderException"><see cref="CardFailure.Unsupported"/>, or the card is gone.</exception>
    byte[] Control(int number, ReadOnlyMemory<byte> input);
}
