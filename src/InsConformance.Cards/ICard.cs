namespace InsConformance.Cards;

/// <summary>
/// A card as its reader sees it: an answer to reset, then command bytes in and response bytes out. Whatever the bytes, the card answers at least its two
/// status bytes and never throws. Not thread-safe: a reader speaks to its card in one place at a time.
/// </summary>
public interface ICard
{
    /// <summary>The longest response: 65,533 bytes of data and two of status, the most that vpcd carries. Cards study section 1.5 [M].</summary>
    const int LongestResponse = 65_535;

    /// <summary>Answer to reset, 2 to 33 bytes.</summary>
    ReadOnlyMemory<byte> Atr { get; }

    /// <summary>Power comes or comes again, or the reader resets: selected file, verified PIN, security environment and pending response are dropped.</summary>
    void Reset();

    /// <summary>Answers a command.</summary>
    /// <param name="command">The bytes as the reader sent them, of any length and content.</param>
    /// <param name="response">Takes the response; at least <see cref="LongestResponse"/> bytes.</param>
    /// <returns>The length of the response, 2 or more.</returns>
    int Transmit(ReadOnlySpan<byte> command, Span<byte> response);
}
