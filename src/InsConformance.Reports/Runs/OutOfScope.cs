namespace InsConformance.Reports.Runs;

/// <summary>A proof that this product does not have to produce.</summary>
/// <param name="Catalogue">Catalogue id.</param>
/// <param name="Proof">Proof id.</param>
/// <param name="Reason">French: why, e.g. the capability that the LPS does not declare.</param>
public sealed record OutOfScope(string Catalogue, string Proof, string Reason);
