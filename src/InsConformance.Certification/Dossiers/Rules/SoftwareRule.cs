using InsConformance.Foundation.Evidence;

namespace InsConformance.Certification.Dossiers.Rules;

/// <summary>The product's form is filled in.</summary>
internal sealed class SoftwareRule : IDossierRule
{
    public DossierRuleHead Head { get; } = new("SEED-REC-02", "Fiche du produit remplie", "Guide de dépôt TLC V1.4.2, §4.2", EvidenceMark.OfficialSecondHand);

    public IEnumerable<DossierFinding> Check(DossierCase subject) => Head.Conclude(Problems(subject), "Nom, version, date prévue, publication et déploiement sont donnés.");

    private IEnumerable<DossierFinding> Problems(DossierCase subject)
    {
        var software = subject.Dossier.Software;
        foreach (var (fact, what) in new[] { (software.Name, "Nom du logiciel"), (software.Version, "Version à certifier") })
        {
            if (!fact.IsGiven)
                yield return Head.Missing(fact, what);
        }

        if (!software.PlannedDate.IsGiven)
            yield return Head.Missing(software.PlannedDate, "Date prévue du dossier complet");
        if (!software.MayPublishPlannedDate.IsGiven)
            yield return Head.Missing(software.MayPublishPlannedDate, "Autorisation de publier cette date (true ou false)");
        if (!software.InTeleconsultationCompany.IsGiven)
            yield return Head.Missing(software.InTeleconsultationCompany, "Déploiement en société de téléconsultation (true ou false)");
        if (software.PlannedDate.Value is { } planned && planned < subject.Today && !subject.Dossier.Dates["completeFile"].IsGiven)
            yield return Head.Reminder($"La date prévue du dossier complet ({DossierRuleHead.French(planned)}) est passée : la mettre à jour dans Convergence.", software.PlannedDate.Place, planned);
        if (software is { InTeleconsultationCompany.Value: true, UseCase.Value: not (null or "societe-teleconsultation") })
            yield return Head.Reminder("Le logiciel est déployé en société de téléconsultation et le cas d'usage est un autre : vérifier les profils.", software.UseCase.Place);
    }
}
