namespace InsConformance.Certification.Dossiers;

/// <summary>The events of an application whose dates a dossier holds. Guide de dépôt TLC V1.4.2, §5 [OFF2].</summary>
public static class DossierEvents
{
    /// <summary>Keys under <c>dates</c>, each with its French name, in the order in which they happen.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["application"] = "dépôt de la candidature",
        ["lastMovement"] = "dernier mouvement de la candidature",
        ["missingPiecesAsked"] = "demande de pièces manquantes",
        ["missingPiecesSent"] = "envoi des pièces manquantes",
        ["allProofsDeposited"] = "dépôt de toutes les preuves",
        ["insTestDay"] = "journée de test INS",
        ["completeFile"] = "dossier complet",
        ["decision"] = "décision de l'ANS",
        ["certificate"] = "certificat de conformité",
        ["nonConformityNotified"] = "mise en demeure pour non-conformité",
        ["nonConformityCorrected"] = "correction de la non-conformité",
    };
}
