namespace InsConformance.Insi.Requests;

/// <summary>A matricule of a search with a card (<c>MatriculeIndividu</c>, <c>MatriculeOD</c>), as on the wire; absent parts are <see langword="null"/>. Contract section 1.3 [XSD].</summary>
/// <param name="NumIdentifiant">13 characters, 2A/2B kept.</param>
/// <param name="Cle">Two digits; not sent in practice [CLIENT].</param>
/// <param name="TypeMatricule">Not sent in practice [CLIENT].</param>
public sealed record CardMatricule(string? NumIdentifiant, string? Cle = null, string? TypeMatricule = null);
