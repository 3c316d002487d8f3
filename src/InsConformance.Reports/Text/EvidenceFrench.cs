using InsConformance.Foundation.Evidence;
using InsConformance.Insi.Checks;

namespace InsConformance.Reports.Text;

/// <summary>The French words of marks and severities.</summary>
internal static class EvidenceFrench
{
    public static string French(this EvidenceMark mark) => mark switch
    {
        EvidenceMark.Schema => "Schéma publié (XSD)",
        EvidenceMark.Live => "Échange enregistré (LIVE)",
        EvidenceMark.Cnda => "Fichier de test (CNDA)",
        EvidenceMark.Official => "Document officiel (OFF)",
        EvidenceMark.OfficialSecondHand => "Officiel, de seconde main (OFF2)",
        EvidenceMark.Client => "Pratique d'un client (CLIENT)",
        EvidenceMark.Inferred => "Déduit (INF)",
        EvidenceMark.Standard => "Norme publiée (STD)",
        _ => throw new ArgumentOutOfRangeException(nameof(mark), mark, null),
    };

    public static string French(this CheckSeverity severity) => severity switch
    {
        CheckSeverity.Information => "Information",
        CheckSeverity.Warning => "Avertissement",
        CheckSeverity.Error => "Erreur",
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, null),
    };

    public static string Sign(this CheckSeverity severity) => severity switch
    {
        CheckSeverity.Information => "i",
        CheckSeverity.Warning => "△",
        CheckSeverity.Error => "✘",
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, null),
    };
}
