using InsConformance.Foundation;
using InsConformance.Gherkin.Bindings;
using InsConformance.Gherkin.Results;
using InsConformance.Gherkin.Running;
using InsConformance.Lps.Mutants;
using InsConformance.Reports.Mutation;
using InsConformance.Reports.Runs;

namespace InsConformance.Cli.Running;

/// <summary>Follows the scenarios of one mutant and draws its outcome from them.</summary>
internal sealed class MutantWatch(Mutant mutant, LastExchanges exchanges, RunFolder folder, CancellationToken cancelled) : IRunObserver
{
    private readonly List<string> _played = [];
    private readonly List<Kill> _kills = [];
    private readonly List<MutantTrouble> _troubles = [];
    private readonly HashSet<string> _shown = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _open = new(StringComparer.Ordinal);
    private IReadOnlyList<string> _planned = [];

    public void RunStarted(IReadOnlyList<ScenarioDescription> scenarios)
    {
        _planned = [.. scenarios.Select(s => s.Key)];
        foreach (var tag in mutant.CaughtBy)
            _open[tag] = [.. scenarios.Where(s => s.Tags.Contains("@" + tag)).Select(s => s.Key)];
    }

    public void ScenarioStarted(ScenarioDescription scenario, string worker) => exchanges.Clear();

    public void ScenarioFinished(ScenarioRecord scenario)
    {
        // What the interruption cut says nothing of the mutant.
        if (cancelled.IsCancellationRequested && scenario.Verdict is not Verdict.Failed)
            return;
        _played.Add(scenario.Key);
        switch (scenario.Verdict)
        {
            case Verdict.Passed:
                break;
            case Verdict.Failed:
                _kills.Add(Read(scenario));
                break;
            default:
                _troubles.Add(KillReading.TroubleOf(scenario));
                break;
        }
    }

    public void WorkerBroken(int index, Exception problem)
    {
        var verdict = (problem as InsConformanceException)?.Verdict ?? Verdict.Error;
        _troubles.Add(new MutantTrouble("", verdict is Verdict.Failed or Verdict.Passed ? Verdict.Error : verdict, (problem as InsConformanceException)?.OneLine ?? problem.Message));
    }

    public void RunFinished(RunRecord run)
    {
    }

    public MutantOutcome Outcome()
    {
        var seen = _kills.SelectMany(k => k.Tags).ToHashSet(StringComparer.Ordinal);
        return new MutantOutcome
        {
            Id = mutant.Id,
            Title = mutant.Title,
            Rule = mutant.Rule,
            CaughtBy = mutant.CaughtBy,
            Planned = _planned,
            Played = _played,
            Kills = _kills,
            Troubles = _troubles,
            Unkept = [.. mutant.CaughtBy.Where(t => !seen.Contains("@" + t) && _open[t].Count > 0 && _open[t].All(_played.Contains))],
        };
    }

    /// <summary>Evidence is kept for the first scenario of each tag that the mutant names, or for the first of all.</summary>
    private Kill Read(ScenarioRecord scenario)
    {
        var isShown = false;
        foreach (var tag in mutant.CaughtBy)
            isShown |= scenario.Tags.Contains("@" + tag, StringComparer.Ordinal) && _shown.Add(tag);
        isShown |= _shown.Count == 0 && _kills.Count == 0;
        var kept = isShown && exchanges.Last is { } last
            ? KillMatrixFile.Keep(folder, mutant.Id, scenario.Key, last.Request, last.Response, last.CodeCr is { } code ? $"CR {code}" : last.FaultCode is { } fault ? $"faute {fault}" : "sans code retour")
            : null;
        return KillReading.KillOf(scenario, kept, isShown);
    }
}
