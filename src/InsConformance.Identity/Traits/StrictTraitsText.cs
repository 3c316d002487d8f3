namespace InsConformance.Identity.Traits;

/// <summary>The strict traits as they came, nothing checked; <see langword="null"/> when absent.</summary>
/// <param name="NomNaissance">Birth name.</param>
/// <param name="Prenom">First given name; when absent, the first of <paramref name="ListePrenom"/> stands for it.</param>
/// <param name="ListePrenom">Given names in civil order; when absent, <paramref name="Prenom"/> is the whole list.</param>
/// <param name="Sexe"><c>M</c> or <c>F</c>.</param>
/// <param name="DateNaissance">YYYY-MM-DD.</param>
/// <param name="LieuNaissance">COG.</param>
public sealed record StrictTraitsText(
    string? NomNaissance,
    string? Prenom,
    string? ListePrenom,
    string? Sexe,
    string? DateNaissance,
    string? LieuNaissance);
