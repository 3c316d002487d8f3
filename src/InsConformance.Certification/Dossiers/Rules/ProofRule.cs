using InsConformance.Certification.Assessments;
using InsConformance.Certification.Catalogues;
using InsConformance.Foundation.Evidence;

namespace InsConformance.Certification.Dossiers.Rules;

/// <summary>Every requirement of the selected profiles has its proofs.</summary>
internal sealed class ProofRule : IDossierRule
{
    /// <summary>Proofs named in one finding.</summary>
    private const int MaxNamed = 12;

    public DossierRuleHead Head { get; } = new("SEED-PRF-01", "Preuves de tous les profils choisis", "Guide de dépôt TLC V1.4.2, §4.2 et 5.1", EvidenceMark.OfficialSecondHand);

    public IEnumerable<DossierFinding> Check(DossierCase subject)
    {
        var (software, catalogue) = (subject.Dossier.Software, subject.Profiles.Catalogue);
        if (subject.Run is not { } run)
            return [Head.Missing("Aucun run n'a été donné : les preuves ne sont pas comptées.", software.Profiles.Place, "Ajouter --run DOSSIER_DU_RUN.")];
        if (run.Assessments.FirstOrDefault(a => a.Catalogue.Id == catalogue) is not { } assessment)
            return [Head.Missing($"Le run n'est pas jugé par le catalogue {catalogue}.", software.Profiles.Place, $"Jouer avec --catalogue {catalogue} --use-case {software.UseCase.Value ?? "…"}.")];
        return Head.Conclude(Problems(subject, run, assessment), $"Les {assessment.Proofs.Count(IsAsked)} preuves demandées par {catalogue} sont produites ou jointes.");
    }

    private IEnumerable<DossierFinding> Problems(DossierCase subject, RunWitness run, Assessment assessment)
    {
        var place = subject.Dossier.Software.Profiles.Place;
        var (chosen, played) = (subject.Selected.Select(ProfileNames.Fold).Order().ToArray(), run.Profiles.Select(ProfileNames.Fold).Order().ToArray());
        if (!chosen.SequenceEqual(played, StringComparer.Ordinal))
            yield return Head.NonConform("Le run n'est pas jugé par les profils du dossier.", place, "Jouer avec --use-case et --profile comme dans le dossier.");
        var required = assessment.Proofs.Where(IsAsked).ToArray();
        if (required.Length == 0)
            yield return Head.Missing($"{assessment.Catalogue.Id} ne demande aucune preuve avec ces profils.", place, "Importer le classeur officiel : insconf requirements import.");
        if (Named(required, p => p.State == ProofState.Failed) is { } failed)
            yield return Head.NonConform($"Preuves non conformes : {failed}.", null, "Corriger le logiciel et rejouer.");
        if (Named(required, p => p.State is not (ProofState.Failed or ProofState.Produced or ProofState.Attached)) is { } missing)
            yield return Head.Missing($"Preuves à produire ou à joindre : {missing}.", null, "Les jouer, ou déposer leurs fichiers sous preuves/ et refaire le rapport.");
    }

    /// <summary>What the rules on the dossier check has no file: it would wait for this very rule.</summary>
    private static bool IsAsked(ProofAssessment proof) => proof.State != ProofState.NotApplicable && proof.Proof.Automation != Automation.Dossier;

    private static string? Named(IEnumerable<ProofAssessment> proofs, Func<ProofAssessment, bool> which)
    {
        var ids = proofs.Where(which).Select(p => p.Proof.Id).ToArray();
        return ids.Length == 0 ? null : $"{string.Join(", ", ids.Take(MaxNamed))}{(ids.Length > MaxNamed ? $" et {ids.Length - MaxNamed} autres" : "")}";
    }
}
