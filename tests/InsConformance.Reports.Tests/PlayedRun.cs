using InsConformance.Foundation;
using InsConformance.Gherkin.Bindings;
using InsConformance.Gherkin.Features;
using InsConformance.Gherkin.Messages;
using InsConformance.Gherkin.Running;
using InsConformance.Reports.Runs;

namespace InsConformance.Reports.Tests;

/// <summary>Runs that the real runner plays, with their messages and exchanges.</summary>
internal static class PlayedRun
{
    /// <summary>Plays a feature file with <see cref="EvidenceSteps"/>.</summary>
    /// <param name="temp">Where <c>f.feature</c> and the run folder are.</param>
    /// <param name="feature">Its text.</param>
    /// <param name="facts">The facts of the run, with its shard if any; what is planned is filled in.</param>
    /// <param name="name">Name of the run folder.</param>
    /// <param name="seed">Of the ids; <see langword="null"/> for ids that differ in each run.</param>
    /// <param name="cancellationToken">Ends the run early.</param>
    public static async Task<RunFolder> PlayAsync(
        TemporaryFolder temp, string feature, RunFacts facts, string name = "run", int? seed = 1, CancellationToken cancellationToken = default)
    {
        File.WriteAllText(temp.PathTo("f.feature"), feature);
        var features = FeatureLoader.Load(["f.feature"], Ids(seed), temp.Path);
        var folder = RunFolder.CreateAt(temp.PathTo(name), facts);
        await using var messages = MessageFile.Create(folder.MessagesPath);
        var runner = new FeatureRunner(BindingRegistry.From([typeof(EvidenceSteps)]), new RunOptions
        {
            Messages = messages,
            Ids = Ids(seed + 1),
            Shard = facts.Shard is { } shard ? Shard.Parse(shard) : null,
            WorkerFactory = new WorkerFactory((_, _) => new ValueTask<IWorker>(new FolderWorker(folder))),
        });
        folder.WriteFacts(folder.ReadFacts() with { Planned = [.. runner.Select(features).Select(s => s.Key)] });
        await runner.RunAsync(features, cancellationToken);
        return folder;
    }

    private static IdSource Ids(int? seed) => seed is { } fixedSeed ? new IdSource(fixedSeed) : new IdSource();

    private sealed class FolderWorker(RunFolder folder) : IWorker
    {
        public string Name => "1";

        public object? GetService(Type serviceType) => serviceType == typeof(RunFolder) ? folder : null;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
