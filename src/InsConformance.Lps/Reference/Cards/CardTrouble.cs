using InsConformance.Cards.Cpx.Reading;
using InsConformance.Cards.Iso7816;
using InsConformance.Cards.Readers;

namespace InsConformance.Lps.Reference.Cards;

/// <summary>What went wrong with a reader or a card, in the words of the user. No text quotes a command or an answer beyond its status.</summary>
/// <param name="Kind">The family.</param>
/// <param name="Code">Part of the code of a notice, e.g. <c>retiree</c>.</param>
/// <param name="Text">The message.</param>
internal sealed record CardTrouble(CardTroubleKind Kind, string Code, string Text)
{
    private const string Wrong = "La carte ne répond pas correctement";

    /// <summary>The trouble that an exception tells, or <see langword="null"/> when it is none of a card.</summary>
    /// <param name="problem">What was thrown.</param>
    /// <param name="card">Which card, e.g. « la carte du professionnel ».</param>
    public static CardTrouble? Of(Exception problem, string card) => problem switch
    {
        CardRefusalException { Status: StatusWords.SecurityStatus } => new(
            CardTroubleKind.Reset, "code-perdu", "La carte redemande le code porteur : rouvrir la session."),
        CardRefusalException refusal => new(
            CardTroubleKind.Error, "erreur", $"{Wrong} (statut {refusal.Status:X4}). Retirer la carte, la remettre et recommencer ; si cela se répète, elle est défectueuse."),
        CardReaderException reader => Of(reader.Failure, card),
        _ => null,
    };

    private static CardTrouble Of(CardFailure failure, string card) => failure switch
    {
        CardFailure.ServiceNotRunning => new(CardTroubleKind.NoReader, "lecteur-absent", "Le service des lecteurs de cartes ne fonctionne pas sur ce poste."),
        CardFailure.AccessDenied => new(CardTroubleKind.NoReader, "lecteur-absent", "Ce poste refuse l'accès aux lecteurs de cartes."),
        CardFailure.NoReader or CardFailure.UnknownReader => new(CardTroubleKind.NoReader, "lecteur-absent", "Aucun lecteur de cartes n'est disponible."),
        CardFailure.NoCard => new(CardTroubleKind.NoCard, "absente", $"Insérer {card}."),
        CardFailure.CardRemoved => new(CardTroubleKind.Removed, "retiree", $"Retrait constaté en cours d'opération : remettre {card} et recommencer."),
        CardFailure.CardReset or CardFailure.CardUnpowered => new(CardTroubleKind.Reset, "reinitialisee", "La carte a été réinitialisée par un autre logiciel."),
        CardFailure.CardMute or CardFailure.ProtocolMismatch => new(CardTroubleKind.Mute, "muette", "La carte insérée ne répond pas : vérifier le sens et la puce."),
        CardFailure.SharingViolation => new(CardTroubleKind.Error, "occupee", "La carte est utilisée par un autre logiciel."),
        CardFailure.Timeout => new(CardTroubleKind.Error, "trop-lente", "La carte n'a pas répondu dans le délai. Retirer la carte, la remettre et recommencer."),
        _ => new(CardTroubleKind.Error, "erreur", $"{Wrong}. Retirer la carte, la remettre et recommencer ; si cela se répète, elle est défectueuse."),
    };
}
