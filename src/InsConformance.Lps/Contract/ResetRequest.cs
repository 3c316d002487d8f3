namespace InsConformance.Lps.Contract;

/// <summary>Body of <c>POST /reset</c>: empties the identities and the audit trail, sets the clock back to real time.</summary>
/// <param name="InsiUrl">INSi endpoint to call from now on; absent keeps the present one. Needs <see cref="LpsCapabilities.InsiUrl"/>.</param>
/// <param name="Seed">Makes the UUIDs of the LPS reproducible, where it can; absent leaves them random.</param>
public sealed record ResetRequest(string? InsiUrl = null, long? Seed = null);
