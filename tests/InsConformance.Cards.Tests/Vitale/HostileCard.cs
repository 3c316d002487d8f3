namespace InsConformance.Cards.Tests.Vitale;

/// <summary>A card with a Vitale 2's answer to reset that answers whatever it is told to.</summary>
/// <param name="answer">The response to a command, any length.</param>
internal sealed class HostileCard(Func<byte[], byte[]> answer) : ICard
{
    public int Commands { get; private set; }

    public ReadOnlyMemory<byte> Atr { get; } = Convert.FromHexString("3B75130000 4409EA9000".Replace(" ", "", StringComparison.Ordinal));

    public void Reset()
    {
    }

    public int Transmit(ReadOnlySpan<byte> command, Span<byte> response)
    {
        Commands++;
        var bytes = answer(command.ToArray());
        bytes.CopyTo(response);
        return bytes.Length;
    }
}
