namespace InsConformance.Certification.Dossiers.Rules;

/// <summary>Judges the certificates of a dossier one by one. Without any that can be read, nothing is good.</summary>
internal static class CertificateList
{
    public static IEnumerable<DossierFinding> Judge(DossierRuleHead head, EditorDossier dossier, string ok, Func<ReadCertificate, IEnumerable<DossierFinding>> judge)
    {
        if (dossier.Certificates.Value is { Count: 0 })
            return [head.NotApplicable("Aucun certificat n'est utilisé.")];
        var all = ReadCertificate.All(dossier).ToArray();
        if (all.Length == 0)
            return [head.Missing("Aucun certificat n'est donné.", dossier.Certificates.Place, $"Donner {dossier.Certificates.Key}.")];
        return head.Conclude(all.SelectMany(c => c.Problem is null ? judge(c) : [head.Missing(c.Problem, c.Place, "Donner le certificat public.")]), ok);
    }
}
