using InsConformance.Identity.Places;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Reference.Http;
using InsConformance.Lps.Reference.Rules;

namespace InsConformance.Lps.Reference.Patients;

/// <summary>
/// What the entry form lets through. Birth names are stored in the characters of the service, upper case and without accent; a character
/// without an equivalent is refused at once. DMN INS 1.2, 1.3, 11 and 12.
/// </summary>
internal static class TypedTraitsRules
{
    /// <summary>Characters that a name may have at most; the rule asks for 54 at least and advises 100 (DMN INS 1.2).</summary>
    private const int MaxName = 100;

    public static (LpsTraits Traits, IReadOnlyList<string> GivenNames) Check(TypedTraits typed, LpsRules rules)
    {
        var missing = rules.Identity.Missing(typed);
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
        if (rules.Entry.WrongDate(typed.DateNaissance!) is { } wrong)
            throw Invalid("dateNaissance", wrong);
        if (!string.IsNullOrWhiteSpace(typed.LieuNaissance) && Cog.Parse(typed.LieuNaissance) is { IsSuccess: false } place)
            throw Invalid("lieuNaissance", place.Error!.Message);

        var name = Written(typed.NomNaissance!, rules.WriteBirthName, "nomNaissance");
        givenNames = [.. givenNames.Select(g => Written(g, rules.WriteGivenName, "prenoms"))];
        var traits = new LpsTraits(
            name,
            string.IsNullOrWhiteSpace(typed.PremierPrenom) ? givenNames[0] : Written(typed.PremierPrenom, rules.WriteGivenName, "premierPrenom"),
            string.Join(' ', givenNames),
            typed.Sexe,
            typed.DateNaissance!,
            Filled(typed.LieuNaissance),
            Filled(typed.NomUtilise),
            Filled(typed.PrenomUtilise),
            Filled(typed.NumeroAssure),
            Filled(typed.Adresse),
            Filled(typed.Telephone));
        return (rules.Entry.Stored(traits), givenNames);
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
        change.PrenomUtilise ?? patient.Traits.PrenomUtilise,
        change.NumeroAssure ?? patient.Traits.NumeroAssure,
        change.Adresse ?? patient.Traits.Adresse,
        change.Telephone ?? patient.Traits.Telephone);

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
            ("numeroAssure", typed.NumeroAssure),
            ("adresse", typed.Adresse),
            ("telephone", typed.Telephone),
        ];
        foreach (var (field, text) in names)
        {
            if (text?.Length > MaxName)
                throw Invalid(field, $"{text.Length} caractères ; {MaxName} au plus");
            if (text?.Any(char.IsControl) == true)
                throw Invalid(field, "caractère de commande dans le texte");
        }
    }

    private static string Written(string typed, Func<string, NameWriting> write, string field)
    {
        var written = write(typed);
        return written.Refusal is { } refusal ? throw Invalid(field, refusal.Text) : written.Text;
    }

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static LpsProblemException Invalid(string field, string detail) =>
        new(422, LpsProblemCodes.TraitInvalid, "Trait invalide", detail, field);
}
