namespace InsConformance.Certification.Catalogues;

/// <summary>A proof among all catalogues.</summary>
/// <param name="Catalogue">Catalogue id.</param>
/// <param name="Proof">Proof id.</param>
public readonly record struct ProofKey(string Catalogue, string Proof);
