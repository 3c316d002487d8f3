using InsConformance.Cli.Running;
using InsConformance.Foundation;
using InsConformance.Gherkin.Bindings;
using InsConformance.Gherkin.Results;
using InsConformance.Reports.Mutation;
using InsConformance.Reports.Runs;
using InsConformance.Reports.Summary;
using Spectre.Console;

namespace InsConformance.Cli.Tests;

public sealed class ScreenTests
{
    private const string Name = "Nom [red]hostile[/] [";

    [Theory]
    [InlineData(Verdict.Passed, "✔ Conforme")]
    [InlineData(Verdict.Failed, "✘ Non conforme")]
    [InlineData(Verdict.Error, "‼ Erreur du harnais")]
    [InlineData(Verdict.Blocked, "■ Bloqué")]
    [InlineData(Verdict.Manual, "✎ À attacher")]
    public void Plain_EachVerdict_HasItsSignAndWord(Verdict verdict, string words)
    {
        var output = new StringWriter();
        using var screen = new PlainScreen(output);

        screen.ScenarioFinished(Scenario(verdict));

        Assert.StartsWith(words, output.ToString(), StringComparison.Ordinal);
        Assert.Equal(verdict != Verdict.Passed, output.ToString().Contains("f.feature:3: règle rompue", StringComparison.Ordinal));
    }

    [Fact]
    public void Terminal_NamesThatLookLikeMarkup_AreShownAsTheyAre()
    {
        var output = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(output), Interactive = InteractionSupport.No });
        using var screen = new TerminalScreen(console);
        screen.RunStarted([new ScenarioDescription("f.feature:3", "f.feature", 3, "F", null, Name, [], 1)]);

        screen.ScenarioFinished(Scenario(Verdict.Failed));
        screen.RunFinished(new RunRecord(null, null, []));
        screen.Show(Summary());

        Assert.Contains(Name, output.ToString(), StringComparison.Ordinal);
        Assert.Contains("règle rompue", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Plain_SurvivingMutant_IsNamedWithTheScenariosThatMissedIt()
    {
        var output = new StringWriter();
        using var screen = new PlainScreen(output);
        screen.MutantsStarted(1, 0);
        screen.MutantFinished(Survivor());
        Assert.Contains("1 mutant à jouer", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("✘ survivant       m : vu par 0 sur 1 scénario ; non vu par @cnda:2.05", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Terminal_TwoPassagesOfMutants_TellTheSurvivorOnce()
    {
        var output = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(output), Interactive = InteractionSupport.No });
        using var screen = new TerminalScreen(console);
        screen.RunStarted([]);
        screen.RunFinished(new RunRecord(null, null, []));
        screen.MutantsStarted(1, 0);
        screen.MutantFinished(Survivor());
        screen.MutantsFinished();
        screen.MutantsStarted(1, 3);
        screen.MutantFinished(Survivor());
        screen.MutantsFinished();
        screen.Show(Summary());
        Assert.Equal(2, output.ToString().Split("✘ survivant").Length);
    }

    private static MutantOutcome Survivor() => new()
    {
        Id = "m",
        Title = "Titre",
        Rule = "Règle.",
        CaughtBy = ["cnda:2.05"],
        Planned = ["f:1"],
        Played = ["f:1"],
        Kills = [],
        Troubles = [],
        Unkept = ["cnda:2.05"],
    };

    private static RunSummary Summary() => new()
    {
        RunId = "1",
        Product = new ProductFacts("LPS", "1", null, null, "reference"),
        Started = DateTimeOffset.UnixEpoch,
        Finished = DateTimeOffset.UnixEpoch,
        Counts = new VerdictCounts(0, 1, 0, 0, 0, 0),
        Worst = Verdict.Failed,
        Catalogues = [],
        NotPassed = [],
        NoLongerHappens = [],
        Gaps = [],
        Remarks = [],
        Paths = new SummaryPaths("d", "dossier.xlsx", "rapport.html", "junit.xml", "messages.ndjson", "manifest.json"),
    };

    private static ScenarioRecord Scenario(Verdict verdict) => new(
        "f.feature:3",
        "f.feature",
        3,
        "F",
        null,
        Name,
        [],
        verdict,
        DateTimeOffset.UnixEpoch,
        TimeSpan.FromSeconds(0.5),
        "1",
        [new StepRecord("Quand", "x", 4, null, StepStatus.Failed, verdict, TimeSpan.Zero, new StepProblem("NonConformityException", "règle rompue", null), [])]);
}
