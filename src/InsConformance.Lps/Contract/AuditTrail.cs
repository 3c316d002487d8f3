namespace InsConformance.Lps.Contract;

/// <summary>Answer of <c>GET /audit</c>.</summary>
/// <param name="Entries">In order of writing, since the last reset.</param>
public sealed record AuditTrail(IReadOnlyList<AuditEntry> Entries);
