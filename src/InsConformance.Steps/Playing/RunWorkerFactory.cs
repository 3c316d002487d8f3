using InsConformance.Gherkin.Running;

namespace InsConformance.Steps.Playing;

/// <summary>Makes the workers of a run: each owns a clock, a mock on free ports and an LPS session. Thread-safe.</summary>
public sealed class RunWorkerFactory : IWorkerFactory, IAsyncDisposable
{
    private readonly WorkerSetup _setup;
    private RunWorker? _probed;

    /// <summary>Creates the factory.</summary>
    /// <param name="setup">What every worker is made from.</param>
    public RunWorkerFactory(WorkerSetup setup) => _setup = setup;

    /// <summary>
    /// Makes the first worker ahead of the run, to see that the set-up holds: mock up, LPS reachable, and one call of the LPS arriving at the mock.
    /// The run then takes this worker.
    /// </summary>
    /// <exception cref="Foundation.BlockedException">The set-up is wrong; the message says what and how to mend it.</exception>
    public async Task<RunWorker> ProbeAsync(CancellationToken ct)
    {
        var worker = await RunWorker.StartAsync(_setup, 0, ct);
        try
        {
            await SetUpProbe.RunAsync(worker, ct);
        }
        catch
        {
            await worker.DisposeAsync();
            throw;
        }

        return _probed = worker;
    }

    /// <inheritdoc/>
    public async ValueTask<IWorker> CreateAsync(int index, CancellationToken cancellationToken) =>
        Interlocked.Exchange(ref _probed, null) ?? await RunWorker.StartAsync(_setup, index, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _probed, null) is { } unused)
            await unused.DisposeAsync();
    }
}
