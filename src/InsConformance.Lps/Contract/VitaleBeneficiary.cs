namespace InsConformance.Lps.Contract;

/// <summary>Somebody a carte Vitale covers, as the user sees them; their number is not shown.</summary>
/// <param name="Index">Place on the card, from 1; to be given back in <see cref="SearchCommand.Beneficiary"/>.</param>
/// <param name="Nom">Name on the card.</param>
/// <param name="Prenom">Given name on the card.</param>
/// <param name="DateNaissance"><c>YYYY-MM-DD</c>; month or day may be none of the calendar (luni-solar dates).</param>
/// <param name="Rang">Rank among those born on one day, 1 when alone.</param>
public sealed record VitaleBeneficiary(int Index, string Nom, string? Prenom = null, string? DateNaissance = null, int? Rang = null);
