using InsConformance.Foundation;
using InsConformance.Gherkin.Bindings;
using InsConformance.Gherkin.Features;
using InsConformance.Gherkin.Results;

namespace InsConformance.Gherkin.Running;

/// <summary>
/// Shows features as one test per scenario in any test framework with data rows: <see cref="Rows"/> as the data,
/// <see cref="PlayOneAsync"/> as the test. Scenarios play one at a time on one worker, made on first need. Thread-safe.
/// </summary>
/// <remarks>
/// With xunit: a static field holding this, <c>public static IEnumerable&lt;object[]&gt; Scenarios => Data.Rows;</c> and
/// <c>[Theory, MemberData(nameof(Scenarios))] public Task Scenario(string key, string name) => Data.PlayOneAsync(key);</c>
/// </remarks>
public sealed class FeatureTestData : IAsyncDisposable
{
    private readonly RunSession _session;
    private readonly Dictionary<string, Pickle> _pickles;
    private readonly IReadOnlyList<ScenarioDescription> _scenarios;
    private readonly SemaphoreSlim _turn = new(1);
    private IWorker? _worker;

    /// <summary>Creates the data.</summary>
    /// <param name="registry">The bindings.</param>
    /// <param name="features">What was loaded.</param>
    /// <param name="options">How to play; messages and observer are not used, because the test framework reports.</param>
    /// <exception cref="InputException">Options out of range, or no scenario is left.</exception>
    public FeatureTestData(BindingRegistry registry, FeatureSet features, RunOptions? options = null)
    {
        var quiet = (options ?? new()) with { Messages = null, Observer = null };
        _scenarios = new FeatureRunner(registry, quiet).Select(features);
        if (_scenarios.Count == 0)
            throw new InputException("scenario-none", null, "no scenario is left after the filters, so nothing would be proved");
        _pickles = features.Pickles.ToDictionary(p => p.Description.Key, StringComparer.Ordinal);
        _session = new(registry, quiet);
    }

    /// <summary>One row per scenario: its key, then its name for the test list. Both are strings.</summary>
    public IEnumerable<object[]> Rows => _scenarios.Select(s => new object[] { s.Key, s.Name });

    /// <summary>Plays one scenario; returns when it passed.</summary>
    /// <param name="key">First value of its row.</param>
    /// <param name="cancellationToken">Cancels the running step.</param>
    /// <returns>Its result, a pass.</returns>
    /// <exception cref="ScenarioNotPassedException">Any other verdict than passed.</exception>
    /// <exception cref="InputException">There is no such scenario.</exception>
    public async Task<ScenarioRecord> PlayOneAsync(string key, CancellationToken cancellationToken = default)
    {
        if (!_pickles.TryGetValue(key, out var pickle))
            throw new InputException("scenario-key", null, $"there is no scenario '{key}'");
        await _turn.WaitAsync(cancellationToken);
        try
        {
            _worker ??= await _session.Options.WorkerFactory.CreateAsync(0, cancellationToken);
            using var envelopes = _session.NewWriter();
            var record = await new ScenarioPlayer(_session, _session.NewPlayWriter(envelopes)).PlayAsync(pickle, _worker, null, cancellationToken);
            return record.Verdict == Verdict.Passed ? record : throw new ScenarioNotPassedException(record);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Releases the worker.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_worker is not null)
            await _worker.DisposeAsync();
        await _session.DisposeAsync();
        _turn.Dispose();
    }
}
