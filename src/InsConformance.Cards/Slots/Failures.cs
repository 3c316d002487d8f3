using InsConformance.Cards.Readers;

namespace InsConformance.Cards.Slots;

/// <summary>What emulated readers say when something is not possible: the same failures as PC/SC gives.</summary>
internal static class Failures
{
    public static CardReaderException NoCard(string reader) => new(CardFailure.NoCard, $"there is no card in {reader}", "put a card in");

    public static CardReaderException CardRemoved(string reader) => new(CardFailure.CardRemoved, $"the card left {reader}", "put the card back and start again");

    public static CardReaderException CardMute(string reader) =>
        new(CardFailure.CardMute, $"the card in {reader} does not answer to reset", "turn the card over or put in another one");

    public static CardReaderException CardReset(string reader) =>
        new(CardFailure.CardReset, $"another program reset the card in {reader}: PIN and selection are lost", "reconnect, verify the PIN and select again");

    public static CardReaderException SharingViolation(string reader) =>
        new(CardFailure.SharingViolation, $"another program holds {reader} for itself, or uses it while it was asked for exclusively", "end the other program");

    public static CardReaderException UnknownReader(string reader, IEnumerable<string> known) =>
        new(CardFailure.UnknownReader, $"there is no reader '{reader}'", $"readers here: {string.Join(", ", known)}");

    public static CardReaderException Unreachable(string reader, string address, Exception? inner = null) =>
        new(CardFailure.ServiceNotRunning, $"the emulated reader {reader} does not answer at {address}", "the harness that serves it has ended or was not started", inner: inner);
}
