using InsConformance.Cards.Cpx.Reading;
using InsConformance.Cards.Readers;
using InsConformance.Cards.Vitale;

namespace InsConformance.Lps.Reference.Cards;

/// <summary>Finds the professional's card and the carte Vitale by their answers to reset, in whatever reader they are. Thread-safe.</summary>
internal sealed class CardFinder(ICardReaders readers)
{
    /// <summary>Connects to the card of a professional.</summary>
    /// <exception cref="CardReaderException">No reader, no such card, or a card that does not answer.</exception>
    public ICardConnection Professional() => Connect(atr => CpxAtr.Recognise(atr) is not CpxGeneration.None, "a professional's card");

    /// <summary>Connects to the carte Vitale.</summary>
    /// <exception cref="CardReaderException">As <see cref="Professional"/>.</exception>
    public ICardConnection Vitale() => Connect(atr => VitaleAtrs.Default.Find(atr.Span) is not null, "a carte Vitale");

    private ICardConnection Connect(Func<ReadOnlyMemory<byte>, bool> isWanted, string what)
    {
        var states = readers.List();
        if (states.Count == 0)
            throw new CardReaderException(CardFailure.NoReader, "there is no reader");
        if (states.FirstOrDefault(s => s.Atr is { } atr && isWanted(atr)) is { } found)
            return readers.Connect(found.Name);

        // A card that does not answer could be the wanted one: that is worth more to the user than « no card ».
        throw states.FirstOrDefault(s => s.IsMute) is { } mute
            ? new CardReaderException(CardFailure.CardMute, $"the card in {mute.Name} does not answer")
            : new CardReaderException(CardFailure.NoCard, $"no reader holds {what}");
    }
}
