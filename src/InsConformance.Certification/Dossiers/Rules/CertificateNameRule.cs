using InsConformance.Foundation.Evidence;

namespace InsConformance.Certification.Dossiers.Rules;

/// <summary>The subject's CN of each INSi certificate is exactly one of the agreed names.</summary>
internal sealed class CertificateNameRule : IDossierRule
{
    public DossierRuleHead Head { get; } = new("SEED-CRT-02", "Nom du certificat INSi", "Procédure des certificats d'organisation de l'ANS", EvidenceMark.OfficialSecondHand);

    public IEnumerable<DossierFinding> Check(DossierCase subject)
    {
        var names = string.Join(" ou ", subject.Terms.CertificateNames);
        return CertificateList.Judge(Head, subject.Dossier, $"Chaque certificat s'appelle {names}.", c => subject.Terms.CertificateNames.Contains(c.Name, StringComparer.Ordinal)
            ? []
            : [Head.NonConform($"{c.File} : le CN du sujet est « {c.Name} » au lieu de {names}.", c.Place, "Commander un certificat dont le service applicatif porte ce nom, en capitales et sans blanc.")]);
    }
}
