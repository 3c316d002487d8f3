using InsConformance.Cards.Iso7816;

namespace InsConformance.Cards.Tests;

/// <summary>Commands and responses as hexadecimal text.</summary>
internal static class CardExtensions
{
    /// <summary>Sends a command, spaces allowed, and gives the response, e.g. <c>9000</c>.</summary>
    public static string Send(this ICard card, string command) => Convert.ToHexString(card.Send(Convert.FromHexString(command.Replace(" ", "", StringComparison.Ordinal))));

    /// <summary>Sends bytes and gives the bytes that came.</summary>
    public static byte[] Send(this ICard card, ReadOnlySpan<byte> command)
    {
        var response = new byte[ICard.LongestResponse];
        return response[..card.Transmit(command, response)];
    }

    /// <summary>Sends a command and takes the response apart.</summary>
    public static ResponseApdu Transmit(this ICard card, CommandApdu command)
    {
        Assert.True(ResponseApdu.TryParse(card.Send(command.ToBytes()), out var response));
        return response;
    }
}
