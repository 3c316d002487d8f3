namespace InsConformance.Lps.Contract;

/// <summary>Body and answer of <c>PUT /settings/partners</c>: the table of partners and trust contracts (Ségur va1.04).</summary>
/// <param name="Partners">All of them, each name once.</param>
public sealed record PartnerSettings(IReadOnlyList<LpsPartner> Partners);
