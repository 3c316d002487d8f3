using InsConformance.Foundation;
using InsConformance.Gherkin.Bindings;

namespace InsConformance.Gherkin.Tests.Bindings;

public class BindingRegistryTests
{
    [Fact]
    public void From_WrongBindings_NamesEveryFaultWithItsPlace()
    {
        var e = Assert.Throws<HarnessException>(() => BindingRegistry.From([typeof(Wrong), typeof(WrongClass)]));

        foreach (var fault in new[]
        {
            @"Wrong\.AsyncVoid \(BindingRegistryTests\.cs:\d+\) is async void",
            @"Wrong\.Broken \(BindingRegistryTests\.cs:\d+\): column 3: this '\(' has no matching '\)'",
            @"Wrong\.BrokenRegex .*: column \d+: ",
            @"Wrong\.TooMany .* takes 3 values and '\{int\} x' gives 1",
            @"Wrong\.Returns .* returns Int32",
            @"Wrong\.Generic .* may not be generic",
            @"Wrong\.WrongTimeout .* has a wrong time-out",
            @"Wrong\.HookWithArgument .* is a hook",
            @"Wrong\.HookWithTags .*:1:7: expected a tag",
            @"Wrong\.NoValue is a transformation",
            @"Wrong\.Standard: the parameter type \{int\} is a standard one",
            @"WrongClass\.Step .* exactly one public constructor",
        })
        {
            Assert.Matches(fault, e.Message);
        }
    }

    [Fact]
    public void From_ClassWithoutBinding_IsPassedOver() =>
        Assert.Empty(BindingRegistry.From([typeof(NoBinding)]).StepDefinitions);

    [Fact]
    public void From_Assembly_FindsItsBindings() =>
        Assert.Contains(
            BindingRegistry.From(typeof(Sample.CalculatorSteps).Assembly.GetTypes().Where(t => t.Namespace == "InsConformance.Gherkin.Tests.Sample")).StepDefinitions,
            s => s.Expression == "j'ajoute {int}");

    [Fact]
    public async Task UnknownParameterType_NeverMatches_AndIsSaidInTheMessages()
    {
        using var suite = new Suite("Feature: F\n  Scenario: S\n    Given a known 1\n  Scenario: T\n    Given an unknown 1\n");
        var run = await suite.PlayAsync([typeof(Unknown)]);

        Assert.Equal([Verdict.Passed, Verdict.Error], run.Scenarios.Select(s => s.Verdict));
        Assert.Contains(
            """{"undefinedParameterType":{"expression":"an unknown {thing}","name":"thing"}}""",
            System.Text.Encoding.UTF8.GetString(suite.Messages.ToArray()),
            StringComparison.Ordinal);
    }

    public sealed class NoBinding
    {
        [Given("x")]
        public void Step()
        {
        }
    }

    [Binding]
    public sealed class Unknown
    {
        [Given("a known {int}")]
        public void Known(int number) => Assert.Equal(1, number);

        [Given("an unknown {thing}")]
        public void Thing(int number) => Assert.Equal(1, number);
    }

    [Binding]
    public sealed class Wrong
    {
        [Given("async void")]
        public async void AsyncVoid() => await Task.Yield();

        [Given("a (b")]
        public void Broken()
        {
        }

        [Given("^a(b$")]
        public void BrokenRegex()
        {
        }

        [Given("{int} x")]
        public void TooMany(int a, int b, int c) => Assert.Equal(a, b + c);

        [Given("returns")]
        public int Returns() => 1;

        [Given("generic")]
        public void Generic<T>() => Assert.NotNull(typeof(T));

        [Given("timeout", OnTimeout = Verdict.Passed)]
        public void WrongTimeout()
        {
        }

        [BeforeScenario]
        public void HookWithArgument(int a) => Assert.Equal(0, a);

        [BeforeScenario("@a and")]
        public void HookWithTags()
        {
        }

        [StepArgumentTransformation]
        public int NoValue() => 1;

        [StepArgumentTransformation("[0-9]", Name = "int")]
        public static int Standard(string text) => text.Length;
    }

    [Binding]
    public sealed class WrongClass
    {
        public WrongClass()
        {
        }

        public WrongClass(int a) => Assert.Equal(0, a);

        [Given("x")]
        public void Step()
        {
        }
    }
}
