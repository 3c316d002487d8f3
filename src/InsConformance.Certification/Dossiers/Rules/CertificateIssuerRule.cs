using InsConformance.Foundation.Evidence;

namespace InsConformance.Certification.Dossiers.Rules;

/// <summary>Each certificate comes from the right authority and is valid today.</summary>
internal sealed class CertificateIssuerRule : IDossierRule
{
    public DossierRuleHead Head { get; } = new("SEED-CRT-03", "Émetteur et validité du certificat", "Vérification publiée par un client d'INSi", EvidenceMark.Client);

    public IEnumerable<DossierFinding> Check(DossierCase subject) =>
        CertificateList.Judge(Head, subject.Dossier, "Chaque certificat vient de l'autorité élémentaire des organisations et est en cours de validité.", c => Problems(subject, c));

    private IEnumerable<DossierFinding> Problems(DossierCase subject, ReadCertificate certificate)
    {
        if (subject.Terms.TestIssuers.Contains(certificate.Issuer, StringComparer.Ordinal))
            yield return Head.Reminder($"{certificate.File} est un certificat de test ; la production en demande un réel.", certificate.Place);
        else if (!subject.Terms.Issuers.Contains(certificate.Issuer, StringComparer.Ordinal))
            yield return Head.NonConform($"{certificate.File} : émis par « {certificate.Issuer} ».", certificate.Place, $"Un certificat émis par {string.Join(" ou ", subject.Terms.Issuers)} est attendu.");
        if (certificate.Start > subject.Today)
            yield return Head.NonConform($"{certificate.File} n'est valide qu'à partir du {DossierRuleHead.French(certificate.Start)}.", certificate.Place, date: certificate.Start);
        if (certificate.End < subject.Today)
            yield return Head.NonConform($"{certificate.File} n'est plus valide depuis le {DossierRuleHead.French(certificate.End)}.", certificate.Place, "Le renouveler.", certificate.End);
    }
}
