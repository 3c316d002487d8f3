namespace InsConformance.Insi.Requests;

/// <summary>
/// Payload of <c>rechercherInsAvecTraitsIdentite</c> (WS_INS2, root <c>RECSANSVITALE</c>), exactly as on the wire:
/// nothing is trimmed or normalised, an absent element is <see langword="null"/>, an empty one is <c>""</c>. Contract section 1.3 [XSD].
/// </summary>
/// <param name="NomNaissance">Birth name; mandatory for the service, optional for the schema.</param>
/// <param name="Prenoms">Every <c>Prenom</c> element in order; one per call in practice, the whole list in one element as last attempt.</param>
/// <param name="Sexe"><c>M</c> or <c>F</c>.</param>
/// <param name="DateNaissance"><c>YYYY-MM-DD</c>; luni-solar forms are not calendar dates.</param>
/// <param name="LieuNaissance">COG of five characters, optional.</param>
public sealed record TraitsSearch(
    string? NomNaissance,
    IReadOnlyList<string> Prenoms,
    string? Sexe,
    string? DateNaissance,
    string? LieuNaissance = null) : RequestPayload;
