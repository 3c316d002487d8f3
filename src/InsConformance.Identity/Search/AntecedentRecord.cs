namespace InsConformance.Identity.Search;

/// <summary>What an antecedent search looks at in a stored identity.</summary>
/// <param name="DateNaissance">Birth date, YYYY-MM-DD.</param>
/// <param name="NomNaissance">Birth name.</param>
/// <param name="NomUtilise">Used name.</param>
/// <param name="ListePrenom">Birth given names, in civil order.</param>
/// <param name="Prenom">First given name.</param>
/// <param name="PrenomUtilise">Used given name.</param>
public sealed record AntecedentRecord(
    string? DateNaissance,
    string? NomNaissance,
    string? NomUtilise = null,
    string? ListePrenom = null,
    string? Prenom = null,
    string? PrenomUtilise = null);
