namespace InsConformance.Certification.Dossiers;

/// <summary>A person that the application names. Guide de dépôt TLC V1.4.2, §4.2 [OFF2].</summary>
/// <param name="LastName">Nom.</param>
/// <param name="FirstName">Prénom.</param>
/// <param name="Mail">Courriel.</param>
/// <param name="Phone">Téléphone.</param>
public sealed record PersonFacts(Fact<string> LastName, Fact<string> FirstName, Fact<string> Mail, Fact<string> Phone)
{
    /// <summary>All of them.</summary>
    public IEnumerable<Fact<string>> All => [LastName, FirstName, Mail, Phone];
}
