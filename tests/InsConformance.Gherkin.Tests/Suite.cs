using InsConformance.Foundation;
using InsConformance.Gherkin.Bindings;
using InsConformance.Gherkin.Features;
using InsConformance.Gherkin.Messages;
using InsConformance.Gherkin.Results;
using InsConformance.Gherkin.Running;

namespace InsConformance.Gherkin.Tests;

/// <summary>A temporary folder of features, played against the bindings of a test.</summary>
internal sealed class Suite : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gherkin-").FullName;

    public Suite(params string[] features)
    {
        for (var i = 0; i < features.Length; i++)
            Add($"f{i + 1}.feature", features[i]);
    }

    public string Folder => _folder;

    public MemoryStream Messages { get; } = new();

    /// <summary>A French feature of one scenario with these steps.</summary>
    public static string French(params string[] steps) =>
        $"# language: fr\nFonctionnalité: F\n  Scénario: S\n{string.Concat(steps.Select(s => $"    {s}\n"))}";

    public string Add(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public FeatureSet Load(params string[] paths) => FeatureLoader.Load(paths.Length == 0 ? ["."] : paths, new IdSource(1), _folder);

    public async Task<RunRecord> PlayAsync(IReadOnlyList<Type> bindings, RunOptions? options = null, CancellationToken cancellationToken = default)
    {
        var runner = new FeatureRunner(BindingRegistry.From(bindings), (options ?? new()) with { Messages = Messages });
        return await runner.RunAsync(Load(), cancellationToken);
    }

    public static async Task<ScenarioRecord> PlayOneAsync(Type bindings, params string[] steps)
    {
        using var suite = new Suite(French(steps));
        var run = await suite.PlayAsync([bindings]);
        return Assert.Single(run.Scenarios);
    }

    public RunRecord ReadBack() => MessageReader.Read(new MemoryStream(Messages.ToArray()));

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
