using InsConformance.Identity.Dates;
using InsConformance.Identity.Matricules;
using InsConformance.Identity.Names;
using InsConformance.Identity.Places;
using InsConformance.Identity.Traits;
using InsConformance.Insi.Requests;

namespace InsConformance.InsiMock.Answering;

/// <summary>
/// The input checks that the service answers by an <c>insi_</c> fault, in the order of the message. Contract section 1.3: the schema lets everything
/// be absent, so these are faults of the application. Only <c>insi_19</c> and <c>insi_24</c> are public; the other codes come from the catalogue [INF].
/// </summary>
internal static class RequiredFields
{
    /// <summary>The first fault of a payload, or <see langword="null"/>.</summary>
    /// <param name="search">The payload.</param>
    /// <param name="formats">Whether the form of the traits is checked too.</param>
    public static string? FirstFault(TraitsSearch search, bool formats)
    {
        if (string.IsNullOrEmpty(search.NomNaissance))
            return "insi_19";
        if (search.Prenoms.Count == 0 || search.Prenoms.All(string.IsNullOrEmpty))
            return "insi_20";
        if (!SexeText.TryParse(search.Sexe, out _))
            return "insi_24";
        if (string.IsNullOrEmpty(search.DateNaissance))
            return "insi_23";
        return formats ? FirstWrongForm(search) : null;
    }

    /// <summary>The first fault of a search with a card, or <see langword="null"/>. No code of it is public: all [INF].</summary>
    /// <param name="search">The payload.</param>
    /// <param name="formats">Whether the form of its parts is checked too.</param>
    public static string? FirstFault(VitaleSearch search, bool formats)
    {
        if (string.IsNullOrEmpty(search.MatriculeIndividu?.NumIdentifiant))
        {
            if (string.IsNullOrEmpty(search.MatriculeOd?.NumIdentifiant))
                return "insi_vitale_matricule";
            if (string.IsNullOrEmpty(search.NomNaissance))
                return "insi_19";
            if (string.IsNullOrEmpty(search.DateNaissance))
                return "insi_23";
            if (string.IsNullOrEmpty(search.RangNaissance))
                return "insi_vitale_rang";
        }

        return formats ? FirstWrongForm(search) : null;
    }

    private static string? FirstWrongForm(VitaleSearch search)
    {
        if (!IsMatricule(search.MatriculeIndividu) || !IsMatricule(search.MatriculeOd))
            return "insi_vitale_format";
        if (search.NomNaissance is { Length: > 0 } name && !BirthName.TryParse(name, out _))
            return "insi_21";
        if (search.DateNaissance is { Length: > 0 } date && !BirthDate.TryParse(date, out _))
            return "insi_25";
        return search.RangNaissance is { Length: > 0 } and not [>= '1' and <= '9'] ? "insi_vitale_format" : null;
    }

    private static bool IsMatricule(CardMatricule? sent) =>
        string.IsNullOrEmpty(sent?.NumIdentifiant)
        || (Matricule.TryParse(sent.NumIdentifiant, out var matricule)
            && (string.IsNullOrEmpty(sent.Cle) || (Cle.TryParse(sent.Cle, out var cle) && cle == matricule.Cle)));

    private static string? FirstWrongForm(TraitsSearch search)
    {
        if (!BirthName.TryParse(search.NomNaissance, out _))
            return "insi_21";
        if (search.Prenoms.Any(p => !GivenNameList.TryParse(p, out _)))
            return "insi_22";
        if (!BirthDate.TryParse(search.DateNaissance, out _))
            return "insi_25";
        return search.LieuNaissance is { Length: > 0 } place && !Cog.TryParse(place, out _) ? "insi_26" : null;
    }
}
