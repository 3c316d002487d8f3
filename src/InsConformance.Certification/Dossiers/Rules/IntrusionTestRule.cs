using InsConformance.Certification.Catalogues;
using InsConformance.Foundation.Evidence;

namespace InsConformance.Certification.Dossiers.Rules;

/// <summary>Proofs of intrusion tests, and they alone, go into an encrypted container.</summary>
internal sealed class IntrusionTestRule : IDossierRule
{
    public DossierRuleHead Head { get; } = new("SEED-PRF-03", "Preuves des tests d'intrusion en conteneur ZED", "Guide de dépôt TLC V1.4.2, §5.1", EvidenceMark.OfficialSecondHand);

    public IEnumerable<DossierFinding> Check(DossierCase subject)
    {
        var (dossier, extension) = (subject.Dossier, subject.Terms.ContainerExtension);
        var concerned = Concerned(subject);
        var reminder = concerned.Length == 0 ? "" : $" Preuves concernées : {string.Join(", ", concerned)}.";
        if (dossier.IntrusionTests.Value is not { } containers)
        {
            yield return Head.Missing($"Conteneurs des preuves de tests d'intrusion : non dits.{reminder}", dossier.IntrusionTests.Place, $"Donner {dossier.IntrusionTests.Key}, ou {dossier.IntrusionTests.Key}: [] sans test d'intrusion.");
            yield break;
        }

        if (containers.Count == 0 && concerned.Length > 0)
            yield return Head.Missing($"Aucun conteneur n'est donné.{reminder}", dossier.IntrusionTests.Place, $"Déposer ces preuves dans un conteneur {extension}.");
        foreach (var container in containers)
        {
            if (container.Value is not { } file)
                yield return Head.Missing(container, "Conteneur d'un test d'intrusion");
            else if (!file.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
                yield return Head.NonConform($"{file} n'est pas un conteneur {extension}.", container.Place, "Chiffrer ces preuves avant de les déposer.");
            else if (!File.Exists(dossier.PathOf(file)))
                yield return Head.Missing($"Le conteneur {file} n'existe pas.", container.Place, "Le déposer, ou corriger son chemin.");
            else if (new FileInfo(dossier.PathOf(file)).Length == 0)
                yield return Head.Missing($"Le conteneur {file} est vide.", container.Place, "Le déposer entier.");
        }

        foreach (var other in (subject.Run?.ProofFiles ?? []).Where(f => f.EndsWith(extension, StringComparison.OrdinalIgnoreCase) && !IsListed(containers, f)))
            yield return Head.NonConform($"{other} est chiffré : seules les preuves de tests d'intrusion le sont.", null, $"La déposer en clair, ou la nommer sous {dossier.IntrusionTests.Key}.");
        yield return containers.Count + concerned.Length == 0
            ? Head.NotApplicable("Le dossier dit qu'il n'a aucune preuve de test d'intrusion.")
            : Head.Reminder($"Ces preuves, et elles seules, se déposent en conteneur {extension} ; le mot de passe part par un autre canal.{reminder}", dossier.IntrusionTests.Place);
    }

    private static bool IsListed(IEnumerable<Fact<string>> containers, string file) =>
        containers.Any(c => c.Value is { } listed && Path.GetFileName(listed) == Path.GetFileName(file));

    /// <summary>Proofs of the run's catalogues that speak of intrusion tests, but for this rule's own.</summary>
    private string[] Concerned(DossierCase subject)
    {
        var words = subject.Terms.IntrusionWords.Select(ProfileNames.Fold).ToArray();
        return [.. (subject.Run?.Assessments ?? [])
            .SelectMany(a => a.Proofs)
            .Where(p => p.Proof.Id != Head.Id && p.State != Assessments.ProofState.NotApplicable)
            .Where(p => ProfileNames.Fold($"{p.Subject.Requirement.Title} {p.Proof.Title} {p.Proof.Statement}") is var text && words.Any(w => text.Contains(w, StringComparison.Ordinal)))
            .Select(p => p.Proof.Id)];
    }
}
