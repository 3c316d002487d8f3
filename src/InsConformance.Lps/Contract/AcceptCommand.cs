namespace InsConformance.Lps.Contract;

/// <summary>Body of <c>POST /identities/{id}/insi/accept</c>: the user accepts the proposal of the last search.</summary>
/// <param name="User">Who accepts, as the audit trail must name them.</param>
public sealed record AcceptCommand(string? User = null);
