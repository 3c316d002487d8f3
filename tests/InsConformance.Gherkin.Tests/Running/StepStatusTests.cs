using InsConformance.Foundation;
using InsConformance.Gherkin.Bindings;
using InsConformance.Gherkin.Results;

namespace InsConformance.Gherkin.Tests.Running;

public class StepStatusTests
{
    [Theory]
    [InlineData("tout va bien", StepStatus.Passed, Verdict.Passed, null)]
    [InlineData("le LPS n'est pas conforme", StepStatus.Failed, Verdict.Failed, "NonConformityException")]
    [InlineData("le port est pris", StepStatus.Failed, Verdict.Blocked, "BlockedException")]
    [InlineData("une personne doit joindre la preuve", StepStatus.Pending, Verdict.Manual, "ManualProofException")]
    [InlineData("le harnais se trompe", StepStatus.Failed, Verdict.Error, "HarnessException")]
    [InlineData("la donnée est fausse", StepStatus.Failed, Verdict.Error, "InputException")]
    [InlineData("le code plante", StepStatus.Failed, Verdict.Error, "InvalidOperationException")]
    [InlineData("le code plante plus tard", StepStatus.Failed, Verdict.Error, "InvalidOperationException")]
    [InlineData("une étape à écrire", StepStatus.Pending, Verdict.Error, "PendingStepException")]
    [InlineData("une étape qui ne se joue pas ici", StepStatus.Skipped, Verdict.Blocked, "SkipStepException")]
    [InlineData("personne ne sait jouer ceci", StepStatus.Undefined, Verdict.Error, "UndefinedStepException")]
    [InlineData("deux façons de jouer", StepStatus.Ambiguous, Verdict.Error, "AmbiguousStepException")]
    [InlineData("un abandon sans raison", StepStatus.Failed, Verdict.Error, "TaskCanceledException")]
    public async Task Step_EachEnding_HasItsOwnStatusAndVerdict(string text, StepStatus status, Verdict verdict, string? problem)
    {
        using var suite = new Suite(Suite.French($"Quand {text}", "Alors la suite est jouée"));
        var run = await suite.PlayAsync([typeof(Endings)]);

        var scenario = Assert.Single(run.Scenarios);
        Assert.Equal(status, scenario.Steps[0].Status);
        Assert.Equal(verdict, scenario.Steps[0].Verdict);
        Assert.Equal(problem, scenario.Steps[0].Problem?.Type);
        Assert.Equal(verdict, scenario.Verdict);
        var next = scenario.Steps[1];
        Assert.Equal(status == StepStatus.Passed ? StepStatus.Passed : StepStatus.Skipped, next.Status);
        Assert.Equal(status == StepStatus.Passed ? Verdict.Passed : null, next.Verdict);
        Assert.Equal(Shown(scenario), Shown(Assert.Single(suite.ReadBack().Scenarios)));
        Assert.Contains($"\"success\":{(verdict == Verdict.Passed ? "true" : "false")}", System.Text.Encoding.UTF8.GetString(suite.Messages.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NonConformity_HasNoTrace_AndOtherFaultsHaveOne()
    {
        var nonConform = await Suite.PlayOneAsync(typeof(Endings), "Quand le LPS n'est pas conforme");
        var broken = await Suite.PlayOneAsync(typeof(Endings), "Quand le code plante");

        Assert.Null(nonConform.Steps[0].Problem!.Trace);
        Assert.Contains("Attendu : un seul appel. Obtenu : deux appels.", nonConform.Steps[0].Problem!.Message, StringComparison.Ordinal);
        Assert.Contains(nameof(Endings.Crash), broken.Steps[0].Problem!.Trace, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cure_IsPartOfTheProblem()
    {
        var manual = await Suite.PlayOneAsync(typeof(Endings), "Quand une personne doit joindre la preuve");

        Assert.Contains("joindre une copie d'écran", manual.Steps[0].Problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UndefinedStep_AfterAFailure_StaysUndefinedAndMakesTheScenarioAnError()
    {
        var scenario = await Suite.PlayOneAsync(typeof(Endings), "Quand le LPS n'est pas conforme", "Alors personne ne sait jouer ceci");

        Assert.Equal(StepStatus.Undefined, scenario.Steps[1].Status);
        Assert.Equal(Verdict.Error, scenario.Verdict);
    }

    [Fact]
    public async Task UndefinedStep_GivesASnippetThatFits()
    {
        var scenario = await Suite.PlayOneAsync(typeof(Endings), "Quand on lit 3 fois \"a (b)\" puis 2.5 et/ou rien");

        Assert.Contains("""
            [When("on lit {int} fois {string} puis {double} et\\/ou rien")]
            public void WhenOnLitFoisPuisEtOuRien(int p0, string p1, double p2)
            {
                throw new PendingStepException();
            }
            """, scenario.Steps[0].Problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UndefinedStep_WhenAnotherKindMatches_SaysWhich()
    {
        var scenario = await Suite.PlayOneAsync(typeof(Endings), "Étant donné tout va bien");

        Assert.Equal(StepStatus.Undefined, scenario.Steps[0].Status);
        Assert.Contains("[When(\"tout va bien\")] Endings.Pass", scenario.Steps[0].Problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AmbiguousStep_ListsTheMatchesWithTheirPlaces()
    {
        var scenario = await Suite.PlayOneAsync(typeof(Endings), "Quand deux façons de jouer");

        Assert.Matches(@"Endings\.OneWay \(StepStatusTests\.cs:\d+\)", scenario.Steps[0].Problem!.Message);
        Assert.Matches(@"Endings\.OtherWay \(StepStatusTests\.cs:\d+\)", scenario.Steps[0].Problem!.Message);
    }

    [Fact]
    public async Task ScenarioWithoutStep_IsAnError_InTheMessagesToo()
    {
        using var suite = new Suite("Feature: F\n  Background:\n    Given something\n  Scenario: empty\n");
        var scenario = Assert.Single((await suite.PlayAsync([typeof(Endings)])).Scenarios);

        Assert.Equal(Verdict.Error, scenario.Verdict);
        Assert.Contains("no step", Assert.Single(scenario.Steps).Problem!.Message, StringComparison.Ordinal);
        Assert.Equal(Shown(scenario), Shown(Assert.Single(suite.ReadBack().Scenarios)));
    }

    [Fact]
    public void OfScenario_OnlySkippedSteps_IsNeverAPass() =>
        Assert.Equal(Verdict.Blocked, StepVerdict.OfScenario([Verdict.Passed, null], hasSteps: true, finished: true));

    internal static string Shown(ScenarioRecord s) => string.Join('\n', s.Steps.Select(t =>
        $"{t.Keyword}|{t.Text}|{t.Line}|{t.Argument}|{t.Status}|{t.Verdict}|{t.Started?.UtcTicks}|{t.Duration}|{t.Problem}|{string.Join(',', t.Attachments.Select(a => $"{a.MediaType} {a.FileName} {Convert.ToHexString(a.Body.Span)}"))}")
        .Prepend($"{s.Key}|{s.Uri}|{s.Line}|{s.Feature}|{s.Rule}|{s.Name}|{string.Join(',', s.Tags)}|{s.Verdict}|{s.Started.UtcTicks}|{s.Duration}|{s.Worker}"));

    [Binding]
    public sealed class Endings
    {
        [When("tout va bien")]
        public void Pass()
        {
        }

        [Then("la suite est jouée")]
        public void Next()
        {
        }

        [When("le LPS n'est pas conforme")]
        public void NonConform() => throw new NonConformityException("Un seul appel est permis.", "un seul appel", "deux appels");

        [When("le port est pris")]
        public void Blocked() => throw new BlockedException("port-in-use", "8443 is taken", "stop what holds it");

        [When("une personne doit joindre la preuve")]
        public void Manual() => throw new ManualProofException("L'écran ne se voit pas.", "joindre une copie d'écran");

        [When("le harnais se trompe")]
        public void Harness() => throw new HarnessException("bug", "wrong");

        [When("la donnée est fausse")]
        public void Input() => throw new InputException("data", new Place("a.yaml", 1, 2), "wrong");

        [When("le code plante")]
        public void Crash() => throw new InvalidOperationException("zut");

        [When("le code plante plus tard")]
        public async Task CrashLater()
        {
            await Task.Yield();
            throw new InvalidOperationException("zut");
        }

        [When("une étape à écrire")]
        public void Pending() => throw new PendingStepException();

        [When("une étape qui ne se joue pas ici")]
        public async ValueTask Skip()
        {
            await Task.Yield();
            throw new SkipStepException("pas de lecteur");
        }

        [When("deux façons de jouer")]
        public void OneWay()
        {
        }

        [When("deux façons {word} jouer")]
        public void OtherWay(string word) => Assert.NotNull(word);

        [When("un abandon sans raison")]
        public Task Abandon() => Task.FromCanceled(new CancellationToken(true));
    }
}
