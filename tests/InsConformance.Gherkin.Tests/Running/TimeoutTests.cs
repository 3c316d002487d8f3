using InsConformance.Foundation;
using InsConformance.Gherkin.Bindings;
using InsConformance.Gherkin.Results;
using InsConformance.Gherkin.Running;

namespace InsConformance.Gherkin.Tests.Running;

public class TimeoutTests
{
    [Theory]
    [InlineData("on attend", Verdict.Error, "StepTimeoutException", StepStatus.Failed)]
    [InlineData("le LPS doit répondre", Verdict.Failed, "NonConformityException", StepStatus.Failed)]
    [InlineData("le service doit répondre", Verdict.Blocked, "BlockedException", StepStatus.Failed)]
    [InlineData("une personne doit répondre", Verdict.Manual, "ManualProofException", StepStatus.Pending)]
    public async Task Step_OutOfTime_HasTheVerdictOfItsBinding(string text, Verdict verdict, string problem, StepStatus status)
    {
        var scenario = await Suite.PlayOneAsync(typeof(Slow), $"Quand {text}", "Alors la suite");

        Assert.Equal((status, verdict, problem), (scenario.Steps[0].Status, scenario.Steps[0].Verdict!.Value, scenario.Steps[0].Problem!.Type));
        Assert.Contains("0.02 s", scenario.Steps[0].Problem!.Message, StringComparison.Ordinal);
        Assert.Equal(StepStatus.Skipped, scenario.Steps[1].Status);
        Assert.Equal(verdict, scenario.Verdict);
    }

    [Fact]
    public async Task Step_WithoutItsOwnTime_TakesTheDefault()
    {
        using var suite = new Suite(Suite.French("Quand on attend sans limite propre"));
        var run = await suite.PlayAsync([typeof(Slow)], new() { StepTimeout = TimeSpan.FromMilliseconds(30) });

        Assert.Contains("0.03 s", run.Scenarios[0].Steps[0].Problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Step_ThatHoldsItsThread_IsLeftBehindAndSaidSo()
    {
        using var release = new ManualResetEventSlim();
        using var suite = new Suite(Suite.French("Quand on bloque le fil"));
        var factory = new WorkerFactory((_, _) => new(new GivenWorker(release)));
        var run = await suite.PlayAsync([typeof(Slow)], new() { WorkerFactory = factory, StopGrace = TimeSpan.FromMilliseconds(10) });
        release.Set();

        Assert.Equal(Verdict.Error, run.Scenarios[0].Verdict);
        Assert.Contains("left behind", run.Scenarios[0].Steps[0].Problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Step_ThrowingATimeoutException_IsNotOutOfTime()
    {
        var scenario = await Suite.PlayOneAsync(typeof(Slow), "Quand un client expire");

        Assert.Equal("TimeoutException", scenario.Steps[0].Problem!.Type);
        Assert.Equal("le client", scenario.Steps[0].Problem!.Message);
    }

    internal sealed class GivenWorker(params object[] objects) : IWorker
    {
        public string Name => "w";

        public object? GetService(Type serviceType) => objects.FirstOrDefault(serviceType.IsInstanceOfType);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    [Binding]
    public sealed class Slow(IServiceProvider services)
    {
        [When("on attend", TimeoutMs = 20)]
        [When("le LPS doit répondre", TimeoutMs = 20, OnTimeout = Verdict.Failed)]
        [When("le service doit répondre", TimeoutMs = 20, OnTimeout = Verdict.Blocked)]
        [When("une personne doit répondre", TimeoutMs = 20, OnTimeout = Verdict.Manual)]
        [When("on attend sans limite propre")]
        public Task Wait(CancellationToken cancellationToken) => Task.Delay(Timeout.Infinite, cancellationToken);

        [When("on bloque le fil", TimeoutMs = 20)]
        public void Hold() => ((ManualResetEventSlim)services.GetService(typeof(ManualResetEventSlim))!).Wait(CancellationToken.None);

        [When("un client expire")]
        public void Expire() => throw new TimeoutException("le client");

        [Then("la suite")]
        public void Next()
        {
        }
    }
}
