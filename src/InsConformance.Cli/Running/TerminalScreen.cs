using System.Globalization;
using InsConformance.Foundation;
using InsConformance.Gherkin.Bindings;
using InsConformance.Gherkin.Results;
using InsConformance.Reports.Mutation;
using InsConformance.Reports.Summary;
using Spectre.Console;

namespace InsConformance.Cli.Running;

/// <summary>Colours, a live progress bar, and a final table.</summary>
internal sealed class TerminalScreen : Screen
{
    private readonly IAnsiConsole _console;
    private TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<ScenarioRecord> _played = [];
    private readonly List<string> _broken = [];
    private readonly List<MutantOutcome> _mutants = [];
    private int _notPassed;
    private bool _seekingIdle;
    private ProgressTask? _bar;
    private Task _live = Task.CompletedTask;

    public TerminalScreen(IAnsiConsole? console = null) => _console = console ?? AnsiConsole.Console;

    public override void RunStarted(IReadOnlyList<ScenarioDescription> scenarios) => Begin(SummaryWords.Scenarios(scenarios.Count), scenarios.Count);

    public override void MutantsStarted(int count, int idle)
    {
        _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _seekingIdle = idle > 0;
        Begin(SummaryWords.MutantsToPlay(count, idle), count);
    }

    public override void MutantFinished(MutantOutcome mutant)
    {
        // In the second passage a mutant that shows nothing new is the rule.
        var isRegular = _seekingIdle ? mutant.Troubles.Count == 0 : mutant.State is MutantState.Killed or MutantState.Unselected && mutant.Unkept.Count == 0;
        if (!isRegular)
            _mutants.Add(mutant);
        Advance(SummaryWords.Mutants, _mutants.Count);
    }

    public override void MutantsFinished() => End();

    private void Begin(string what, int count)
    {
        var begun = new ManualResetEventSlim();
        _live = _console.Progress().AutoClear(true).HideCompleted(true)
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
            .StartAsync(async progress =>
            {
                _bar = progress.AddTask(what, maxValue: Math.Max(count, 1));
                begun.Set();
                await _ended.Task;
            });
        begun.Wait(TimeSpan.FromSeconds(5));
    }

    public override void ScenarioFinished(ScenarioRecord scenario)
    {
        _played.Add(scenario);
        if (scenario.Verdict is not Verdict.Passed)
            _notPassed++;
        Advance(SummaryWords.Scenarios, _notPassed);
    }

    private void Advance(Func<int, string> words, int toLookAt)
    {
        if (_bar is null)
            return;
        // Lines written beside a live display tear it: problems are counted here and told at the end.
        if (toLookAt > 0)
            _bar.Description = $"{words((int)_bar.MaxValue)}, [red]{toLookAt} à regarder[/]";
        _bar.Increment(1);
    }

    public override void WorkerBroken(int index, Exception problem) =>
        _broken.Add($"‼ exécuteur {index + 1} : {(problem as InsConformanceException)?.OneLine ?? problem.Message}");

    public override void RunFinished(RunRecord run) => End();

    public override void Show(RunSummary summary)
    {
        End();
        var table = new Table().RoundedBorder().AddColumn("").AddColumn("Scénario").AddColumn(new TableColumn("s").RightAligned());
        foreach (var feature in _played.OrderBy(s => s.Uri, StringComparer.Ordinal).ThenBy(s => s.Line).GroupBy(s => s.Feature))
        {
            table.AddRow(new Markup(""), new Markup($"[bold]{Markup.Escape(feature.Key)}[/]"), new Markup(""));
            foreach (var scenario in feature)
            {
                table.AddRow(
                    new Markup(Coloured(scenario.Verdict)),
                    new Markup("  " + Markup.Escape(scenario.Name)),
                    new Markup(scenario.Duration.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture)));
            }
        }

        _console.Write(table);
        foreach (var broken in _broken)
            _console.MarkupLine($"[{Colour(Verdict.Error)}]{Markup.Escape(broken)}[/]");
        foreach (var scenario in _played)
            TellProblem(scenario);
        foreach (var mutant in _mutants)
            _console.MarkupLine(Markup.Escape(SummaryWords.Mutant(mutant)));
        foreach (var line in SummaryWords.Lines(summary))
            _console.MarkupLine(line.StartsWith(summary.Worst?.Sign() ?? "■", StringComparison.Ordinal) ? $"[bold {Colour(summary.Worst)}]{Markup.Escape(line)}[/]" : Markup.Escape(line));
    }

    public override void Dispose() => End();

    private void TellProblem(ScenarioRecord scenario)
    {
        if (SummaryWords.FirstProblem(scenario) is not { } problem)
            return;
        _console.MarkupLine($"{Coloured(scenario.Verdict)} {Markup.Escape(scenario.Name)}");
        _console.MarkupLine($"  [dim]{Markup.Escape(scenario.Key)}[/] {Markup.Escape(problem)}");
    }

    private void End()
    {
        _ended.TrySetResult();
        _live.Wait(TimeSpan.FromSeconds(5));
    }

    private static string Coloured(Verdict verdict) => $"[{Colour(verdict)}]{verdict.Sign()} {verdict.French()}[/]";

    private static string Colour(Verdict? verdict) => verdict switch
    {
        Verdict.Passed => "green",
        Verdict.Failed => "red",
        Verdict.Error => "fuchsia",
        Verdict.Blocked => "yellow",
        Verdict.Manual => "aqua",
        _ => "yellow",
    };
}
