using System.Diagnostics;
using System.Globalization;
using InsConformance.Foundation;
using InsConformance.Gherkin.Bench;
using InsConformance.Gherkin.Bindings;
using InsConformance.Gherkin.Features;
using InsConformance.Gherkin.Running;

// generate FOLDER SCENARIOS | play FOLDER MESSAGES [WORKERS] [--times]
switch (args)
{
    case ["generate", var folder, var count]:
        FeatureGenerator.Write(folder, int.Parse(count, CultureInfo.InvariantCulture));
        return 0;
    case ["play", var folder, var messages, .. var rest]:
        return await PlayAsync(folder, messages, rest);
    default:
        await Console.Error.WriteLineAsync("generate FOLDER SCENARIOS | play FOLDER MESSAGES [WORKERS] [--times]");
        return (int)ExitCode.WrongInput;
}

static async Task<int> PlayAsync(string folder, string messages, string[] rest)
{
    var start = Stopwatch.GetTimestamp();
    var process = Process.GetCurrentProcess().StartTime;
    var times = new List<(string What, double Milliseconds)> { ("process to main", (TimeProvider.System.GetLocalNow().DateTime - process).TotalMilliseconds) };
    var workers = rest is [var first, ..] && first != "--times" ? int.Parse(first, CultureInfo.InvariantCulture) : 1;
    var registry = BindingRegistry.From(typeof(BasketSteps).Assembly);
    Took("bindings");
    var features = FeatureLoader.Load([folder]);
    Took("features");
    using var file = new FileStream(messages, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
    var run = await new FeatureRunner(registry, new RunOptions { Workers = workers, Messages = file }).RunAsync(features);
    Took("run");
    var worst = run.Scenarios.Select(s => s.Verdict).Worst();
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{run.Scenarios.Count} scenarios, {run.Scenarios.Sum(s => s.Steps.Count)} steps: {worst}"));
    if (rest.Contains("--times"))
    {
        foreach (var (what, milliseconds) in times)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {milliseconds:0} ms"));
    }

    return (int)worst.ToExitCode();

    void Took(string what)
    {
        times.Add((what, Stopwatch.GetElapsedTime(start).TotalMilliseconds));
        start = Stopwatch.GetTimestamp();
    }
}
