namespace InsConformance.Certification.Dossiers;

/// <summary>A document of the dossier that is no proof of a requirement.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="File">Its file; relative paths start at the dossier's file.</param>
/// <param name="Version">The version of the software that is written in it.</param>
public sealed record DocumentFacts(DocumentKind Kind, Fact<string> File, Fact<string> Version);
