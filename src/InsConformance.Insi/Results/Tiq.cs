namespace InsConformance.Insi.Results;

/// <summary>The traits of a result (<c>TIQ</c>), as on the wire; all optional in the schema. Contract section 1.3 [XSD].</summary>
/// <param name="NomNaissance">Birth name.</param>
/// <param name="Prenom">First given name; absent in shape S2 (since October 2022).</param>
/// <param name="ListePrenom">All given names in civil order, separated by a space.</param>
/// <param name="Sexe"><c>M</c> or <c>F</c>.</param>
/// <param name="DateNaissance"><c>YYYY-MM-DD</c>.</param>
/// <param name="LieuNaissance">COG.</param>
public sealed record Tiq(
    string? NomNaissance,
    string? Prenom,
    string? ListePrenom,
    string? Sexe,
    string? DateNaissance,
    string? LieuNaissance);
