using InsConformance.Foundation.Evidence;

namespace InsConformance.Certification.Dossiers.Rules;

/// <summary>One version string everywhere: dossier, documents, driver, requests, names of proof files.</summary>
internal sealed class VersionRule : IDossierRule
{
    public DossierRuleHead Head { get; } = new("SEED-VER-01", "Version identique partout", "Guide de dépôt TLC V1.4.2, §4.1", EvidenceMark.OfficialSecondHand);

    public IEnumerable<DossierFinding> Check(DossierCase subject)
    {
        var version = subject.Dossier.Software.Version;
        return version.Value is null
            ? [Head.Missing(version, "Version à certifier")]
            : Head.Conclude(Problems(subject, version.Value), $"La version {version.Value} est partout la même : dossier, pièces, pilote, appels, noms des preuves.");
    }

    private IEnumerable<DossierFinding> Problems(DossierCase subject, string version)
    {
        foreach (var document in (subject.Dossier.Documents.Value ?? []).Where(d => d.Kind != DocumentKind.Mandate))
        {
            if (document.Version.Value is not { } written)
                yield return Head.Missing(document.Version, $"Version écrite dans {document.File.Value ?? "une pièce"}");
            else if (written != version)
                yield return Head.NonConform($"{document.File.Value} : version {written} au lieu de {version}.", document.Version.Place, "Corriger la pièce.");
        }

        if (subject.Run is not { } run)
        {
            yield return Head.Missing("Aucun run n'a été donné : pilote, appels et noms des preuves ne sont pas comparés.", subject.Dossier.Software.Version.Place, "Ajouter --run DOSSIER_DU_RUN.");
            yield break;
        }

        if (run.Version != version)
            yield return Head.NonConform($"Le pilote du logiciel annonce la version {run.Version} au lieu de {version}.", subject.Dossier.Software.Version.Place, "Jouer la version à certifier.");
        if (subject.Dossier.Software.Name is { Value: { } name } fact && run.Name != name)
            yield return Head.NonConform($"Le pilote annonce le logiciel « {run.Name} » au lieu de « {name} ».", fact.Place, "Donner le même nom aux deux.");
        foreach (var seen in run.Versions.Where(v => v.Value != version))
        {
            var where = $"{seen.Where}, échange {seen.FirstExchange}{(seen.Count > 1 ? $" et {seen.Count - 1} autres" : "")}";
            yield return seen.Value is null
                ? Head.Missing($"{where} : aucune version lisible.", subject.Dossier.Software.Version.Place, "La faire porter par chaque appel.")
                : Head.NonConform($"{where} : version {seen.Value} au lieu de {version}.", subject.Dossier.Software.Version.Place, "Corriger le contexte LPS des appels.");
        }

        if (run.Versions.Count == 0)
            yield return Head.Missing("Le run n'a aucun échange : la version des appels n'est pas contrôlée.", subject.Dossier.Software.Version.Place, "Jouer des features qui appellent INSi.");
        foreach (var file in run.MisnamedProofFiles)
            yield return Head.NonConform($"{file} : le nom ne finit pas par le logiciel et la version du run.", null, "Renommer le fichier, ou le refaire avec la bonne version.");
    }
}
