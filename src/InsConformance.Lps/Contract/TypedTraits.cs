namespace InsConformance.Lps.Contract;

/// <summary>
/// Traits as the user types them, accents and lower case included: what the LPS makes of them is what is tested.
/// At creation an absent member is a field left empty; in a change it is a field left as it was, and <c>""</c> empties it.
/// </summary>
/// <param name="NomNaissance">Birth name.</param>
/// <param name="Prenoms">Birth given names in civil order, one per entry.</param>
/// <param name="Sexe"><c>M</c>, <c>F</c> or <c>I</c>.</param>
/// <param name="DateNaissance"><c>YYYY-MM-DD</c>.</param>
/// <param name="LieuNaissance">COG of five characters; <see cref="LpsContract.UnknownPlace"/> when unknown.</param>
/// <param name="PremierPrenom">First birth given name; absent means the first of <paramref name="Prenoms"/>.</param>
/// <param name="NomUtilise">Used name.</param>
/// <param name="PrenomUtilise">Used given name.</param>
/// <param name="NumeroAssure">Number that serves the reimbursement, 15 characters; it is no INS (DMN INS 1.4).</param>
/// <param name="Adresse">Postal address (DMN INS 31); only for an LPS that declares <see cref="LpsCapabilities.ContactData"/>.</param>
/// <param name="Telephone">Telephone number (DMN INS 31); only for an LPS that declares <see cref="LpsCapabilities.ContactData"/>.</param>
/// <param name="Matricule">Matricule INS with its key, which nobody but a super-user may type over (DMN INS 29); an LPS without such an entry refuses it.</param>
/// <param name="Oid">OID of the matricule, likewise.</param>
public sealed record TypedTraits(
    string? NomNaissance = null,
    IReadOnlyList<string>? Prenoms = null,
    string? Sexe = null,
    string? DateNaissance = null,
    string? LieuNaissance = null,
    string? PremierPrenom = null,
    string? NomUtilise = null,
    string? PrenomUtilise = null,
    string? NumeroAssure = null,
    string? Adresse = null,
    string? Telephone = null,
    string? Matricule = null,
    string? Oid = null);
