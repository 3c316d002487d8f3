using InsConformance.Certification.Assessments;
using InsConformance.Foundation;
using InsConformance.Gherkin.Results;
using InsConformance.Reports.Summary;

namespace InsConformance.Cli.Running;

/// <summary>The French words of a summary, shared by both screens.</summary>
internal static class SummaryWords
{
    public static string Scenarios(int count) => count == 1 ? "1 scénario" : $"{count} scénarios";

    /// <summary>Why a scenario did not pass, on one line; <see langword="null"/> for one that passed.</summary>
    public static string? FirstProblem(ScenarioRecord scenario) => scenario.Verdict == Verdict.Passed
        ? null
        : scenario.Steps.FirstOrDefault(s => s.Problem is not null)?.Problem!.Message.ReplaceLineEndings(" ") ?? "aucun détail : voir rapport.html";

    public static IEnumerable<string> Lines(RunSummary summary)
    {
        foreach (var catalogue in summary.Catalogues)
        {
            var states = catalogue.Counts.Where(c => c.Value > 0).Select(c => $"{c.Value} {c.Key.French()}");
            yield return $"{catalogue.Title} ({catalogue.Id} {catalogue.Version}) : {string.Join(", ", states)}";
        }

        foreach (var over in summary.NoLongerHappens)
            yield return $"✘ non-conformité attendue qui n'arrive plus : {over.Target} ({over.Reason}) ; la retirer de la liste";
        foreach (var gap in summary.Gaps)
            yield return $"‼ {gap}";
        foreach (var remark in summary.Remarks)
            yield return $"  {remark}";
        yield return $"{Conclusion(summary)} - {Counts(summary.Counts)}";
        yield return $"Rapport  {summary.Paths.Report}";
        yield return $"Dossier  {summary.Paths.Dossier}";
    }

    public static string Conclusion(RunSummary summary) =>
        summary.Worst is { } worst ? $"{worst.Sign()} {worst.French()}" : "■ Rien n'a été joué";

    public static string Counts(VerdictCounts counts)
    {
        (int Count, string Word)[] parts =
        [
            (counts.Passed, "conforme*"),
            (counts.Failed, "non conforme*"),
            (counts.Expected, "non conforme* attendu*"),
            (counts.Error, "en erreur"),
            (counts.Blocked, "bloqué*"),
            (counts.Manual, "à attacher"),
        ];
        return $"{Scenarios(counts.Total)} : {string.Join(", ", parts.Where(p => p.Count > 0).Select(p => $"{p.Count} {p.Word.Replace("*", p.Count > 1 ? "s" : "", StringComparison.Ordinal)}"))}";
    }
}
