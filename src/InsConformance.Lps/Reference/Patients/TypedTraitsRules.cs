using InsConformance.Identity.Dates;
using InsConformance.Identity.Places;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Reference.Http;
using InsConformance.Lps.Reference.Rules;

namespace InsConformance.Lps.Reference.Patients;

/// <summary>
/// What the entry form lets through. Names are kept as typed and written for the service at the call, so that the user is told there
/// which character is refused. DMN INS 1.3, 11 and 12.
/// </summary>
internal static class TypedTraitsRules
{
    /// <summary>Characters that a name may have at most; the rule asks for 54 at least and advises 100 (DMN INS 1.2).</summary>
    private const int MaxName = 100;

    public static (LpsTraits Traits, IReadOnlyList<string> GivenNames) Check(TypedTraits typed, IdentityRules rules)
    {
        var missing = rules.Missing(typed);
        if (missing.Count > 0)
        {
            throw new LpsProblemException(
                422, LpsProblemCodes.TraitsIncomplete, "Traits incomplets", $"À remplir : {string.Join(", ", missing.Select(Label))}.", missing[0]);
        }

        // A first given name typed alone is the whole list until INSi gives it.
        var givenNames = (typed.Prenoms ?? []).Where(p => !string.IsNullOrWhiteSpace(p)).DefaultIfEmpty(typed.PremierPrenom!).ToList();
        CheckNames(typed, givenNames);
        if (typed.Sexe is not ("M" or "F" or "I"))
            throw Invalid("sexe", $"sexe « {typed.Sexe} » ; attendu M, F ou I");
        CheckDate(typed.DateNaissance!);
        if (!string.IsNullOrWhiteSpace(typed.LieuNaissance) && Cog.Parse(typed.LieuNaissance) is { IsSuccess: false } place)
            throw Invalid("lieuNaissance", place.Error!.Message);

        var traits = new LpsTraits(
            typed.NomNaissance!,
            string.IsNullOrWhiteSpace(typed.PremierPrenom) ? givenNames[0] : typed.PremierPrenom,
            string.Join(' ', givenNames),
            typed.Sexe,
            typed.DateNaissance!,
            Filled(typed.LieuNaissance),
            Filled(typed.NomUtilise),
            Filled(typed.PrenomUtilise));
        return (traits, givenNames);
    }

    /// <summary>The form as it stands once <paramref name="change"/> is typed over <paramref name="patient"/>.</summary>
    public static TypedTraits Merge(PatientRecord patient, TypedTraits change) => new(
        change.NomNaissance ?? patient.Traits.NomNaissance,
        change.Prenoms ?? patient.GivenNames,
        change.Sexe ?? patient.Traits.Sexe,
        change.DateNaissance ?? patient.Traits.DateNaissance,
        change.LieuNaissance ?? patient.Traits.LieuNaissance,
        change.PremierPrenom ?? (change.Prenoms is null ? patient.Traits.PremierPrenom : null),
        change.NomUtilise ?? patient.Traits.NomUtilise,
        change.PrenomUtilise ?? patient.Traits.PrenomUtilise);

    private static string Label(string field) => field switch
    {
        "nomNaissance" => "nom de naissance",
        "prenoms" => "premier prénom de naissance",
        "dateNaissance" => "date de naissance",
        "lieuNaissance" => $"lieu de naissance ({LpsContract.UnknownPlace} s'il est inconnu)",
        "nomUtilise" => "nom utilisé",
        _ => field,
    };

    private static void CheckNames(TypedTraits typed, IReadOnlyList<string> givenNames)
    {
        (string Field, string? Text)[] names =
        [
            ("nomNaissance", typed.NomNaissance),
            ("prenoms", string.Join(' ', givenNames)),
            ("premierPrenom", typed.PremierPrenom),
            ("nomUtilise", typed.NomUtilise),
            ("prenomUtilise", typed.PrenomUtilise),
        ];
        foreach (var (field, text) in names)
        {
            if (text?.Length > MaxName)
                throw Invalid(field, $"{text.Length} caractères ; {MaxName} au plus");
            if (text?.Any(char.IsControl) == true)
                throw Invalid(field, "caractère de commande dans le texte");
        }
    }

    private static void CheckDate(string text)
    {
        var date = BirthDate.Parse(text);
        if (!date.IsSuccess)
            throw Invalid("dateNaissance", date.Error!.Message);
        if (date.Value.Kind is BirthDateKind.UnknownPart or BirthDateKind.LuniSolar)
            throw Invalid("dateNaissance", $"date {text} : jour de 1 à 31 et mois de 1 à 12 attendus");
    }

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static LpsProblemException Invalid(string field, string detail) =>
        new(422, LpsProblemCodes.TraitInvalid, "Trait invalide", detail, field);
}
