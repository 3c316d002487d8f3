namespace InsConformance.Lps.Contract;

/// <summary>Answer of <c>GET /worklist</c>.</summary>
/// <param name="Entries">Oldest first.</param>
public sealed record Worklist(IReadOnlyList<WorklistEntry> Entries);
