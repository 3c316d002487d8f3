using InsConformance.Foundation;
using InsConformance.Gherkin.Bindings;
using InsConformance.Gherkin.Running;

namespace InsConformance.Gherkin.Tests.Running;

public class ScenarioScopeTests
{
    [Fact]
    public async Task Objects_AreOnePerScenario_AndDisposedLastFirst_AlsoOnFailure()
    {
        using var suite = new Suite(
            "Feature: F\n  Scenario: A\n    Given a first use\n    When a second use\n  Scenario: B\n    Given a first use\n    Then a failure\n");
        var log = new List<string>();
        var run = await suite.PlayAsync(
            [typeof(UseSteps), typeof(OtherSteps)],
            new() { WorkerFactory = new WorkerFactory((_, _) => new(new TimeoutTests.GivenWorker(log))) });

        Assert.Equal([Verdict.Passed, Verdict.Failed], run.Scenarios.Select(s => s.Verdict));
        Assert.Equal(
            ["session made", "use 1", "use 2", "steps disposed", "session disposed", "session made", "use 1", "steps disposed", "session disposed"],
            log);
    }

    [Fact]
    public async Task Disposal_ThatThrows_IsAnErrorAndDoesNotStopTheOthers()
    {
        using var suite = new Suite("Feature: F\n  Scenario: A\n    Given a first use\n    Then a broken object\n");
        var log = new List<string>();
        var run = await suite.PlayAsync(
            [typeof(UseSteps), typeof(OtherSteps), typeof(BrokenSteps)],
            new() { WorkerFactory = new WorkerFactory((_, _) => new(new TimeoutTests.GivenWorker(log))) });

        Assert.Equal(Verdict.Error, run.Scenarios[0].Verdict);
        Assert.Contains("cannot let go", run.Scenarios[0].Steps[^1].Problem!.Message, StringComparison.Ordinal);
        Assert.Contains("session disposed", log);
    }

    [Theory]
    [InlineData(typeof(Ring), "needs itself: Ring > Link > Ring")]
    [InlineData(typeof(NeedsInterface), "is not a concrete class")]
    [InlineData(typeof(NeedsText), "String cannot be made for NeedsText")]
    [InlineData(typeof(TwoDoors), "has 2 public constructors")]
    public void GetService_WhatCannotBeMade_SaysWhy(Type type, string message)
    {
        var scope = new ScenarioScope(new TimeoutTests.GivenWorker());

        Assert.Contains(message, Assert.Throws<HarnessException>(() => scope.GetService(type)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WorkerObjects_AreNotDisposedByTheScenario()
    {
        var session = new Session([]);
        var scope = new ScenarioScope(new TimeoutTests.GivenWorker(session));
        Assert.Same(session, scope.GetService(typeof(Session)));
        await scope.DisposeAsync();

        Assert.False(session.IsDisposed);
    }

    public sealed class Session : IAsyncDisposable
    {
        private readonly List<string> _log;

        public Session(List<string> log)
        {
            _log = log;
            log.Add("session made");
        }

        public int Uses { get; set; }

        public bool IsDisposed { get; private set; }

        public async ValueTask DisposeAsync()
        {
            await Task.Yield();
            IsDisposed = true;
            _log.Add("session disposed");
        }
    }

    [Binding]
    public sealed class UseSteps(Session session, List<string> log) : IDisposable
    {
        [Given("a first use")]
        public void Use() => log.Add($"use {++session.Uses}");

        public void Dispose() => log.Add("steps disposed");
    }

    [Binding]
    public sealed class OtherSteps(Session session, List<string> log)
    {
        [When("a second use")]
        public void Use() => log.Add($"use {++session.Uses}");

        [Then("a failure")]
        public static void Fail() => throw new NonConformityException("r", "a", "b");
    }

    [Binding]
    public sealed class BrokenSteps : IDisposable
    {
        [Then("a broken object")]
        public void Use()
        {
        }

        public void Dispose() => throw new InvalidOperationException("cannot let go");
    }

    internal sealed class Ring(Link link)
    {
        public Link Link => link;
    }

    internal sealed class Link(Ring ring)
    {
        public Ring Ring => ring;
    }

    internal sealed class NeedsInterface(IComparable thing)
    {
        public IComparable Thing => thing;
    }

    internal sealed class NeedsText(string text)
    {
        public string Text => text;
    }

    internal sealed class TwoDoors
    {
        public TwoDoors()
        {
        }

        public TwoDoors(Ring ring) => Ring = ring;

        public Ring? Ring { get; }
    }
}
