using InsConformance.Foundation.Evidence;

namespace InsConformance.Certification.Dossiers.Rules;

/// <summary>Functional documentation is there, and the mandates of a group.</summary>
internal sealed class DocumentRule : IDossierRule
{
    public DossierRuleHead Head { get; } = new("SEED-REC-05", "Pièces jointes présentes", "Guide de dépôt TLC V1.4.2, §4.1 et 4.2", EvidenceMark.OfficialSecondHand);

    public IEnumerable<DossierFinding> Check(DossierCase subject) => Head.Conclude(Problems(subject.Dossier), "La documentation fonctionnelle et les mandats demandés sont là.");

    private IEnumerable<DossierFinding> Problems(EditorDossier dossier)
    {
        var documents = dossier.Documents.Value ?? [];
        if (documents.All(d => d.Kind != DocumentKind.Documentation))
            yield return Head.Missing("Documentation fonctionnelle montrant les fonctions minimales : absente.", dossier.Documents.Place, "Ajouter à documents une entrée kind: documentation.");
        if (!dossier.Group.IsGiven)
            yield return Head.Missing(dossier.Group, "Candidature d'un groupement (true ou false)");
        var mandates = documents.Count(d => d.Kind == DocumentKind.Mandate);
        if (dossier.Group.Value is true && mandates == 0)
            yield return Head.Missing("Mandats donnés au chef de file du groupement : absents.", dossier.Documents.Place, "Ajouter à documents une entrée kind: mandate par mandat.");
        if (dossier.Group.Value is false && mandates > 0)
            yield return Head.NonConform("Un mandat est joint et la candidature n'est pas celle d'un groupement.", dossier.Group.Place, "Corriger group, ou retirer le mandat.");
        foreach (var document in documents)
        {
            if (document.File.Value is not { } file)
                yield return Head.Missing(document.File, "Fichier d'une pièce");
            else if (!File.Exists(dossier.PathOf(file)))
                yield return Head.Missing($"La pièce {file} n'existe pas.", document.File.Place, "Déposer le fichier, ou corriger son chemin.");
            else if (new FileInfo(dossier.PathOf(file)).Length == 0)
                yield return Head.Missing($"La pièce {file} est vide.", document.File.Place, "Déposer le fichier entier.");
        }
    }
}
