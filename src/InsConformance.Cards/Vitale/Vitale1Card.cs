using InsConformance.Cards.Iso7816;

namespace InsConformance.Cards.Vitale;

/// <summary>
/// VITALE1-TEST: a card that is there and answers 6E00 to everything, since nothing of a Vitale 1's commands is public enough to emulate. Cards study
/// sections 4.3 and 8.
/// </summary>
public sealed class Vitale1Card : ICard
{
    private static readonly byte[] AnswerToReset = [0x3F, 0x65, 0x25, 0x00, 0x52, 0x09, 0x6A, 0x90, 0x00];

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Atr => AnswerToReset;

    /// <inheritdoc/>
    public void Reset()
    {
        // Nothing is ever selected.
    }

    /// <inheritdoc/>
    public int Transmit(ReadOnlySpan<byte> command, Span<byte> response)
    {
        response[0] = StatusWords.ClassNotSupported >> 8;
        response[1] = StatusWords.ClassNotSupported & 0xFF;
        return 2;
    }
}
