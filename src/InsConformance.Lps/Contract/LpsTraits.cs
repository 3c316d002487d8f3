namespace InsConformance.Lps.Contract;

/// <summary>Traits as the LPS stores them.</summary>
/// <param name="NomNaissance">Birth name.</param>
/// <param name="PremierPrenom">First birth given name.</param>
/// <param name="ListePrenom">All birth given names in civil order, separated by a space.</param>
/// <param name="Sexe"><c>M</c>, <c>F</c> or <c>I</c>.</param>
/// <param name="DateNaissance"><c>YYYY-MM-DD</c>.</param>
/// <param name="LieuNaissance">COG of five characters.</param>
/// <param name="NomUtilise">Used name.</param>
/// <param name="PrenomUtilise">Used given name.</param>
/// <param name="NumeroAssure">Number that serves the reimbursement.</param>
/// <param name="Adresse">Postal address.</param>
/// <param name="Telephone">Telephone number.</param>
public sealed record LpsTraits(
    string NomNaissance,
    string PremierPrenom,
    string ListePrenom,
    string Sexe,
    string DateNaissance,
    string? LieuNaissance = null,
    string? NomUtilise = null,
    string? PrenomUtilise = null,
    string? NumeroAssure = null,
    string? Adresse = null,
    string? Telephone = null);
