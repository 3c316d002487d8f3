using InsConformance.Foundation.Evidence;

namespace InsConformance.Certification.Dossiers.Rules;

/// <summary>Each certificate lasts as long as certificates do; its end is recalled in time.</summary>
internal sealed class CertificateLifeRule : IDossierRule
{
    public DossierRuleHead Head { get; } = new("SEED-CRT-04", "Durée du certificat", "Procédure des certificats d'organisation de l'ANS", EvidenceMark.OfficialSecondHand);

    public IEnumerable<DossierFinding> Check(DossierCase subject) =>
        CertificateList.Judge(Head, subject.Dossier, "Chaque certificat a la durée attendue.", c => Problems(subject, c));

    private IEnumerable<DossierFinding> Problems(DossierCase subject, ReadCertificate certificate)
    {
        var (terms, expected) = (subject.Terms, certificate.Start.AddYears(subject.Terms.CertificateYears));
        if (Math.Abs(certificate.End.DayNumber - expected.DayNumber) > terms.CertificateToleranceDays)
            yield return Head.NonConform($"{certificate.File} : du {DossierRuleHead.French(certificate.Start)} au {DossierRuleHead.French(certificate.End)}, {terms.CertificateYears} ans sont attendus ({terms.CertificateEvidence.Word()}).", certificate.Place, "Vérifier d'où vient ce certificat.", certificate.End);
        var soon = subject.Today >= certificate.End.AddDays(-terms.CertificateNoticeDays);
        yield return Head.Reminder($"{certificate.File} : valide jusqu'au {DossierRuleHead.French(certificate.End)}{(soon ? ", à renouveler maintenant" : "")}.", certificate.Place, certificate.End);
    }
}
