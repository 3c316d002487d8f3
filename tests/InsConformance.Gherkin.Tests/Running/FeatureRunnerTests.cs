using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using InsConformance.Foundation;
using InsConformance.Gherkin.Bindings;
using InsConformance.Gherkin.Results;
using InsConformance.Gherkin.Running;

namespace InsConformance.Gherkin.Tests.Running;

public class FeatureRunnerTests
{
    private static string Many(int count) =>
        "Feature: Many\n" + string.Concat(Enumerable.Range(1, count).Select(i => $"  @n{i} {(i % 2 == 0 ? "@even" : "@odd")}\n  Scenario: S{i}\n    Given step {i}\n"));

    [Fact]
    public async Task Workers_PlayAtTheSameTime_EachWithItsOwnObjects()
    {
        using var suite = new Suite(Many(4));
        using var meeting = new Barrier(2);
        var made = new ConcurrentBag<Seat>();
        var factory = new WorkerFactory((i, _) =>
        {
            var seat = new Seat(i);
            made.Add(seat);
            return new(new SeatWorker(seat, meeting));
        });
        var run = await suite.PlayAsync([typeof(MeetingSteps)], new() { Workers = 2, WorkerFactory = factory });

        // Each scenario waits for one on the other worker: alone, they would run out of time.
        Assert.All(run.Scenarios, s => Assert.Equal(Verdict.Passed, s.Verdict));
        Assert.Equal(["S1", "S2", "S3", "S4"], run.Scenarios.Select(s => s.Name));
        Assert.Equal(2, made.Count);
        Assert.All(made, s => Assert.True(s.IsDisposed));
        Assert.Equal(4, made.Sum(s => s.Scenarios.Count));
        foreach (var seat in made)
            Assert.Equal(run.Scenarios.Where(s => s.Worker == $"seat {seat.Index}").Select(s => s.Name).Order(), seat.Scenarios.Order());
        Assert.Equal(run.Scenarios.Select(StepStatusTests.Shown), suite.ReadBack().Scenarios.Select(StepStatusTests.Shown));
    }

    [Fact]
    public async Task Worker_ThatCannotBeMade_LeavesItsShareToTheOthers()
    {
        using var suite = new Suite(Many(5));
        var observer = new Observer();
        var factory = new WorkerFactory((i, _) => i == 0
            ? throw new BlockedException("port-in-use", "8443 is taken")
            : new(new TimeoutTests.GivenWorker()));
        var run = await suite.PlayAsync([typeof(PlainSteps)], new() { Workers = 2, WorkerFactory = factory, Observer = observer });

        Assert.All(run.Scenarios, s => Assert.Equal(Verdict.Passed, s.Verdict));
        Assert.Equal(["worker 0 broken: 8443 is taken"], observer.Events.Where(e => e.StartsWith("worker", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Workers_NoneCanBeMade_EveryScenarioIsBlocked()
    {
        using var suite = new Suite(Many(3));
        var factory = new WorkerFactory((_, _) => throw new BlockedException("port-in-use", "8443 is taken", "free it"));
        var run = await suite.PlayAsync([typeof(PlainSteps)], new() { Workers = 2, WorkerFactory = factory });

        Assert.Equal(3, run.Scenarios.Count);
        Assert.All(run.Scenarios, s =>
        {
            Assert.Equal(Verdict.Blocked, s.Verdict);
            Assert.Equal("8443 is taken\n→ free it", s.Steps[0].Problem!.Message);
            Assert.Equal(StepStatus.Skipped, s.Steps[1].Status);
        });
        Assert.Equal(run.Scenarios.Select(StepStatusTests.Shown), suite.ReadBack().Scenarios.Select(StepStatusTests.Shown));
    }

    [Fact]
    public async Task Worker_ThatCannotBeReleased_MakesTheRunNoSuccess()
    {
        using var suite = new Suite(Many(1));
        var observer = new Observer();
        var run = await suite.PlayAsync(
            [typeof(PlainSteps)],
            new() { WorkerFactory = new WorkerFactory((_, _) => new(new StuckWorker())), Observer = observer });

        Assert.Equal(Verdict.Passed, run.Scenarios[0].Verdict);
        Assert.Contains("worker 0 broken: stuck", observer.Events);
        Assert.Contains("\"success\":false", Encoding.UTF8.GetString(suite.Messages.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancellation_StopsTheStep_RunsAfterHooks_AndLeavesTheRest()
    {
        using var suite = new Suite(Many(3));
        using var cancel = new CancellationTokenSource();
        var log = new List<string>();
        var factory = new WorkerFactory((_, _) => new(new TimeoutTests.GivenWorker(cancel, log)));
        var run = await suite.PlayAsync([typeof(CancellingSteps)], new() { WorkerFactory = factory }, cancel.Token);

        Assert.Equal(["step", "stopped", "after"], log);
        Assert.Equal(3, run.Scenarios.Count);
        Assert.All(run.Scenarios, s => Assert.Equal(Verdict.Blocked, s.Verdict));
        Assert.Equal("RunCutException", run.Scenarios[0].Steps[0].Problem!.Type);
        Assert.Equal(StepStatus.Unknown, run.Scenarios[2].Steps[0].Status);
        Assert.Null(run.Scenarios[2].Worker);
        var last = Encoding.UTF8.GetString(suite.Messages.ToArray()).TrimEnd().Split('\n')[^1];
        Assert.Contains("testRunFinished", last, StringComparison.Ordinal);
        Assert.Contains("\"success\":false", last, StringComparison.Ordinal);
        Assert.Equal(run.Scenarios.Select(StepStatusTests.Shown), suite.ReadBack().Scenarios.Select(StepStatusTests.Shown));
    }

    [Fact]
    public void Select_FilterThenShard_PartitionsTheScenarios()
    {
        using var suite = new Suite(Many(10));
        var features = suite.Load();
        var registry = BindingRegistry.From([typeof(PlainSteps)]);
        string[] Names(RunOptions options) => [.. new FeatureRunner(registry, options).Select(features).Select(s => s.Name)];

        Assert.Equal(["S2", "S4", "S6", "S8", "S10"], Names(new() { Filter = s => s.Tags.Contains("@even") }));
        Assert.Equal(["S1"], Names(new() { Only = new HashSet<string> { features.Scenarios[0].Key } }));
        var shards = Enumerable.Range(1, 3).Select(i => Names(new() { Shard = new(i, 3), Filter = s => s.Tags.Contains("@even") })).ToArray();
        Assert.Equal(["S10", "S2", "S4", "S6", "S8"], shards.SelectMany(s => s).Order(StringComparer.Ordinal));
        Assert.All(shards, s => Assert.NotEmpty(s));
    }

    [Theory]
    [InlineData("0/2")]
    [InlineData("3/2")]
    [InlineData("1")]
    [InlineData("a/b")]
    [InlineData("1/0")]
    [InlineData("-1/2")]
    public void Shard_Wrong_IsInputError(string text) =>
        Assert.Equal(ExitCode.WrongInput, Assert.Throws<InputException>(() => Shard.Parse(text)).ExitCode);

    [Fact]
    public void Options_Wrong_AreRefusedAtOnce()
    {
        var e = Assert.Throws<InputException>(() => new FeatureRunner(
            BindingRegistry.From([typeof(PlainSteps)]),
            new() { Workers = 0, StepTimeout = TimeSpan.Zero }));

        Assert.Contains("workers", e.Message, StringComparison.Ordinal);
        Assert.Contains("time-out", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Observer_HearsEverythingInOrder()
    {
        using var suite = new Suite(Many(2));
        var observer = new Observer();
        await suite.PlayAsync([typeof(PlainSteps)], new() { Observer = observer });

        Assert.Equal(["run 2", "start S1 on 1", "end S1 Passed", "start S2 on 1", "end S2 Passed", "done 2"], observer.Events);
    }

    [Fact]
    public async Task NothingSelected_IsNoPass()
    {
        using var suite = new Suite(Many(2));
        var run = await suite.PlayAsync([typeof(PlainSteps)], new() { Filter = _ => false });

        Assert.Empty(run.Scenarios);
        Assert.Contains("\"success\":false", Encoding.UTF8.GetString(suite.Messages.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Messages_ThatCannotBeWritten_EndTheRun()
    {
        using var suite = new Suite(Many(2));
        var runner = new FeatureRunner(BindingRegistry.From([typeof(PlainSteps)]), new() { Messages = new FullDisk() });

        await Assert.ThrowsAnyAsync<IOException>(() => runner.RunAsync(suite.Load()));
    }

    [Fact]
    public async Task TestData_OneTestPerScenario_PassesOrExplains()
    {
        using var suite = new Suite("Feature: F\n  Scenario: good\n    Given step 1\n  Scenario: bad\n    Given step 1\n    And nobody knows\n");
        await using var data = new FeatureTestData(BindingRegistry.From([typeof(PlainSteps)]), suite.Load());

        Assert.Equal([["f1.feature:2", "good"], ["f1.feature:4", "bad"]], data.Rows);
        Assert.Equal(Verdict.Passed, (await data.PlayOneAsync("f1.feature:2")).Verdict);
        var e = await Assert.ThrowsAsync<ScenarioNotPassedException>(() => data.PlayOneAsync("f1.feature:4"));
        Assert.StartsWith("‼ Erreur du harnais : bad (f1.feature:4)\n  ✔ Given step 1\n  ‼ And nobody knows\n", e.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<InputException>(() => data.PlayOneAsync("f1.feature:99"));
    }

    internal sealed class Seat(int index)
    {
        public int Index => index;

        public ConcurrentBag<string> Scenarios { get; } = [];

        public bool IsDisposed { get; set; }
    }

    internal sealed class SeatWorker(Seat seat, Barrier meeting) : IWorker
    {
        public string Name => $"seat {seat.Index}";

        public object? GetService(Type serviceType) =>
            serviceType == typeof(Seat) ? seat : serviceType == typeof(Barrier) ? meeting : null;

        public ValueTask DisposeAsync()
        {
            seat.IsDisposed = true;
            return ValueTask.CompletedTask;
        }
    }

    internal sealed class StuckWorker : IWorker
    {
        public string Name => "stuck";

        public object? GetService(Type serviceType) => null;

        public ValueTask DisposeAsync() => throw new InvalidOperationException("stuck");
    }

    internal sealed class FullDisk : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("no space left");
    }

    [Binding]
    internal sealed class MeetingSteps(Seat seat, Barrier meeting, ScenarioContext context)
    {
        [Given("step {int}", TimeoutMs = 30_000)]
        public void Meet(int number, CancellationToken cancellationToken)
        {
            Assert.Equal($"S{number}", context.Name);
            Assert.Equal($"seat {seat.Index}", context.Worker);
            seat.Scenarios.Add(context.Name);
            meeting.SignalAndWait(cancellationToken);
        }
    }

    [Binding]
    public sealed class PlainSteps
    {
        [Given("step {int}")]
        public void Step(int number) => Assert.True(number > 0);
    }

    [Binding]
    public sealed class CancellingSteps(CancellationTokenSource cancel, List<string> log)
    {
        [Given("step {int}")]
        public async Task Step(int number, CancellationToken cancellationToken)
        {
            log.Add("step");
            Assert.Equal(1, number);
            await cancel.CancelAsync();
            try
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }
            finally
            {
                log.Add("stopped");
            }
        }

        [AfterScenario]
        public void After(CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            log.Add("after");
        }
    }

    internal sealed class Observer : IRunObserver
    {
        public List<string> Events { get; } = [];

        public void RunStarted(IReadOnlyList<ScenarioDescription> scenarios) => Events.Add($"run {scenarios.Count.ToString(CultureInfo.InvariantCulture)}");

        public void ScenarioStarted(ScenarioDescription scenario, string worker) => Events.Add($"start {scenario.Name} on {worker}");

        public void ScenarioFinished(ScenarioRecord scenario) => Events.Add($"end {scenario.Name} {scenario.Verdict}");

        public void WorkerBroken(int index, Exception problem) => Events.Add($"worker {index} broken: {problem.Message}");

        public void RunFinished(RunRecord run) => Events.Add($"done {run.Scenarios.Count}");
    }
}
