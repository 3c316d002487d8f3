namespace InsConformance.Identity.Proofs;

/// <summary>A kind of identity document or means, as a site lists it (DMN INS 18 and 19).</summary>
/// <param name="Code">Stable key, e.g. <c>passeport</c>.</param>
/// <param name="Label">What the user reads, in French.</param>
/// <param name="Confidence">Its confidence level at this site.</param>
/// <param name="Zfd7">Its code in HL7 ZFD-7, or <see langword="null"/> when no public page ties one to it.</param>
/// <param name="Source">Where the level and the code come from, with the evidence mark.</param>
public sealed record ProofKind(string Code, string Label, ConfidenceLevel Confidence, string? Zfd7, string Source);
