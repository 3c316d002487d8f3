using InsConformance.Foundation;
using InsConformance.Gherkin.Bindings;
using InsConformance.Gherkin.Results;
using InsConformance.Gherkin.Running;

namespace InsConformance.Gherkin.Tests.Running;

public class HookTests
{
    [Fact]
    public async Task Hooks_RunByOrderAroundScenarioAndSteps()
    {
        var (log, scenario) = await PlayAsync("@carte", "Quand un pas", "Alors un échec", "Alors un pas");

        Assert.Equal(
            ["before 1", "before 2 carte", "before step", "pas", "after step", "before step", "échec", "after step", "after 1 Failed", "after 2"],
            log);
        Assert.Equal(Verdict.Failed, scenario.Verdict);
    }

    [Fact]
    public async Task Hooks_FilterByTagExpression()
    {
        var (log, _) = await PlayAsync("@autre", "Quand un pas");

        Assert.DoesNotContain("before 2 carte", log);
        Assert.Contains("before 1", log);
    }

    [Fact]
    public async Task BeforeScenario_ThatFails_SkipsTheStepsAndAfterHooksStillRun()
    {
        var (log, scenario) = await PlayAsync("@bloque", "Quand un pas");

        Assert.Equal(["before 1", "after 1 Blocked", "after 2"], log);
        Assert.Equal(Verdict.Blocked, scenario.Verdict);
        Assert.Equal(("", "Block", StepStatus.Failed), (scenario.Steps[0].Keyword, scenario.Steps[0].Text, scenario.Steps[0].Status));
        Assert.Equal(StepStatus.Skipped, scenario.Steps[1].Status);
    }

    [Fact]
    public async Task AfterScenario_ThatFails_FailsTheScenario()
    {
        var (log, scenario) = await PlayAsync("@casse", "Quand un pas");

        Assert.Equal(Verdict.Error, scenario.Verdict);
        Assert.Equal("Break", scenario.Steps[^1].Text);
        Assert.Equal("after 2", log[^1]);
    }

    [Fact]
    public async Task AfterScenario_Evidence_IsKept()
    {
        var (_, scenario) = await PlayAsync("@preuve", "Quand un pas");

        var attachment = Assert.Single(Assert.Single(scenario.Steps, s => s.Text == "Joindre la preuve").Attachments);
        Assert.Equal(("image/png", "x.png"), (attachment.MediaType, attachment.FileName));
        Assert.Equal(Verdict.Passed, scenario.Verdict);
    }

    private static async Task<(List<string> Log, ScenarioRecord Scenario)> PlayAsync(string tag, params string[] steps)
    {
        using var suite = new Suite($"{tag}\n{Suite.French(steps)}".Replace($"{tag}\n# language: fr\n", $"# language: fr\n{tag}\n", StringComparison.Ordinal));
        var log = new List<string>();
        var factory = new WorkerFactory((_, _) => new(new TimeoutTests.GivenWorker(log)));
        var run = await suite.PlayAsync([typeof(Hooked)], new() { WorkerFactory = factory });
        var scenario = Assert.Single(run.Scenarios);
        Assert.Equal(StepStatusTests.Shown(scenario), StepStatusTests.Shown(Assert.Single(suite.ReadBack().Scenarios)));
        return (log, scenario);
    }

    [Binding]
    public sealed class Hooked(List<string> log, ScenarioContext context)
    {
        [BeforeScenario("@carte and not @pcsc", Order = 2)]
        public void Second() => log.Add("before 2 carte");

        [BeforeScenario(Order = 1)]
        public void First() => log.Add("before 1");

        [BeforeScenario("bloque", Order = 3)]
        public void Block() => throw new BlockedException("reader", "no reader");

        [BeforeStep]
        public void BeforeStep() => log.Add("before step");

        [AfterStep]
        public Task AfterStep()
        {
            log.Add("after step");
            return Task.CompletedTask;
        }

        [AfterScenario("@casse", Order = 0)]
        public void Break() => throw new InvalidOperationException("zut");

        [AfterScenario(Order = 1)]
        public void After() => log.Add($"after 1 {context.Verdict}");

        [AfterScenario(Order = 2)]
        public async ValueTask AfterAll()
        {
            await Task.Yield();
            log.Add("after 2");
        }

        [AfterScenario("@preuve", Order = 3, Name = "Joindre la preuve")]
        public void Attach() => context.Attach(new byte[] { 1, 2, 3 }, "image/png", "x.png");

        [StepDefinition("un pas")]
        public void Step() => log.Add("pas");

        [Then("un échec")]
        public void Fail()
        {
            log.Add("échec");
            throw new NonConformityException("r", "a", "b");
        }
    }
}
