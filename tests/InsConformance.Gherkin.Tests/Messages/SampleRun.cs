using InsConformance.Foundation;
using InsConformance.Foundation.Clock;
using InsConformance.Gherkin.Bindings;
using InsConformance.Gherkin.Features;
using InsConformance.Gherkin.Messages;
using InsConformance.Gherkin.Results;
using InsConformance.Gherkin.Running;
using InsConformance.Gherkin.Tests.Running;
using InsConformance.Gherkin.Tests.Sample;
using InsConformance.Testing;

namespace InsConformance.Gherkin.Tests.Messages;

/// <summary>Plays the sample suite so that nothing in its messages varies.</summary>
internal static class SampleRun
{
    public static async Task<(RunRecord Run, byte[] Messages)> PlayAsync()
    {
        var clock = new ControllableClock(new StillTime());
        clock.Freeze(new DateTimeOffset(2026, 11, 20, 8, 0, 0, 125, TimeSpan.Zero));
        var ids = new IdSource(42);
        using var messages = new MemoryStream();
        var registry = BindingRegistry.From([typeof(CalculatorSteps)]);
        var folder = Repository.PathTo("tests", "InsConformance.Gherkin.Tests", "Sample");
        var options = new RunOptions
        {
            Messages = messages,
            Time = clock,
            Ids = ids,
            Platform = new RunPlatform("0.1.0", "10.0.0", "linux", "1.0", "X64"),
        };
        var run = await new FeatureRunner(registry, options).RunAsync(FeatureLoader.Load(["calcul.feature"], ids, folder));
        return (run, messages.ToArray());
    }
}
