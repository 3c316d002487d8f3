using InsConformance.Foundation;
using InsConformance.Lps.Contract;

namespace InsConformance.Steps.Bindings;

/// <summary>How features write what the LPS says of cards. Thread-safe.</summary>
internal static class CardWords
{
    private static readonly (CardSessionOutcome Outcome, string Words)[] Sessions =
    [
        (CardSessionOutcome.Opened, "session ouverte"),
        (CardSessionOutcome.WrongPin, "code faux"),
        (CardSessionOutcome.PinBlocked, "code bloqué"),
        (CardSessionOutcome.NoCard, "aucune carte"),
        (CardSessionOutcome.NoReader, "aucun lecteur"),
        (CardSessionOutcome.CardRemoved, "carte retirée"),
        (CardSessionOutcome.CardMute, "carte muette"),
        (CardSessionOutcome.CardRefused, "carte refusée"),
        (CardSessionOutcome.CardError, "carte en erreur"),
    ];

    private static readonly (VitaleOutcome Outcome, string Words)[] Vitales =
    [
        (VitaleOutcome.Read, "carte lue"),
        (VitaleOutcome.PresenceOnly, "présence seule"),
        (VitaleOutcome.NoCard, "aucune carte"),
        (VitaleOutcome.NoReader, "aucun lecteur"),
        (VitaleOutcome.CardRemoved, "carte retirée"),
        (VitaleOutcome.CardMute, "carte muette"),
        (VitaleOutcome.CardError, "carte en erreur"),
    ];

    private static readonly (string Words, byte? Ins)[] Stages =
    [
        ("toute commande", null),
        ("la sélection", 0xA4),
        ("la lecture", 0xB0),
        ("la présentation du code", 0x20),
        ("la signature", 0x2A),
    ];

    public static string Of(CardSessionOutcome outcome) => Sessions.First(s => s.Outcome == outcome).Words;

    public static string Of(VitaleOutcome outcome) => Vitales.First(v => v.Outcome == outcome).Words;

    /// <summary>Checks the words of an outcome that a feature names.</summary>
    public static string Session(string words) => Known(words, Sessions.Select(s => s.Words));

    /// <summary>As <see cref="Session"/>, for a reading.</summary>
    public static string Vitale(string words) => Known(words, Vitales.Select(v => v.Words));

    /// <summary>The instruction that a fault waits for; <see langword="null"/> for any.</summary>
    public static byte? Stage(string words) => Stages.First(s => s.Words == Known(words, Stages.Select(k => k.Words))).Ins;

    private static string Known(string words, IEnumerable<string> known) => known.Contains(words, StringComparer.Ordinal)
        ? words
        : throw new InputException("card-words", null, $"'{words}' is none of the words for cards", $"use one of: {string.Join(", ", known)}");
}
