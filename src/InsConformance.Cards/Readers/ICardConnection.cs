using InsConformance.Cards.Iso7816;

namespace InsConformance.Cards.Readers;

/// <summary>A connection to a card in a reader. Disposing it leaves the card reset. Not thread-safe.</summary>
public interface ICardConnection : IDisposable
{
    /// <summary>Name of the reader.</summary>
    string Reader { get; }

    /// <summary>The card's answer to reset.</summary>
    ReadOnlyMemory<byte> Atr { get; }

    /// <summary>Sends a command and gives its whole response: 61xx is followed by GET RESPONSE, 6Cxx by the same command with the right Le.</summary>
    /// <exception cref="CardReaderException">The card is gone, was reset by somebody else, or answered fewer than two bytes.</exception>
    ResponseApdu Transmit(CommandApdu command);

    /// <summary>Sends bytes as they are and gives the bytes that came.</summary>
    /// <param name="command">4 bytes or more.</param>
    /// <exception cref="CardReaderException">As <see cref="Transmit"/>.</exception>
    byte[] TransmitRaw(ReadOnlyMemory<byte> command);

    /// <summary>Keeps other programs from the card until the result is disposed.</summary>
    /// <exception cref="CardReaderException">The card is gone or was reset.</exception>
    IDisposable BeginTransaction();

    /// <summary>Takes the connection up again after somebody else reset the card.</summary>
    /// <param name="disposition">What is done to the card.</param>
    /// <exception cref="CardReaderException">The card is gone.</exception>
    void Reconnect(CardDisposition disposition = CardDisposition.Leave);
}
