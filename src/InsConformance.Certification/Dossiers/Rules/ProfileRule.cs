using InsConformance.Certification.Profiles;
using InsConformance.Foundation.Evidence;

namespace InsConformance.Certification.Dossiers.Rules;

/// <summary>The selected profiles are those that the table asks for and offers for the use case.</summary>
internal sealed class ProfileRule : IDossierRule
{
    public DossierRuleHead Head { get; } = new("SEED-REC-02", "Profils du cas d'usage", "Guide de dépôt TLC V1.4.2, §3 et 4.2", EvidenceMark.OfficialSecondHand);

    public IEnumerable<DossierFinding> Check(DossierCase subject)
    {
        var software = subject.Dossier.Software;
        var cases = string.Join(", ", subject.Profiles.UseCases.Select(u => u.Id));
        if (!software.UseCase.IsGiven || !software.Profiles.IsGiven)
        {
            if (!software.UseCase.IsGiven)
                yield return Head.Missing("Cas d'usage : absent.", software.UseCase.Place, $"Donner {software.UseCase.Key} : {cases}.");
            if (!software.Profiles.IsGiven)
                yield return Head.Missing(software.Profiles, "Profils choisis");
            yield break;
        }

        if (subject.UseCase is not { } useCase)
        {
            yield return Head.NonConform($"Le cas d'usage « {software.UseCase.Value} » n'existe pas.", software.UseCase.Place, $"Écrire l'un de : {cases}.");
            yield break;
        }

        foreach (var finding in Head.Conclude(Problems(subject, useCase), $"Les {subject.Selected.Count} profils conviennent au cas d'usage {useCase.Title}. Le choix est définitif une fois déposé."))
            yield return finding;
    }

    private IEnumerable<DossierFinding> Problems(DossierCase subject, UseCase useCase)
    {
        var (table, profiles, selected) = (subject.Profiles, subject.Dossier.Software.Profiles, subject.Selected);
        foreach (var unknown in profiles.Value!.Where(p => table.Known(p) is null))
            yield return Head.NonConform($"Le profil « {unknown} » n'existe pas.", profiles.Place, "Voir : insconf requirements profiles.");
        foreach (var missing in useCase.Mandatory.Except(selected))
            yield return Head.NonConform($"Le profil « {missing} » est obligatoire pour le cas d'usage {useCase.Title}.", profiles.Place, "L'ajouter aux profils.");
        var choices = table.ExactlyOne.SelectMany(e => e.Profiles);
        foreach (var foreign in selected.Except(useCase.Mandatory).Except(useCase.Optional).Except(choices))
            yield return Head.NonConform($"Le profil « {foreign} » n'est pas offert au cas d'usage {useCase.Title}.", profiles.Place, "Le retirer des profils.");
        foreach (var choice in table.ExactlyOne.Where(c => c.Profiles.Count(selected.Contains) != 1))
            yield return Head.NonConform($"Un profil et un seul est à choisir pour : {choice.Name}.", profiles.Place, $"Choisir l'un de : {string.Join(" | ", choice.Profiles)}.");
        foreach (var demand in table.DemandsOn(useCase, selected))
        {
            foreach (var needed in demand.Profiles.Except(selected))
                yield return Head.NonConform($"Le profil « {demand.Profile} » demande le profil « {needed} » ({demand.Source}, {demand.Evidence.Word()}).", profiles.Place, "L'ajouter aux profils.");
        }
    }
}
