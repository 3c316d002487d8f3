namespace InsConformance.Cards.PcSc.Bench;

/// <summary>Costs nothing itself: 9000 to any command, and 256 bytes before it to READ BINARY.</summary>
internal sealed class EchoCard : ICard
{
    private const byte ReadBinary = 0xB0;
    private const int ReadLength = 256;
    private static readonly byte[] AnswerToReset = [0x3B, 0x75, 0x13, 0x00, 0x00, 0x44, 0x09, 0xEA, 0x90, 0x00];

    public ReadOnlyMemory<byte> Atr => AnswerToReset;

    public void Reset()
    {
        // It has no state.
    }

    public int Transmit(ReadOnlySpan<byte> command, Span<byte> response)
    {
        var length = command.Length > 1 && command[1] == ReadBinary ? ReadLength : 0;
        response[..length].Fill(0xA5);
        response[length] = 0x90;
        response[length + 1] = 0x00;
        return length + 2;
    }
}
