using System.Globalization;
using InsConformance.Foundation;
using InsConformance.Gherkin.Bindings;
using InsConformance.Gherkin.Results;
using InsConformance.Reports.Mutation;
using InsConformance.Reports.Summary;

namespace InsConformance.Cli.Running;

/// <summary>Plain lines, for logs and pipes.</summary>
internal sealed class PlainScreen(TextWriter output) : Screen
{
    private bool _seekingIdle;

    public override void RunStarted(IReadOnlyList<ScenarioDescription> scenarios) =>
        output.WriteLine($"{SummaryWords.Scenarios(scenarios.Count)} à jouer");

    public override void ScenarioFinished(ScenarioRecord scenario)
    {
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{scenario.Verdict.Sign()} {scenario.Verdict.French(),-16} {scenario.Duration.TotalSeconds,6:0.00} s  {scenario.Feature} : {scenario.Name}"));
        if (SummaryWords.FirstProblem(scenario) is { } problem)
            output.WriteLine($"    {scenario.Key}: {problem}");
    }

    public override void WorkerBroken(int index, Exception problem) =>
        output.WriteLine($"‼ exécuteur {index + 1} : {(problem as InsConformanceException)?.OneLine ?? problem.Message}");

    public override void MutantsStarted(int count, int idle)
    {
        _seekingIdle = idle > 0;
        output.WriteLine($"{SummaryWords.MutantsToPlay(count, idle)} à jouer");
    }

    public override void MutantFinished(MutantOutcome mutant)
    {
        // In the second passage a mutant that shows nothing new is the rule.
        if (_seekingIdle && mutant.Kills.Count == 0 && mutant.Troubles.Count == 0)
            return;
        output.WriteLine(SummaryWords.Mutant(mutant));
        foreach (var trouble in mutant.Troubles)
            output.WriteLine($"    {trouble.Scenario}: {trouble.Verdict.French()}, {trouble.Problem.ReplaceLineEndings(" ")}");
    }

    public override void Dispose() => output.Flush();

    public override void Show(RunSummary summary)
    {
        output.WriteLine();
        foreach (var line in SummaryWords.Lines(summary))
            output.WriteLine(line);
    }
}
