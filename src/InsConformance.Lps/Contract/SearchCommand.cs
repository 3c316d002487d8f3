namespace InsConformance.Lps.Contract;

/// <summary>Body of <c>POST /identities/{id}/insi/search</c>.</summary>
/// <param name="Mode"><see cref="LpsContract.TraitsMode"/> or <see cref="LpsContract.VitaleMode"/>.</param>
/// <param name="User">Who asks, as the audit trail must name them (DMN INS 4).</param>
/// <param name="Beneficiary">In mode <c>vitale</c>, the <see cref="VitaleBeneficiary.Index"/> that the user chose.</param>
public sealed record SearchCommand(string Mode = LpsContract.TraitsMode, string? User = null, int? Beneficiary = null);
