namespace InsConformance.Lps.Contract;

/// <summary>A kind of identity proof as the site lists it (DMN INS 18 and 19).</summary>
/// <param name="Code">Code of the LPS's own.</param>
/// <param name="Label">What the user reads.</param>
/// <param name="Confidence">Its level at this site.</param>
public sealed record LpsProofKind(string Code, string Label, LpsConfidence Confidence);
