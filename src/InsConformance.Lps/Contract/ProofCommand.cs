namespace InsConformance.Lps.Contract;

/// <summary>Body of <c>PUT /identities/{id}/proof</c> (a kind is needed) and of <c>POST /identities/{id}/validate</c>.</summary>
/// <param name="Kind"><see cref="LpsProofKind.Code"/> of the proof that the user was shown; absent at validation means the one recorded before.</param>
/// <param name="User">Who acts, as the audit trail must name them.</param>
public sealed record ProofCommand(string? Kind = null, string? User = null);
