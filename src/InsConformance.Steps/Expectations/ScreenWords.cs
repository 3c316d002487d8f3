using InsConformance.Lps.Contract;

namespace InsConformance.Steps.Expectations;

/// <summary>The fields of an identity in the words of the features.</summary>
internal static class ScreenWords
{
    public static Vocabulary<string> Fields { get; } = new(
        "screen-field",
        "field of an identity",
        ("nom de naissance", ScreenFields.NomNaissance),
        ("premier prénom", ScreenFields.PremierPrenom),
        ("liste des prénoms", ScreenFields.ListePrenom),
        ("date de naissance", ScreenFields.DateNaissance),
        ("sexe", ScreenFields.Sexe),
        ("lieu de naissance", ScreenFields.LieuNaissance),
        ("nom utilisé", ScreenFields.NomUtilise),
        ("prénom utilisé", ScreenFields.PrenomUtilise),
        ("matricule", ScreenFields.Matricule),
        ("OID", ScreenFields.Oid),
        ("numéro d'assuré", ScreenFields.NumeroAssure),
        ("adresse", "adresse"),
        ("téléphone", "telephone"));
}
