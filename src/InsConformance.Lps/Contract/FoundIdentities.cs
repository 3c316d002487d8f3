namespace InsConformance.Lps.Contract;

/// <summary>Answer of <c>GET /identities</c>.</summary>
/// <param name="Identities">Every identity that answers the criteria; empty when none does.</param>
public sealed record FoundIdentities(IReadOnlyList<LpsIdentity> Identities);
