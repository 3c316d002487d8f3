namespace InsConformance.Lps.Contract;

/// <summary>Body of <c>POST /identities/{id}/insi/verify</c>: the user has the INS of the identity verified.</summary>
/// <param name="User">Who asks, as the audit trail must name them.</param>
public sealed record VerifyCommand(string? User = null);
