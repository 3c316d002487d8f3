using InsConformance.Foundation.Evidence;

namespace InsConformance.Certification.Dossiers.Rules;

/// <summary>No certificate serves two instances, and no private key is in the dossier.</summary>
internal sealed class CertificateCopyRule : IDossierRule
{
    public DossierRuleHead Head { get; } = new("SEED-CRT-06", "Pas de copie du certificat ni de sa clé", "Procédure des certificats d'organisation de l'ANS", EvidenceMark.OfficialSecondHand);

    public IEnumerable<DossierFinding> Check(DossierCase subject)
    {
        var seen = new Dictionary<string, ReadCertificate>(StringComparer.Ordinal);
        return CertificateList.Judge(Head, subject.Dossier, "Chaque instance déclarée a son certificat ; aucune clé privée n'est au dossier.", c => Problems(c, seen));
    }

    private IEnumerable<DossierFinding> Problems(ReadCertificate certificate, Dictionary<string, ReadCertificate> seen)
    {
        if (certificate.HoldsPrivateKey)
            yield return Head.NonConform($"{certificate.File} contient une clé privée.", certificate.Place, "La retirer du dossier ; si le fichier a circulé, faire révoquer le certificat.");
        if (certificate.Instance.Length == 0)
            yield return Head.Missing($"{certificate.File} : l'instance qui le détient n'est pas dite.", certificate.Place, "Donner instance.");
        if (!seen.TryAdd(certificate.Fingerprint, certificate) && seen[certificate.Fingerprint].Instance != certificate.Instance)
            yield return Head.NonConform($"{certificate.File} : le même certificat sert déjà à l'instance {seen[certificate.Fingerprint].Instance}.", certificate.Place, "Commander un certificat par instance.");
    }
}
