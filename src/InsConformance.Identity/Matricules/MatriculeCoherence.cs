using InsConformance.Identity.Dates;
using InsConformance.Identity.Places;
using InsConformance.Identity.Traits;

namespace InsConformance.Identity.Matricules;

/// <summary>
/// Compares the digits of a matricule with the traits beside it. A difference is only ever a warning: sex corrections, pseudo-months and
/// former communes exist (requirements 4.7 [INF]). Thread-safe.
/// </summary>
public static class MatriculeCoherence
{
    /// <summary>The traits that the digits contradict, each with a French sentence; a trait that is absent, or digits without that meaning, never differ.</summary>
    public static IReadOnlyList<IdentityError> Differences(Matricule matricule, Sexe? sexe, BirthDate? date, Cog? place)
    {
        ArgumentNullException.ThrowIfNull(matricule);
        var differences = new List<IdentityError>();
        if (sexe is { } stated && matricule.Sexe is { } digit && digit != stated)
            Add(0, 1, Trait.Sexe, stated.Code());
        if (date is not null && date.Annee % 100 != matricule.Annee)
            Add(1, 2, Trait.DateNaissance, date.Value);
        if (date is not null && matricule.MoisKind == MoisKind.Civil && date.Mois is >= 1 and <= 12 && date.Mois != matricule.Mois)
            Add(3, 2, Trait.DateNaissance, date.Value);
        if (place is not null && place != Cog.Unknown && place.Value != matricule.Lieu)
            Add(5, 5, Trait.LieuNaissance, place.Value);
        return differences;

        void Add(int position, int length, Trait trait, string value) => differences.Add(new(
            IdentityErrorCode.MatriculeIncoherent,
            $"« {matricule.Value.Substring(position, length)} » dans le matricule, {value} dans les traits",
            position,
            length,
            null,
            trait));
    }
}
