using InsConformance.Insi.Requests;

namespace InsConformance.InsiMock.Faults;

/// <summary>Traits that a search by traits must carry, exactly as sent; those that are <see langword="null"/> may be anything.</summary>
public sealed record TraitsFilter
{
    /// <summary>Birth name.</summary>
    public string? NomNaissance { get; init; }

    /// <summary>Given name: the content of one <c>Prenom</c> element.</summary>
    public string? Prenom { get; init; }

    /// <summary>Sex.</summary>
    public string? Sexe { get; init; }

    /// <summary>Birth date.</summary>
    public string? DateNaissance { get; init; }

    /// <summary>Birthplace.</summary>
    public string? LieuNaissance { get; init; }

    internal bool Fits(TraitsSearch search) =>
        (NomNaissance is null || NomNaissance == search.NomNaissance)
        && (Prenom is null || search.Prenoms.Contains(Prenom, StringComparer.Ordinal))
        && (Sexe is null || Sexe == search.Sexe)
        && (DateNaissance is null || DateNaissance == search.DateNaissance)
        && (LieuNaissance is null || LieuNaissance == search.LieuNaissance);
}
