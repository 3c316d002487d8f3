using InsConformance.Identity.Statuses;
using InsConformance.Lps.Contract;

namespace InsConformance.Lps.Reference.Patients;

/// <summary>One field that a change changes; without a lock and of no consequence for the status when <paramref name="Field"/> is <see langword="null"/>.</summary>
internal sealed record TraitDifference(LockedField? Field, FieldChange Change)
{
    /// <summary>Every field that differs, in the order of the screen.</summary>
    public static IReadOnlyList<TraitDifference> Between(LpsTraits before, LpsTraits after)
    {
        (LockedField? Field, string Name, Func<LpsTraits, string?> Value)[] fields =
        [
            (LockedField.NomNaissance, "nomNaissance", t => t.NomNaissance),
            (LockedField.ListePrenom, "prenoms", t => t.ListePrenom),
            (LockedField.Prenom, "premierPrenom", t => t.PremierPrenom),
            (LockedField.DateNaissance, "dateNaissance", t => t.DateNaissance),
            (LockedField.Sexe, "sexe", t => t.Sexe),
            (LockedField.LieuNaissance, "lieuNaissance", t => t.LieuNaissance),
            (LockedField.NomUtilise, "nomUtilise", t => t.NomUtilise),
            (LockedField.PrenomUtilise, "prenomUtilise", t => t.PrenomUtilise),
            (LockedField.Contact, "adresse", t => t.Adresse),
            (LockedField.Contact, "telephone", t => t.Telephone),
            (null, "numeroAssure", t => t.NumeroAssure),
        ];
        return [.. fields
            .Where(f => f.Value(before) != f.Value(after))
            .Select(f => new TraitDifference(f.Field, new FieldChange(f.Name, f.Value(before), f.Value(after))))];
    }

    /// <summary>
    /// The matricule and its OID when somebody types over them, or where none is (DMN INS 29). Nothing of what is typed is kept, since an INS comes from INSi
    /// alone: the former one falls, as with any strict trait.
    /// </summary>
    public static IReadOnlyList<TraitDifference> OfIns(LpsIns? ins, TypedTraits typed)
    {
        (LockedField Field, string Name, string? Before, string? After)[] fields =
        [
            (LockedField.Matricule, "matricule", ins is null ? null : ins.Matricule + ins.Cle, typed.Matricule),
            (LockedField.Oid, "oid", ins?.Oid, typed.Oid),
        ];
        return [.. fields.Where(f => f.After is not null && f.After != f.Before).Select(f => new TraitDifference(f.Field, new FieldChange(f.Name, f.Before)))];
    }
}
