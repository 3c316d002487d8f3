using InsConformance.Identity.Dates;
using InsConformance.Identity.Names;
using InsConformance.Identity.Places;
using InsConformance.Identity.Traits;

namespace InsConformance.Identity.Creation;

/// <summary>
/// What an identity needs to be created: birth name, first given name, birth date, sex and place (99999 when unknown), and nothing else
/// (DMN INS 11 and 12); what those fields may hold (DMN INS 1.2, 1.3, 14). Thread-safe.
/// </summary>
public static class CreationRule
{
    /// <summary>The five compulsory traits, in the order of the screen.</summary>
    public static IReadOnlyList<Trait> Compulsory { get; } = [Trait.NomNaissance, Trait.Prenom, Trait.DateNaissance, Trait.Sexe, Trait.LieuNaissance];

    /// <summary>The compulsory traits left empty. The list of given names may be.</summary>
    public static IReadOnlyList<Trait> Missing(StrictTraitsText typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        return [.. Compulsory.Where(trait => string.IsNullOrWhiteSpace(Text(typed, trait)))];
    }

    /// <summary>Every reason not to create: <see cref="IdentityErrorCode.Empty"/> for each missing trait, then what the others break.</summary>
    /// <param name="typed">The form as filled in.</param>
    /// <param name="options">Default <see cref="CreationOptions.Default"/>.</param>
    public static IReadOnlyList<IdentityError> Errors(StrictTraitsText typed, CreationOptions? options = null)
    {
        options ??= CreationOptions.Default;
        var errors = Missing(typed).Select(trait => new IdentityError(IdentityErrorCode.Empty, $"{Label(trait)} est à remplir", 0, 0, null, trait)).ToList();
        var missing = errors.Count;
        Name(typed.NomNaissance, Trait.NomNaissance, NameRules.BirthName);
        Name(typed.Prenom, Trait.Prenom, NameRules.GivenName);
        Name(typed.ListePrenom, Trait.ListePrenom, NameRules.GivenNameList);
        if (errors.Count == missing && !string.IsNullOrWhiteSpace(typed.ListePrenom) && !string.IsNullOrWhiteSpace(typed.Prenom))
            Take(FirstGivenName.Alert(Written(typed.Prenom, NameRules.GivenName), Written(typed.ListePrenom, NameRules.GivenNameList)), Trait.Prenom);
        if (!string.IsNullOrWhiteSpace(typed.Sexe) && (typed.Sexe.Length > 1 || !options.Sexes.Contains(typed.Sexe[0], StringComparison.Ordinal)))
            Take(new(IdentityErrorCode.SexeUnknown, $"sexe « {typed.Sexe} » ; attendu l'un de {options.Sexes}", 0, typed.Sexe.Length), Trait.Sexe);
        if (!string.IsNullOrWhiteSpace(typed.DateNaissance))
            Take(DateError(typed.DateNaissance, options), Trait.DateNaissance);
        if (!string.IsNullOrWhiteSpace(typed.LieuNaissance))
            Take(Cog.Parse(typed.LieuNaissance).Error, Trait.LieuNaissance);
        return errors;

        void Name(string? text, Trait trait, NameRules rules)
        {
            if (string.IsNullOrWhiteSpace(text))
                return;
            rules = rules with { MaxLength = options.MaxName };
            foreach (var error in options.NormalizeNames ? NameNormalizer.Normalize(text, rules).Refusals : NameCheck.Errors(text, rules))
                Take(error, trait);
        }

        void Take(IdentityError? error, Trait trait)
        {
            if (error is not null)
                errors.Add(error with { Trait = trait });
        }

        string Written(string text, NameRules rules) => options.NormalizeNames ? NameNormalizer.Normalize(text, rules).Value ?? text : text;
    }

    private static IdentityError? DateError(string text, CreationOptions options)
    {
        var date = BirthDate.Parse(text);
        if (!date.IsSuccess)
            return date.Error;
        return date.Value.Kind switch
        {
            BirthDateKind.Civil => null,
            BirthDateKind.NotInCalendar when options.AllowDateOutsideCalendar => null,
            BirthDateKind.NotInCalendar => NotCivil("ce jour n'existe pas au calendrier civil"),
            _ => NotCivil("attendu un jour de 1 à 31 et un mois de 1 à 12"),
        };

        IdentityError NotCivil(string reason) => new(IdentityErrorCode.DateNotCivil, $"date {text} : {reason}", 0, text.Length);
    }

    private static string? Text(StrictTraitsText typed, Trait trait) => trait switch
    {
        Trait.NomNaissance => typed.NomNaissance,
        Trait.Prenom => typed.Prenom,
        Trait.ListePrenom => typed.ListePrenom,
        Trait.Sexe => typed.Sexe,
        Trait.DateNaissance => typed.DateNaissance,
        _ => typed.LieuNaissance,
    };

    private static string Label(Trait trait) => trait switch
    {
        Trait.NomNaissance => "le nom de naissance",
        Trait.Prenom => "le premier prénom de naissance",
        Trait.Sexe => "le sexe",
        Trait.DateNaissance => "la date de naissance",
        _ => "le lieu de naissance (99999 s'il est inconnu)",
    };
}
