using InsConformance.Foundation.Evidence;

namespace InsConformance.Certification.Dossiers.Rules;

/// <summary>The entity, its legal representative and its contact are filled in.</summary>
internal sealed class EntityRule : IDossierRule
{
    public DossierRuleHead Head { get; } = new("SEED-REC-01", "Fiche de l'entité remplie", "Guide de dépôt TLC V1.4.2, §4.2", EvidenceMark.OfficialSecondHand);

    public IEnumerable<DossierFinding> Check(DossierCase subject) => Head.Conclude(Problems(subject.Dossier.Entity), "Entité, représentant légal et contact sont donnés.");

    private IEnumerable<DossierFinding> Problems(EntityFacts entity)
    {
        if (!entity.Name.IsGiven)
            yield return Head.Missing(entity.Name, "Nom de l'entité");
        foreach (var (person, title) in new[] { (entity.LegalRepresentative, "représentant légal"), (entity.Contact, "contact") })
        {
            foreach (var (fact, what) in person.All.Zip(["Nom", "Prénom", "Courriel", "Téléphone"]).Where(f => !f.First.IsGiven))
                yield return Head.Missing(fact, $"{what} du {title}");
            if (person.Mail is { Value: { } mail } && !IsMail(mail))
                yield return Head.NonConform($"Courriel du {title} : ce n'est pas une adresse.", person.Mail.Place, $"Corriger {person.Mail.Key}.");
            if (person.Phone is { Value: { } phone } && (phone.Count(char.IsAsciiDigit) is < 6 or > 15 || phone.Any(c => !char.IsAsciiDigit(c) && !"+ .-()".Contains(c, StringComparison.Ordinal))))
                yield return Head.NonConform($"Téléphone du {title} : ce n'est pas un numéro.", person.Phone.Place, $"Corriger {person.Phone.Key}.");
        }
    }

    private static bool IsMail(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at == text.LastIndexOf('@') && text.IndexOf('.', at) > at + 1 && !text.EndsWith('.') && !text.Any(char.IsWhiteSpace);
    }
}
