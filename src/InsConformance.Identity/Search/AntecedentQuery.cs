namespace InsConformance.Identity.Search;

/// <summary>
/// An antecedent search: a birth date, optionally the first letters of a name and of a given name, which the birth, first and used fields
/// answer without distinction (DMN INS 7, 9, 10). Prepare it once and ask it for each identity. Immutable, thread-safe.
/// </summary>
public sealed class AntecedentQuery
{
    private readonly string _date;
    private readonly string _name;
    private readonly string _givenName;
    private readonly bool _anyGivenName;

    private AntecedentQuery(string date, string name, string givenName, bool anyGivenName)
    {
        _date = date;
        _name = name;
        _givenName = givenName;
        _anyGivenName = anyGivenName;
    }

    /// <summary>Prepares a search.</summary>
    /// <param name="date">Birth date, YYYY-MM-DD; compulsory.</param>
    /// <param name="name">First letters of a birth or used name, or nothing.</param>
    /// <param name="givenName">First letters of a birth, first or used given name, or nothing.</param>
    /// <param name="anyGivenName">Whether the given name may also begin the second, third ... birth given name. Default no [INF].</param>
    /// <returns>Otherwise the error of the date, or <see cref="IdentityErrorCode.NoLetter"/> for a name that holds signs only.</returns>
    public static ParseResult<AntecedentQuery> Of(string? date, string? name = null, string? givenName = null, bool anyGivenName = false)
    {
        var errors = new List<IdentityError>();
        var read = Dates.BirthDate.Parse(date);
        errors.AddRange(read.Errors.Select(e => e with { Trait = Traits.Trait.DateNaissance }));
        var nameKey = Key(name, Traits.Trait.NomNaissance, errors);
        var givenNameKey = Key(givenName, Traits.Trait.Prenom, errors);
        return errors.Count == 0 ? new(new AntecedentQuery(read.Value.Value, nameKey, givenNameKey, anyGivenName)) : new(errors);
    }

    /// <summary>Whether a stored identity answers the search.</summary>
    public bool Matches(AntecedentRecord identity)
    {
        ArgumentNullException.ThrowIfNull(identity);
        return identity.DateNaissance == _date
            && (_name.Length == 0 || Begins(identity.NomNaissance, _name) || Begins(identity.NomUtilise, _name))
            && (_givenName.Length == 0 || GivenNameMatches(identity));
    }

    private bool GivenNameMatches(AntecedentRecord identity) =>
        Begins(identity.ListePrenom, _givenName)
        || Begins(identity.Prenom, _givenName)
        || Begins(identity.PrenomUtilise, _givenName)
        || (_anyGivenName && identity.ListePrenom?.Split(' ').Any(name => Begins(name, _givenName)) == true);

    private static bool Begins(string? field, string key) => SearchKey.Of(field).StartsWith(key, StringComparison.Ordinal);

    private static string Key(string? typed, Traits.Trait trait, List<IdentityError> errors)
    {
        var key = SearchKey.Of(typed);
        if (key.Length == 0 && !string.IsNullOrWhiteSpace(typed))
            errors.Add(new(IdentityErrorCode.NoLetter, $"« {typed} » n'a aucune lettre à chercher", 0, typed.Length, null, trait));
        return key;
    }
}
