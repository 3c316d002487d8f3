using InsConformance.Certification.Assessments;
using InsConformance.Foundation;
using InsConformance.Gherkin.Results;
using InsConformance.Reports.Mutation;
using InsConformance.Reports.Summary;

namespace InsConformance.Cli.Running;

/// <summary>The French words of a summary, shared by both screens.</summary>
internal static class SummaryWords
{
    public static string Scenarios(int count) => count == 1 ? "1 scénario" : $"{count} scénarios";

    public static string Mutants(int count) => count == 1 ? "1 mutant" : $"{count} mutants";

    public static string MutantsToPlay(int count, int idle) => idle == 0 ? Mutants(count) : $"{Scenarios(idle)} qui n'ont encore rien détecté contre {Mutants(count)}";

    /// <summary>One mutant and what became of it, on one line.</summary>
    public static string Mutant(MutantOutcome mutant)
    {
        var state = mutant.State switch
        {
            MutantState.Killed => "✔ détecté",
            MutantState.Survived => "✘ survivant",
            MutantState.Unclear => "‼ sans conclusion",
            MutantState.Interrupted => "■ interrompu",
            _ => "○ hors sélection",
        };
        var unkept = mutant.Unkept.Count > 0 ? $" ; non vu par {string.Join(", ", mutant.Unkept.Select(t => "@" + t))}" : "";
        return $"{state,-17} {mutant.Id} : vu par {mutant.Kills.Count} sur {Scenarios(mutant.Played.Count)}{unkept}";
    }

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
        if (summary.Mutants is { } mutants)
            yield return Matrix(mutants);
        yield return $"{Conclusion(summary)} - {Counts(summary.Counts)}";
        yield return $"Rapport  {summary.Paths.Report}";
        yield return $"Dossier  {summary.Paths.Dossier}";
    }

    private static string Matrix(KillMatrix matrix)
    {
        if (matrix.NotPlayed is { } reason)
            return $"{matrix.Verdict.Sign()} Aucun mutant joué : {reason}";
        var killed = matrix.Mutants.Count(m => m.State == MutantState.Killed);
        var survivors = matrix.Survivors.Count == 0 ? "" : $", survivants : {string.Join(", ", matrix.Survivors)}";
        var partial = matrix.IsInterrupted ? $" ; matrice partielle, run interrompu, {matrix.UnplayedScenarios.Count} scénarios non joués jusqu'au bout" : "";
        var scope = matrix.Play == MutantPlay.All ? "chacun contre tous les scénarios" : "chacun contre les scénarios qu'il nomme, puis contre ceux qui ne détectaient rien";
        return string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{matrix.Verdict.Sign()} {killed} mutants détectés sur {matrix.Mutants.Count}{survivors} ({scope}, {matrix.Seconds:0.0} s){partial} ; sans détection : {matrix.IdleRequirements.Count} exigences, {matrix.IdleScenarios.Count} scénarios");
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
