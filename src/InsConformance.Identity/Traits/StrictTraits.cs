using InsConformance.Identity.Dates;
using InsConformance.Identity.Names;
using InsConformance.Identity.Places;

namespace InsConformance.Identity.Traits;

/// <summary>The strict traits of an identity, all valid. Contract sections 1.5 and 6.3; DMN INS 1 and 11. Immutable, thread-safe.</summary>
public sealed record StrictTraits
{
    private StrictTraits(BirthName name, GivenName first, GivenNameList list, Sexe sexe, BirthDate date, Cog? place)
    {
        NomNaissance = name;
        Prenom = first;
        ListePrenom = list;
        Sexe = sexe;
        DateNaissance = date;
        LieuNaissance = place;
    }

    /// <summary>Birth name.</summary>
    public BirthName NomNaissance { get; }

    /// <summary>First given name.</summary>
    public GivenName Prenom { get; }

    /// <summary>All given names, in civil order.</summary>
    public GivenNameList ListePrenom { get; }

    /// <summary>Sex.</summary>
    public Sexe Sexe { get; }

    /// <summary>Birth date.</summary>
    public BirthDate DateNaissance { get; }

    /// <summary>Birth place, or <see langword="null"/> where the options let it be absent.</summary>
    public Cog? LieuNaissance { get; }

    /// <summary>Reads all traits together.</summary>
    /// <param name="text">The traits as they came.</param>
    /// <param name="options">Default <see cref="StrictTraitsOptions.HealthIdentity"/>.</param>
    /// <returns>Otherwise every error of every trait, each with its <see cref="IdentityError.Trait"/>, in the order of the wire.</returns>
    public static ParseResult<StrictTraits> Parse(StrictTraitsText text, StrictTraitsOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        options ??= StrictTraitsOptions.HealthIdentity;
        var errors = new List<IdentityError>();

        var name = Take(Names.BirthName.Parse(text.NomNaissance, options.BirthName), Trait.NomNaissance, errors);
        var (first, list) = GivenNames(text, options, errors);
        var sexe = Take(SexeText.Parse(text.Sexe), Trait.Sexe, errors);
        var date = Take(BirthDate.Parse(text.DateNaissance), Trait.DateNaissance, errors);
        if (date is { IsCivil: false } && options.RequireCivilDate)
            errors.Add(NotCivil(date));
        var place = text.LieuNaissance is null && !options.RequirePlace
            ? null
            : Take(Cog.Parse(text.LieuNaissance), Trait.LieuNaissance, errors);

        return errors.Count == 0 ? new(new StrictTraits(name!, first!, list!, sexe, date!, place)) : new(errors);
    }

    /// <summary>The traits as text.</summary>
    public StrictTraitsText ToText() =>
        new(NomNaissance.Value, Prenom.Value, ListePrenom.Value, Sexe.Code(), DateNaissance.Value, LieuNaissance?.Value);

    /// <summary>On one line, e.g. <c>ADRUN ZOE F 1975-12-31 63220</c>.</summary>
    public override string ToString() => $"{NomNaissance} {ListePrenom} {Sexe.Code()} {DateNaissance} {LieuNaissance}".TrimEnd();

    private static (GivenName? First, GivenNameList? List) GivenNames(StrictTraitsText text, StrictTraitsOptions options, List<IdentityError> errors)
    {
        if (text is { Prenom: null, ListePrenom: null })
        {
            errors.Add(new(IdentityErrorCode.Empty, "ni premier prénom ni liste des prénoms", 0, 0, null, Trait.Prenom));
            return (null, null);
        }

        var list = Take(GivenNameList.Parse(text.ListePrenom ?? text.Prenom, options.GivenNameList), text.ListePrenom is null ? Trait.Prenom : Trait.ListePrenom, errors);
        if (text.Prenom is null)
            return (list is null ? null : Take(GivenName.Parse(list.First, options.GivenName), Trait.ListePrenom, errors), list);
        if (text.ListePrenom is null && list is null)
            return (null, null);

        var first = Take(GivenName.Parse(text.Prenom, options.GivenName), Trait.Prenom, errors);
        if (first is not null && list is not null && options.RequireFirstGivenNameInList && FirstGivenName.Alert(first.Value, list.Value) is { } alert)
            errors.Add(alert);
        return (first, list);
    }

    private static IdentityError NotCivil(BirthDate date)
    {
        var reason = date.Kind switch
        {
            BirthDateKind.UnknownPart => "une partie est inconnue (00)",
            BirthDateKind.LuniSolar => "mois ou jour hors du calendrier civil (forme luni-solaire)",
            _ => "ce jour n'existe pas au calendrier civil",
        };
        return new(IdentityErrorCode.DateNotCivil, $"date {date} : {reason} ; attendu une date civile complète", 0, date.Value.Length, null, Trait.DateNaissance);
    }

    private static T? Take<T>(ParseResult<T> result, Trait trait, List<IdentityError> errors)
        where T : notnull
    {
        foreach (var error in result.Errors)
            errors.Add(error with { Trait = trait });
        return result.TryGetValue(out var value) ? value : default;
    }
}
