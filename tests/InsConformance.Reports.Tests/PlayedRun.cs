using InsConformance.Foundation;
using InsConformance.Gherkin.Bindings;
using InsConformance.Gherkin.Features;
using InsConformance.Gherkin.Messages;
using InsConformance.Gherkin.Running;
using InsConformance.Reports.Runs;

namespace InsConformance.Reports.Tests;

/// <summary>A run that the real runner played, with its messages and exchanges: two scenarios, of which one fails.</summary>
internal static class PlayedRun
{
    private const string Feature = """
        # language: fr
        Fonctionnalité: Recherche

          @cnda:2.03-1
          Scénario: Conforme
            Quand le logiciel cherche "NOMA"
            Alors la réponse est "00"

          @cnda:2.05
          Scénario: Non conforme
            Quand le logiciel cherche "NOMB"
            Alors la réponse est "01"

        """;

    public static async Task<RunFolder> PlayAsync(TemporaryFolder temp)
    {
        File.WriteAllText(temp.PathTo("f.feature"), Feature);
        var features = FeatureLoader.Load(["f.feature"], new IdSource(1), temp.Path);
        var folder = RunFolder.CreateAt(temp.PathTo("run"), Samples.Facts() with { Loaded = 2, Commit = "0123456789012345678901234567890123456789" });
        await using var messages = MessageFile.Create(folder.MessagesPath);
        var runner = new FeatureRunner(BindingRegistry.From([typeof(EvidenceSteps)]), new RunOptions
        {
            Messages = messages,
            Ids = new IdSource(2),
            WorkerFactory = new WorkerFactory((_, _) => new ValueTask<IWorker>(new FolderWorker(folder))),
        });
        folder.WriteFacts(folder.ReadFacts() with { Planned = [.. runner.Select(features).Select(s => s.Key)] });
        await runner.RunAsync(features, default);
        return folder;
    }

    private sealed class FolderWorker(RunFolder folder) : IWorker
    {
        public string Name => "1";

        public object? GetService(Type serviceType) => serviceType == typeof(RunFolder) ? folder : null;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
