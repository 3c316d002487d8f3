using InsConformance.Gherkin.Bindings;

namespace InsConformance.Gherkin.Features;

/// <summary>Features that were read and the scenarios asked for. Immutable, thread-safe.</summary>
public sealed class FeatureSet
{
    internal FeatureSet(IReadOnlyList<FeatureFile> files)
    {
        Files = files;
        Pickles = [.. files.SelectMany(f => f.Pickles)];
        Scenarios = [.. Pickles.Select(p => p.Description)];
    }

    /// <summary>The scenarios, by file (ordinal order) then line.</summary>
    public IReadOnlyList<ScenarioDescription> Scenarios { get; }

    internal IReadOnlyList<FeatureFile> Files { get; }

    internal IReadOnlyList<Pickle> Pickles { get; }
}
