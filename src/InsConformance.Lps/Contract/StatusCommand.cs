namespace InsConformance.Lps.Contract;

/// <summary>Body of <c>PUT /identities/{id}/status</c>: the user lowers the status (DMN INS 33). Nothing is raised so.</summary>
/// <param name="Status">The lower status.</param>
/// <param name="User">Who acts, as the audit trail must name them.</param>
public sealed record StatusCommand(LpsIdentityStatus Status, string? User = null);
