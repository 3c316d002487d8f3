namespace InsConformance.Lps.Contract;

/// <summary>Answer of <c>GET /cards/vitale</c>: what the user sees of the card that was read.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Text">The message as the user reads it.</param>
/// <param name="Beneficiaries">Whom the card covers, to choose from; empty unless it was read.</param>
public sealed record VitaleCard(VitaleOutcome Outcome, string Text, IReadOnlyList<VitaleBeneficiary> Beneficiaries);
