using System.Globalization;
using InsConformance.Foundation;
using InsConformance.InsiMock.People.Generation;
using Spectre.Console;

namespace InsConformance.Cli.Peopling;

/// <summary>Generates a population and says what came out.</summary>
internal static class PopulationGeneration
{
    public static ExitCode Run(string output, string? name, ulong seed, int count, CancellationToken cancelled)
    {
        name ??= string.Create(CultureInfo.InvariantCulture, $"s{seed}");
        var summary = Console.IsOutputRedirected || Console.IsErrorRedirected
            ? GeneratedPopulation.Write(output, name, seed, count, null, cancelled)
            : WithProgress(output, name, seed, count, cancelled);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{output}: {summary.Count} fictitious people, {new FileInfo(output).Length} bytes, ids {name}-1 to {name}-{summary.Count}, seed {seed}"));
        foreach (var (feature, people) in summary.Features)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {feature,-28}{people,10}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {"former INS",-28}{summary.FormerIns,10}   {summary.LongestHistory} at most for one person"));
        return ExitCode.Conform;
    }

    private static PopulationSummary WithProgress(string output, string name, ulong seed, int count, CancellationToken cancelled) =>
        AnsiConsole.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(progress =>
            {
                var bar = progress.AddTask("people", maxValue: Math.Max(count, 1));
                return GeneratedPopulation.Write(output, name, seed, count, new Bar(bar), cancelled);
            });

    private sealed class Bar(ProgressTask task) : IProgress<int>
    {
        public void Report(int value) => task.Value = value;
    }
}
