namespace InsConformance.Lps.Contract;

/// <summary>Criteria of one call, as sent.</summary>
/// <param name="NomNaissance">Birth name.</param>
/// <param name="Prenom">The given name of this call, or the whole list.</param>
/// <param name="Sexe"><c>M</c> or <c>F</c>.</param>
/// <param name="DateNaissance"><c>YYYY-MM-DD</c>.</param>
/// <param name="LieuNaissance">COG, or <see langword="null"/> when not sent.</param>
public sealed record SearchCriteria(
    string NomNaissance,
    string Prenom,
    string Sexe,
    string DateNaissance,
    string? LieuNaissance = null);
