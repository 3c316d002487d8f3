using InsConformance.Cards.Readers;
using InsConformance.Cards.Slots;

namespace InsConformance.Cards.Vpcd;

/// <summary>What a card answers to the messages of its reader. Not thread-safe.</summary>
internal sealed class CardWire(InsertedCard card)
{
    /// <summary>
    /// How a mute card shows itself: an answer to reset longer than any can be. An answer of length 0 would mean "no card" and blocks pcscd; this one makes the
    /// power-up fail, and programs see SCARD_STATE_MUTE [M].
    /// </summary>
    public static readonly byte[] MuteAtr = Enumerable.Repeat((byte)0xFF, AnswerToReset.MaxLength + 1).ToArray();

    private bool _afterPowerUp;

    public InsertedCard Card => card;

    /// <summary>Handles one message.</summary>
    /// <param name="message">The body of the message.</param>
    /// <param name="answer">What to send back; <see langword="null"/> when none is due.</param>
    /// <returns><see langword="false"/> when the card is gone: the connection ends.</returns>
    public bool Handle(ReadOnlySpan<byte> message, out ReadOnlyMemory<byte>? answer)
    {
        answer = null;
        if (card.IsRemoved)
            return false;
        switch (message)
        {
            case [Control.PowerOff]:
                card.PowerOff();
                return true;
            case [Control.PowerOn]:
                card.PowerOn();
                _afterPowerUp = true;
                return true;
            case [Control.Reset]:
                card.Reset();
                _afterPowerUp = true;
                return true;
            case [Control.Atr]:
                var atr = card.Poll(_afterPowerUp);
                _afterPowerUp = false;
                answer = atr.IsEmpty ? MuteAtr : atr;
                return true;
            default:
                var response = card.Transmit(message);
                answer = response.Bytes;
                return !response.IsRemoved;
        }
    }
}
