namespace InsConformance.Lps.Contract;

/// <summary>Whose card it is, as the user sees it.</summary>
/// <param name="Kind"><c>CPS</c>, <c>CPF</c>, <c>CPE</c>, <c>CPE-anonyme</c>, <c>CDE</c> or <c>CPA</c>.</param>
/// <param name="NationalId">National id: the CN of the card, sent as NameID and <c>Emetteur</c>.</param>
/// <param name="Nom">Family name; absent on a card that names nobody.</param>
/// <param name="Prenom">Given name; absent on a card that names nobody.</param>
/// <param name="Profession">Profession or function, as the certificate words it.</param>
/// <param name="Structure">Where they practise, from the first activity of the card.</param>
/// <param name="ValidUntil">Last day of validity, <c>YYYY-MM-DD</c>.</param>
public sealed record CardHolderSummary(
    string Kind,
    string NationalId,
    string? Nom = null,
    string? Prenom = null,
    string? Profession = null,
    string? Structure = null,
    string? ValidUntil = null);
