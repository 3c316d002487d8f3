using InsConformance.Foundation;
using InsConformance.Gherkin.Bindings;
using InsConformance.Gherkin.Features;
using InsConformance.Gherkin.Results;

namespace InsConformance.Gherkin.Running;

/// <summary>Plays features against bindings, over one or more workers, and writes Cucumber messages as it goes. May run several times.</summary>
public sealed class FeatureRunner
{
    private readonly BindingRegistry _registry;
    private readonly RunOptions _options;

    /// <summary>Creates a runner.</summary>
    /// <param name="registry">The bindings.</param>
    /// <param name="options">How to play; default <see cref="RunOptions"/>.</param>
    /// <exception cref="InputException">Options out of range, all named.</exception>
    public FeatureRunner(BindingRegistry registry, RunOptions? options = null)
    {
        _registry = registry;
        _options = options ?? new();
        _options.Check();
    }

    /// <summary>The scenarios that a run would play: rerun keys, then filter, then shard.</summary>
    /// <param name="features">What was loaded.</param>
    public IReadOnlyList<ScenarioDescription> Select(FeatureSet features) => [.. Selected(features).Select(p => p.Description)];

    /// <summary>
    /// Plays the selected scenarios. Nothing a step does ends the run. When <paramref name="cancellationToken"/> is cancelled the
    /// running steps are cancelled, after-hooks run, the other scenarios are not played and come back as blocked.
    /// </summary>
    /// <param name="features">What was loaded.</param>
    /// <param name="cancellationToken">Ends the run early and properly.</param>
    /// <returns>Every selected scenario, in file then line order; with none, no scenario: that is never a pass.</returns>
    /// <exception cref="IOException">The messages could not be written.</exception>
    public async Task<RunRecord> RunAsync(FeatureSet features, CancellationToken cancellationToken = default)
    {
        var pickles = Selected(features);
        var started = _options.Time.GetUtcNow();
        await using var session = new RunSession(_registry, _options);
        using var envelopes = session.NewWriter();
        session.WriteSuite(envelopes, features.Files, new HashSet<Pickle>(pickles, ReferenceEqualityComparer.Instance));
        var writer = session.NewPlayWriter(envelopes);
        writer.RunStarted(started);
        envelopes.Flush();

        var observer = new SerialObserver(_options.Observer);
        observer.RunStarted([.. pickles.Select(p => p.Description)]);
        var results = new ScenarioRecord?[pickles.Count];
        var crew = new WorkerCrew(session, pickles, results, observer);
        await crew.PlayAsync(cancellationToken);

        var cancelled = results.Contains(null);
        var records = results.Select((r, i) => r ?? UnplayedScenario.Of(pickles[i])).ToArray();
        var finished = _options.Time.GetUtcNow();
        var success = !crew.IsBroken && records.Select(r => r.Verdict).Worst() == Verdict.Passed;
        writer.RunFinished(finished, success, cancelled ? "cancelled" : crew.IsBroken ? "a worker broke" : null);
        var run = new RunRecord(started, finished, records);
        observer.RunFinished(run);
        return run;
    }

    private List<Pickle> Selected(FeatureSet features)
    {
        var kept = features.Pickles
            .Where(p => _options.Only?.Contains(p.Description.Key) ?? true)
            .Where(p => _options.Filter?.Invoke(p.Description) ?? true);
        return [.. _options.Shard is { } shard ? kept.Where((_, i) => shard.Holds(i)) : kept];
    }
}
