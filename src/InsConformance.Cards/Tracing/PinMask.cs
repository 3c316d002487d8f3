using System.Text;

namespace InsConformance.Cards.Tracing;

/// <summary>
/// Writes commands and responses in hexadecimal and hides what may hold a PIN. By instruction, in any class and any form, well-formed or not: VERIFY (20, 21),
/// CHANGE REFERENCE DATA (24, 25), RESET RETRY COUNTER (2C, 2D), and ENVELOPE (C2, C3), by which T=0 carries any of them when they are long. Thread-safe.
/// </summary>
public static class PinMask
{
    private const string Digits = "0123456789ABCDEF";

    /// <summary>The last P1 that a PIN command has (RESET RETRY COUNTER, ISO 7816-4): behind another one a caller may have begun with the PIN itself.</summary>
    private const byte LastParameter = 0x03;

    /// <summary>Whether a command may carry a PIN.</summary>
    /// <param name="command">The bytes as sent.</param>
    public static bool Hides(ReadOnlySpan<byte> command) =>
        command.Length > 1 && command[1] is 0x20 or 0x21 or 0x24 or 0x25 or 0x2C or 0x2D or 0xC2 or 0xC3;

    /// <summary>The command in hexadecimal. Of a command that may carry a PIN only the header is shown, each byte behind it is <c>**</c>.</summary>
    /// <param name="command">The bytes as sent, of any length and content.</param>
    public static string Command(ReadOnlySpan<byte> command)
    {
        if (!Hides(command))
            return Hex(command);
        return Hex(command, command.Length > 2 && command[2] > LastParameter ? 2 : 4);
    }

    /// <summary>The response in hexadecimal; of the response to a command that may carry a PIN only the status.</summary>
    /// <param name="command">The command that was answered.</param>
    /// <param name="response">The response with its status.</param>
    public static string Response(ReadOnlySpan<byte> command, ReadOnlySpan<byte> response)
    {
        if (!Hides(command) || response.Length <= 2)
            return Hex(response);
        return Hex(response[..^2], 0) + " " + Hex(response[^2..]);
    }

    private static string Hex(ReadOnlySpan<byte> bytes, int shown = int.MaxValue)
    {
        if (bytes.IsEmpty)
            return "";
        var text = new StringBuilder(bytes.Length * 3);
        for (var i = 0; i < bytes.Length; i++)
        {
            if (i > 0)
                text.Append(' ');
            if (i < shown)
                text.Append(Digits[bytes[i] >> 4]).Append(Digits[bytes[i] & 0xF]);
            else
                text.Append("**");
        }

        return text.ToString();
    }

    /// <summary>Bytes that hold no secret, in hexadecimal.</summary>
    internal static string Plain(ReadOnlySpan<byte> bytes) => Hex(bytes);
}
