namespace InsConformance.Lps.Contract;

/// <summary>Traits that the service returned, unchanged; an absent element is <see langword="null"/>.</summary>
/// <param name="NomNaissance">Birth name.</param>
/// <param name="ListePrenom">All given names in civil order.</param>
/// <param name="Sexe"><c>M</c> or <c>F</c>.</param>
/// <param name="DateNaissance"><c>YYYY-MM-DD</c>.</param>
/// <param name="LieuNaissance">COG.</param>
/// <param name="Prenom">First given name, no longer returned since October 2022.</param>
public sealed record ReturnedTraits(
    string? NomNaissance = null,
    string? ListePrenom = null,
    string? Sexe = null,
    string? DateNaissance = null,
    string? LieuNaissance = null,
    string? Prenom = null);
