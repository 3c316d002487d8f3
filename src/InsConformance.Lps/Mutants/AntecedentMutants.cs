using InsConformance.Identity.Matricules;
using InsConformance.Identity.Names;
using InsConformance.Identity.Search;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Reference.Rules;

namespace InsConformance.Lps.Mutants;

/// <summary>Faults of the search of an identity that is already there. DMN INS 7 to 10, Ségur va1.02, 25 and 41.</summary>
internal static class AntecedentMutants
{
    /// <summary>Does not look into the used fields.</summary>
    public static LpsRules BirthFieldsAlone(LpsRules conform) => Seeing(conform, identity => identity with { NomUtilise = null, PrenomUtilise = null });

    /// <summary>Looks into the used name where there is one and into the birth name otherwise.</summary>
    public static LpsRules UsedNameHidesBirthName(LpsRules conform) => Seeing(conform, identity => identity with { NomNaissance = identity.NomUtilise ?? identity.NomNaissance });

    /// <summary>Wants a name, and finds nothing without.</summary>
    public static LpsRules DateAloneFindsNothing(LpsRules conform) => Answering(
        conform, (query, criteria, identity) => (criteria.Nom ?? criteria.Prenom) is { Length: > 0 } && query.Matches(identity));

    /// <summary>Compares whole names where the first letters should do.</summary>
    public static LpsRules WholeNameNeeded(LpsRules conform) => Answering(
        conform,
        (query, criteria, identity) => query.Matches(identity)
            && Fits(criteria.Nom, [identity.NomNaissance, identity.NomUtilise], SearchKey.Of, whole: true)
            && Fits(criteria.Prenom, [identity.ListePrenom, identity.Prenom, identity.PrenomUtilise], SearchKey.Of, whole: true));

    /// <summary>Forgets the date once a name is given.</summary>
    public static LpsRules NameWithoutDate(LpsRules conform) => Answering(
        conform,
        (query, criteria, identity) => query.Matches(identity with { DateNaissance = criteria.Nom is { Length: > 0 } ? criteria.DateNaissance : identity.DateNaissance }));

    /// <summary>Compares names as they are written, capitals aside.</summary>
    public static LpsRules SignsCompared(LpsRules conform) => Answering(conform, (query, criteria, identity) => Names(query, criteria, identity, text => text?.ToUpperInvariant() ?? ""));

    /// <summary>Folds accents, and leaves hyphens and apostrophes where they are.</summary>
    public static LpsRules AccentsAloneFolded(LpsRules conform) => Answering(
        conform, (query, criteria, identity) => Names(query, criteria, identity, text => NameNormalizer.Normalize(text, NameRules.BirthName).Value ?? text?.ToUpperInvariant() ?? ""));

    /// <summary>Counts fifteen characters and searches, whatever the key.</summary>
    public static LpsRules WrongKeySearched(LpsRules conform) => Reading(
        conform, typed => typed.Replace(" ", "", StringComparison.Ordinal) is { Length: MatriculeComplet.Length } whole ? Keyed(conform, whole[..Matricule.Length]) ?? conform.Finding.Matricule(typed) : conform.Finding.Matricule(typed));

    /// <summary>Searches with thirteen characters too.</summary>
    public static LpsRules KeyLeftOutSearched(LpsRules conform) => Reading(
        conform, typed => Keyed(conform, typed.Replace(" ", "", StringComparison.Ordinal)) ?? conform.Finding.Matricule(typed));

    /// <summary>Takes digits alone for a matricule.</summary>
    public static LpsRules CorsicanLetterRefused(LpsRules conform) => Reading(
        conform, typed => conform.Finding.Matricule(typed.Replace('A', 'X').Replace('B', 'X')));

    /// <summary>Asks for the right when a record is opened; the list of results is open to all.</summary>
    public static LpsRules SearchOpenToAll(LpsRules conform) => conform with { Finding = conform.Finding with { Right = null } };

    private static LpsRules Seeing(LpsRules conform, Func<AntecedentRecord, AntecedentRecord> seen) =>
        Answering(conform, (query, criteria, identity) => conform.Finding.Answers(query, criteria, seen(identity)));

    private static LpsRules Answering(LpsRules conform, Func<AntecedentQuery, AntecedentCriteria, AntecedentRecord, bool> answers) =>
        conform with { Finding = conform.Finding with { Answers = answers } };

    private static LpsRules Reading(LpsRules conform, Func<string, Identity.ParseResult<MatriculeComplet>> read) =>
        conform with { Finding = conform.Finding with { Matricule = read } };

    private static Identity.ParseResult<MatriculeComplet>? Keyed(LpsRules conform, string number) =>
        Matricule.TryParse(number, out var matricule) ? conform.Finding.Matricule(matricule.Value + matricule.Cle.Value) : null;

    private static bool Names(AntecedentQuery query, AntecedentCriteria criteria, AntecedentRecord identity, Func<string?, string> key) =>
        query.Matches(identity)
        && Fits(criteria.Nom, [identity.NomNaissance, identity.NomUtilise], key, whole: false)
        && Fits(criteria.Prenom, [identity.ListePrenom, identity.Prenom, identity.PrenomUtilise], key, whole: false);

    private static bool Fits(string? typed, string?[] fields, Func<string?, string> key, bool whole) =>
        string.IsNullOrEmpty(typed) || Array.Exists(fields, field => whole ? key(field) == key(typed) : key(field).StartsWith(key(typed), StringComparison.Ordinal));
}
