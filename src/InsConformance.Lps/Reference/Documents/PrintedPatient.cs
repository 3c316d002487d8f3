using InsConformance.Identity.Datamatrix;
using InsConformance.Identity.Traits;
using InsConformance.Identity.Transmission;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Reference.Patients;

namespace InsConformance.Lps.Reference.Documents;

/// <summary>An identity of the store in the words of paper.</summary>
internal static class PrintedPatient
{
    private static readonly (string Field, PrintedTrait Trait)[] Names =
    [
        (ScreenFields.NomNaissance, PrintedTrait.NomNaissance),
        (ScreenFields.PremierPrenom, PrintedTrait.Prenom),
        (ScreenFields.DateNaissance, PrintedTrait.DateNaissance),
        (ScreenFields.Sexe, PrintedTrait.Sexe),
        (ScreenFields.Matricule, PrintedTrait.Matricule),
        (ScreenFields.ListePrenom, PrintedTrait.ListePrenom),
        (ScreenFields.LieuNaissance, PrintedTrait.LieuNaissance),
        (ScreenFields.NomUtilise, PrintedTrait.NomUtilise),
        (ScreenFields.PrenomUtilise, PrintedTrait.PrenomUtilise),
    ];

    public static PrintedIdentity Of(PatientRecord patient)
    {
        var traits = patient.Traits;
        return new(
            patient.Status,
            new StrictTraitsText(traits.NomNaissance, traits.PremierPrenom, traits.ListePrenom, traits.Sexe, traits.DateNaissance, traits.LieuNaissance),
            patient.Ins is { } ins ? ins.Matricule + ins.Cle : null,
            patient.Ins?.Oid,
            traits.NomUtilise,
            traits.PrenomUtilise);
    }

    /// <summary>What the datamatrix says of it; an unknown birth place is left out.</summary>
    public static DatamatrixContent Datamatrix(PrintedIdentity identity)
    {
        var traits = identity.Traits;
        return new(
            identity.Matricule ?? "",
            identity.Oid ?? "",
            traits.ListePrenom ?? "",
            traits.NomNaissance ?? "",
            traits.Sexe ?? "",
            traits.DateNaissance ?? "",
            traits.LieuNaissance is LpsContract.UnknownPlace ? null : traits.LieuNaissance);
    }

    public static string FieldOf(PrintedTrait trait) => Array.Find(Names, n => n.Trait == trait).Field;

    public static PrintedTrait TraitOf(string field) => Array.Find(Names, n => n.Field == field).Trait;
}
