using InsConformance.Certification.Assessments;
using InsConformance.Foundation;
using InsConformance.Reports.Evidence;
using InsConformance.Reports.Runs;
using InsConformance.Reports.Summary;
using InsConformance.Reports.Text;
using InsConformance.Reports.Workbook;

namespace InsConformance.Reports.Dossier;

/// <summary>Sheet <c>Synthèse</c>: the product, the verdict and the counts on one page.</summary>
internal static class SummarySheet
{
    private static readonly Column[] Columns = [new("", 30), new("", 26), new("", 90)];

    public static Sheet Of(RunEvidence run) => new("Synthèse", Columns, HasHeader: false, Rows(run));

    private static IEnumerable<IReadOnlyList<Cell>> Rows(RunEvidence run)
    {
        var (facts, product) = (run.Facts, run.Facts.Product);
        yield return [Cell.Of("Dossier de preuves INSi", CellStyle.Title)];
        yield return [];
        yield return [Label("Logiciel"), Cell.Of(product.Name)];
        yield return [Label("Version"), Cell.Of(product.Version)];
        yield return [Label("NIE"), Cell.Of(product.Nie ?? "non déclaré")];
        yield return [Label("NIL"), Cell.Of(product.Nil ?? "non déclaré")];
        yield return [Label("Date du run"), Cell.Of(facts.Started), Cell.Of("Heure UTC")];
        yield return run.Worst is { } worst
            ? [Label("Verdict du run"), Cell.Of(worst)]
            : [Label("Verdict du run"), Cell.Of("Rien n'a été joué", CellStyle.Error)];
        if (product.Mutant is { } mutant)
            yield return [Label("Faute volontaire"), Cell.Of(mutant, CellStyle.ToAttach), Cell.Of("Le LPS de référence a été joué avec une faute volontaire.")];
        foreach (var gap in run.Gaps)
            yield return [Label("Preuve manquante"), Cell.Of($"{Verdict.Error.Sign()} Dossier incomplet", CellStyle.Error), Cell.Of(gap)];
        foreach (var entry in run.Expectations.NoLongerHappens)
            yield return [Label("Non-conformité attendue"), Cell.Of($"{Verdict.Failed.Sign()} Ne se produit plus", CellStyle.Failed), Cell.Of($"{entry.Target} : {entry.Reason}")];
        yield return [];
        yield return [Cell.Of("Ce qui a été simulé", CellStyle.Section)];
        foreach (var part in facts.Simulated)
            yield return [Label(part.Word()), Cell.Of("Simulé", CellStyle.Neutral), Cell.Of(part.French())];
        if (facts.Simulated.Count == 0)
            yield return [Label("Aucune partie simulée")];
        foreach (var row in Scenarios(run).Concat(run.Assessments.SelectMany(Proofs)))
            yield return row;
        foreach (var row in Remarks(run))
            yield return row;
    }

    private static IEnumerable<IReadOnlyList<Cell>> Scenarios(RunEvidence run)
    {
        var counts = RunSummary.CountsOf(run);
        yield return [];
        yield return [Cell.Of("Scénarios joués", CellStyle.Section)];
        yield return [Cell.Of(Verdict.Passed), Cell.Of(counts.Passed), Cell.Of("La règle vérifiée est respectée.")];
        yield return [Cell.Of(Verdict.Failed), Cell.Of(counts.Failed), Cell.Of("Une règle vérifiée n'est pas respectée par le logiciel.")];
        yield return [Cell.Of(Verdict.Failed, expected: true), Cell.Of(counts.Expected), Cell.Of("Non-conformité connue, avec sa raison dans la feuille Scénarios.")];
        yield return [Cell.Of(Verdict.Error), Cell.Of(counts.Error), Cell.Of("Le harnais n'a pas pu conclure : rien n'est dit du logiciel.")];
        yield return [Cell.Of(Verdict.Blocked), Cell.Of(counts.Blocked), Cell.Of("L'environnement manquait de quelque chose : rien n'est dit du logiciel.")];
        yield return [Cell.Of(Verdict.Manual), Cell.Of(counts.Manual), Cell.Of("Une personne doit joindre une preuve ou répondre.")];
        yield return [Label("Total"), Cell.Of(counts.Total)];
    }

    private static IEnumerable<IReadOnlyList<Cell>> Proofs(Assessment assessment)
    {
        var catalogue = assessment.Catalogue;
        yield return [];
        yield return [Cell.Of($"Preuves : {catalogue.Title}", CellStyle.Section)];
        yield return [Label("Catalogue"), Cell.Of(catalogue.Id), Cell.Of($"Version {catalogue.Version}. {catalogue.Source}. Fiabilité : {catalogue.Evidence.French()}.")];
        foreach (var state in Enum.GetValues<ProofState>())
            yield return [Cell.Of(state), Cell.Of(assessment.Count(state))];
        yield return [Label("Total"), Cell.Of(assessment.Proofs.Count)];
    }

    private static IEnumerable<IReadOnlyList<Cell>> Remarks(RunEvidence run)
    {
        if (run.Remarks.Count == 0)
            yield break;
        yield return [];
        yield return [Cell.Of("Remarques", CellStyle.Section)];
        foreach (var remark in run.Remarks)
            yield return [Label("Remarque"), Cell.Empty, Cell.Of(remark)];
    }

    private static Cell Label(string text) => Cell.Of(text, CellStyle.Label);
}
