using InsConformance.Cards.Iso7816;

namespace InsConformance.Cards.Readers;

/// <summary>
/// What a program does around raw bytes, the same for real and emulated readers: T=0 commands without Le, GET RESPONSE after 61xx, the same command
/// again after 6Cxx. Cards study sections 5.1 and 5.2 [M]. Thread-safe, as far as the connection is.
/// </summary>
public static class ApduExchange
{
    /// <summary>The most data that GET RESPONSE may gather: what one extended command can ask for.</summary>
    public const int MostData = CommandApdu.AnyExtended;

    /// <summary>The shortest command: its header. One byte would be a control message for vpcd (section 1.5 [M]).</summary>
    public const int ShortestCommand = 4;

    /// <summary>Sends a command and gathers its whole response.</summary>
    /// <param name="connection">Sends the raw bytes.</param>
    /// <param name="command">The command with its Le, whatever the protocol.</param>
    /// <param name="isT0">Whether the protocol is T=0: a case 4 then travels without Le, a case 1 with P3 = 00.</param>
    /// <exception cref="CardReaderException">As <see cref="ICardConnection.TransmitRaw"/>; <see cref="CardFailure.BadResponse"/> when 61xx never ends.</exception>
    public static ResponseApdu Transmit(ICardConnection connection, CommandApdu command, bool isT0)
    {
        var response = SendOrAgain(connection, command, isT0);
        if (response.Sw1 != StatusWords.MoreData >> 8)
            return response;

        using var data = new MemoryStream();
        data.Write(response.Data.Span);
        while (response.Sw1 == StatusWords.MoreData >> 8)
        {
            response = SendOrAgain(connection, new CommandApdu(ClassOfGetResponse(command.Cla), 0xC0, 0, 0, default, ShortLe(response.Sw2)), isT0);
            if (response.Sw1 == StatusWords.MoreData >> 8 && response.Data.IsEmpty || data.Length + response.Data.Length > MostData)
            {
                throw new CardReaderException(
                    CardFailure.BadResponse,
                    $"the card in {connection.Reader} announces more data again and again (61{response.Sw2:X2}) after {data.Length} bytes",
                    "reset the card; if it happens again, the card or the reader is at fault");
            }

            data.Write(response.Data.Span);
        }

        return response with { Data = data.ToArray() };
    }

    /// <summary>Refuses bytes that are no command.</summary>
    /// <param name="command">The bytes to send.</param>
    /// <exception cref="ArgumentException">Fewer than <see cref="ShortestCommand"/> bytes.</exception>
    public static void RequireCommand(ReadOnlySpan<byte> command)
    {
        if (command.Length < ShortestCommand)
            throw new ArgumentException($"a command has {ShortestCommand} bytes or more, not {command.Length}", nameof(command));
    }

    /// <summary>Refuses bytes that are no response.</summary>
    /// <param name="length">How many bytes came.</param>
    /// <param name="reader">Name of the reader, for the message.</param>
    /// <exception cref="CardReaderException">
    /// <see cref="CardFailure.CardRemoved"/> for no byte at all: that is how pcscd reports a card that left during the command; <see cref="CardFailure.BadResponse"/>
    /// for one byte. Section 1.5 [M].
    /// </exception>
    public static void RequireResponse(int length, string reader)
    {
        if (length == 0)
            throw new CardReaderException(CardFailure.CardRemoved, $"the card left {reader} before it answered", "put the card back and start again");
        if (length == 1)
            throw new CardReaderException(CardFailure.BadResponse, $"the card in {reader} answered 1 byte; a response has 2 or more", "reset the card; if it happens again, the card or the reader is at fault");
    }

    /// <summary>The bytes of a command for a protocol.</summary>
    private static byte[] Encode(CommandApdu command, bool isT0)
    {
        if (!isT0 || command.IsExtended)
            return command.ToBytes();
        if (command.Data.IsEmpty)
            return command.Le is null ? [command.Cla, command.Ins, command.P1, command.P2, 0] : command.ToBytes();
        return (command with { Le = null }).ToBytes();
    }

    /// <summary>Sends once, and once more when the card says the right Le.</summary>
    private static ResponseApdu SendOrAgain(ICardConnection connection, CommandApdu command, bool isT0)
    {
        var response = Send(connection, Encode(command, isT0));
        return response.Sw1 == StatusWords.WrongLe >> 8
            ? Send(connection, (command with { Le = ShortLe(response.Sw2) }).ToBytes())
            : response;
    }

    private static ResponseApdu Send(ICardConnection connection, byte[] command)
    {
        var bytes = connection.TransmitRaw(command);
        if (!ResponseApdu.TryParse(bytes, out var response))
            RequireResponse(bytes.Length, connection.Reader);
        return response;
    }

    private static int ShortLe(byte sw2) => sw2 == 0 ? CommandApdu.AnyShort : sw2;

    /// <summary>The class without chaining and secure messaging, on the same logical channel; a class of the card's own stays.</summary>
    private static byte ClassOfGetResponse(byte cla) => cla switch
    {
        < 0x20 => (byte)(cla & 0x03),
        >= 0x40 and < 0x80 => (byte)(cla & 0x4F),
        _ => cla,
    };
}
