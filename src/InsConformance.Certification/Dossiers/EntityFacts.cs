namespace InsConformance.Certification.Dossiers;

/// <summary>The candidate. Guide de dépôt TLC V1.4.2, §4.2 [OFF2].</summary>
/// <param name="Name">Nom de l'entité.</param>
/// <param name="Siret">SIRET, fourteen digits; blanks between them do not count.</param>
/// <param name="Vat">Intra-community VAT number, for an entity without SIRET.</param>
/// <param name="LegalRepresentative">Représentant légal.</param>
/// <param name="Contact">Contact.</param>
public sealed record EntityFacts(Fact<string> Name, Fact<string> Siret, Fact<string> Vat, PersonFacts LegalRepresentative, PersonFacts Contact);
