using InsConformance.Identity.Statuses;
using InsConformance.Lps.Contract;

namespace InsConformance.Lps.Reference.Patients;

/// <summary>One field that a change of traits changes.</summary>
internal sealed record TraitDifference(LockedField Field, FieldChange Change)
{
    /// <summary>Every field that differs, in the order of the screen.</summary>
    public static IReadOnlyList<TraitDifference> Between(LpsTraits before, LpsTraits after)
    {
        (LockedField Field, string Name, Func<LpsTraits, string?> Value)[] fields =
        [
            (LockedField.NomNaissance, "nomNaissance", t => t.NomNaissance),
            (LockedField.ListePrenom, "prenoms", t => t.ListePrenom),
            (LockedField.Prenom, "premierPrenom", t => t.PremierPrenom),
            (LockedField.DateNaissance, "dateNaissance", t => t.DateNaissance),
            (LockedField.Sexe, "sexe", t => t.Sexe),
            (LockedField.LieuNaissance, "lieuNaissance", t => t.LieuNaissance),
            (LockedField.NomUtilise, "nomUtilise", t => t.NomUtilise),
            (LockedField.PrenomUtilise, "prenomUtilise", t => t.PrenomUtilise),
        ];
        return [.. fields
            .Where(f => f.Value(before) != f.Value(after))
            .Select(f => new TraitDifference(f.Field, new FieldChange(f.Name, f.Value(before), f.Value(after))))];
    }
}
