namespace InsConformance.Lps.Contract;

/// <summary>Body and answer of <c>/settings/proofs</c>: how this site proves identities (DMN INS 19 and 21).</summary>
/// <param name="Kinds">Every kind of proof that a user may choose; none is preselected.</param>
/// <param name="AutomaticValidation">
/// Whether recording a high-confidence proof validates the identity without an act of the user; absent where the LPS has no such automatism
/// (then it does not declare <see cref="LpsCapabilities.AutomaticValidation"/>).
/// </param>
public sealed record ProofSettings(IReadOnlyList<LpsProofKind> Kinds, bool? AutomaticValidation = null);
