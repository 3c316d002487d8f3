using InsConformance.Lps.Contract;
using InsConformance.Steps.Expectations;

namespace InsConformance.Steps.Bindings;

/// <summary>How features write what the LPS says of cards. Thread-safe.</summary>
internal static class CardWords
{
    public static Vocabulary<CardSessionOutcome> Sessions { get; } = new(
        "card-words",
        "outcome of a card session",
        ("session ouverte", CardSessionOutcome.Opened),
        ("code faux", CardSessionOutcome.WrongPin),
        ("code bloqué", CardSessionOutcome.PinBlocked),
        ("aucune carte", CardSessionOutcome.NoCard),
        ("aucun lecteur", CardSessionOutcome.NoReader),
        ("carte retirée", CardSessionOutcome.CardRemoved),
        ("carte muette", CardSessionOutcome.CardMute),
        ("carte refusée", CardSessionOutcome.CardRefused),
        ("carte en erreur", CardSessionOutcome.CardError));

    public static Vocabulary<VitaleOutcome> Vitales { get; } = new(
        "card-words",
        "outcome of reading a carte Vitale",
        ("carte lue", VitaleOutcome.Read),
        ("présence seule", VitaleOutcome.PresenceOnly),
        ("aucune carte", VitaleOutcome.NoCard),
        ("aucun lecteur", VitaleOutcome.NoReader),
        ("carte retirée", VitaleOutcome.CardRemoved),
        ("carte muette", VitaleOutcome.CardMute),
        ("carte en erreur", VitaleOutcome.CardError));

    /// <summary>The instruction that a fault waits for; none for any.</summary>
    public static Vocabulary<byte?> Stages { get; } = new(
        "card-words",
        "stage of a card",
        ("toute commande", null),
        ("la sélection", 0xA4),
        ("la lecture", 0xB0),
        ("la présentation du code", 0x20),
        ("la signature", 0x2A));
}
