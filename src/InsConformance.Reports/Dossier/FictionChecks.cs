using InsConformance.Reports.Fiction;

namespace InsConformance.Reports.Dossier;

/// <summary>SEED-PRF-04 in the sheet <c>Contrôles du dossier</c>: that the data were searched, and one row for each file that could not be.</summary>
internal static class FictionChecks
{
    public const string RuleId = "SEED-PRF-04";
    private const string Title = "Données fictives ou anonymisées dans les essais et les preuves.";

    public static IEnumerable<DossierCheck> Of(FictionFindings findings, int masked) => findings.Unsearched
        .Select(u => new DossierCheck(RuleId, Title, DossierCheckState.Reminder, $"Non fouillé : {u.File} ({u.Why}). Une personne doit le relire."))
        .Prepend(new DossierCheck(RuleId, Title, DossierCheckState.Met, "Ce qui a pu être lu ne contient aucune identité non reconnue comme fictive" + (masked > 0 ? ", une fois masquées celles qui l'étaient." : ".")));
}
