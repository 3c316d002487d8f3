using InsConformance.Foundation.Evidence;

namespace InsConformance.Certification.Dossiers.Rules;

/// <summary>NIE and NIL are there when a selected profile asks for them, and the software declares the same.</summary>
internal sealed class CndaNumberRule : IDossierRule
{
    public DossierRuleHead Head { get; } = new("SEED-REC-03", "NIE et NIL selon les profils", "Guide de dépôt TLC V1.4.2, §4.2", EvidenceMark.OfficialSecondHand);

    public IEnumerable<DossierFinding> Check(DossierCase subject)
    {
        var software = subject.Dossier.Software;
        if (subject.UseCase is not { } useCase || subject.Selected.Count == 0)
            return [Head.Missing("Sans cas d'usage et profils valables, on ne sait pas si NIE et NIL sont demandés.", software.Profiles.Place, $"Donner {software.UseCase.Key} et {software.Profiles.Key}.")];
        var asked = subject.Profiles.NumbersFor(useCase, subject.Selected);
        var rows = new[] { ("NIE", software.Nie, subject.Terms.Nie, subject.Run?.Nie), ("NIL", software.Nil, subject.Terms.Nil, subject.Run?.Nil) };
        if (asked.Count == 0 && rows.All(r => !r.Item2.IsGiven))
            return [Head.NotApplicable("Aucun profil choisi ne demande le NIE ni le NIL.")];
        return Head.Conclude(rows.SelectMany(r => Problems(subject, r.Item1, r.Item2, r.Item3, r.Item4, asked)), "NIE et NIL sont donnés.");
    }

    private IEnumerable<DossierFinding> Problems(
        DossierCase subject, string name, Fact<string> number, NumberForm form, string? declared, IReadOnlyDictionary<string, string> asked)
    {
        if (number.Value is not { } value)
        {
            if (asked.TryGetValue(name, out var profile))
                yield return Head.Missing($"{name} : absent, le profil « {profile} » le demande.", number.Place, $"Demander le {name} au CNDA et donner {number.Key}.");
            yield break;
        }

        if (!form.Fits(value))
            yield return Head.NonConform($"{name} : ce n'est pas la forme attendue ({form.Pattern}, {form.Evidence.Word()}).", number.Place, "Corriger le numéro, ou la forme dans scenarios/dossier.yaml.");
        if (subject.Run is null)
            yield break;
        if (string.IsNullOrWhiteSpace(declared))
            yield return Head.Missing($"{name} : le pilote du logiciel n'en annonce pas, le dossier donne {value}.", number.Place, "Le faire annoncer par GET /lps.");
        else if (declared != value)
            yield return Head.NonConform($"{name} : le dossier donne {value}, le pilote du logiciel annonce {declared}.", number.Place, "Donner le même numéro aux deux.");
    }
}
