using InsConformance.Gherkin.Running;

namespace InsConformance.Steps.Playing;

/// <summary>Makes the workers of a run: each owns a clock, a mock on free ports and an LPS session. Thread-safe.</summary>
public sealed class RunWorkerFactory : IWorkerFactory, IAsyncDisposable
{
    private readonly WorkerSetup _setup;
    private PcscBench? _bench;
    private RunWorker? _probed;

    /// <summary>Creates the factory.</summary>
    /// <param name="setup">What every worker is made from.</param>
    public RunWorkerFactory(WorkerSetup setup) => _setup = setup;

    /// <summary>How many workers can play at a time; <see langword="null"/> when nothing bounds them. Known once the first one was made.</summary>
    public int? MostWorkers => _bench?.Pairs;

    /// <summary>
    /// Makes the first worker ahead of the run, to see that the set-up holds: mock up, LPS reachable, and one call of the LPS arriving at the mock.
    /// The run then takes this worker.
    /// </summary>
    /// <exception cref="Foundation.BlockedException">The set-up is wrong; the message says what and how to mend it.</exception>
    public async Task<RunWorker> ProbeAsync(CancellationToken ct)
    {
        var worker = await StartAsync(0, ct);
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
        Interlocked.Exchange(ref _probed, null) ?? await StartAsync(index, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _probed, null) is { } unused)
            await unused.DisposeAsync();
        _bench?.Dispose();
    }

    private Task<RunWorker> StartAsync(int index, CancellationToken ct)
    {
        if (_setup.Cards is CardUse.Pcsc && _bench is null)
        {
            var opened = PcscBench.Open();
            if (Interlocked.CompareExchange(ref _bench, opened, null) is not null)
                opened.Dispose();
        }

        return RunWorker.StartAsync(_setup, index, _bench, ct);
    }
}
