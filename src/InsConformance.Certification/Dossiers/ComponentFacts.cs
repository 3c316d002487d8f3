namespace InsConformance.Certification.Dossiers;

/// <summary>An additional component. Guide de dépôt TLC V1.4.2, §4.2 [OFF2].</summary>
/// <param name="Name">Commercial name.</param>
/// <param name="Version">Its own version.</param>
/// <param name="Description">Short description.</param>
/// <param name="Nil">Its software number, if it has one.</param>
/// <param name="Nie">Its editor number, needed with the profile Référentiel d'Identités.</param>
public sealed record ComponentFacts(Fact<string> Name, Fact<string> Version, Fact<string> Description, Fact<string> Nil, Fact<string> Nie);
