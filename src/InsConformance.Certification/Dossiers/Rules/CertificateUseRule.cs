using InsConformance.Foundation.Evidence;

namespace InsConformance.Certification.Dossiers.Rules;

/// <summary>INSi is called with a client certificate, whose file can be read.</summary>
internal sealed class CertificateUseRule : IDossierRule
{
    public DossierRuleHead Head { get; } = new("SEED-CRT-01", "Certificat d'authentification client pour INSi", "Procédure des certificats d'organisation de l'ANS", EvidenceMark.OfficialSecondHand);

    public IEnumerable<DossierFinding> Check(DossierCase subject)
    {
        var list = subject.Dossier.Certificates;
        if (list.Value is not { } certificates)
            return [Head.Missing("Certificats utilisés pour INSi : non dits.", list.Place, $"Donner {list.Key}, ou {list.Key}: [] quand le logiciel n'appelle que par carte.")];
        return certificates.Count == 0
            ? [Head.NotApplicable("Le dossier dit qu'aucun certificat n'est utilisé : appels par carte.")]
            : Head.Conclude(Problems(subject.Dossier, certificates), "Chaque certificat est lisible et sert à l'authentification de client.");
    }

    private IEnumerable<DossierFinding> Problems(EditorDossier dossier, IReadOnlyList<CertificateFacts> certificates)
    {
        foreach (var facts in certificates.Where(c => !c.File.IsGiven))
            yield return Head.Missing(facts.File, "Fichier d'un certificat");
        foreach (var certificate in ReadCertificate.All(dossier))
        {
            if (certificate.Problem is { } problem)
                yield return Head.Missing(problem, certificate.Place, "Donner le certificat public, sans sa clé privée.");
            else if (certificate.IsForClients is null)
                yield return Head.Reminder($"{certificate.File} ne dit pas à quoi il sert : vérifier qu'il est de type ORG AUTH_CLI.", certificate.Place);
            else if (certificate.IsForClients is false)
                yield return Head.NonConform($"{certificate.File} ne sert pas à l'authentification de client (AUTH_CLI).", certificate.Place, "Commander un certificat ORG AUTH_CLI.");
        }
    }
}
