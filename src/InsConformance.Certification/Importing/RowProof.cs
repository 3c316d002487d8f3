namespace InsConformance.Certification.Importing;

/// <summary>A proof as its cells give it.</summary>
internal sealed record RowProof(string Id, string PublishedId, string Text, string Cell);
