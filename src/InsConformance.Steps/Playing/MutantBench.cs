using InsConformance.Gherkin.Running;

namespace InsConformance.Steps.Playing;

/// <summary>
/// One place where mutants are played one after the other: mock, readers and clock stay, each mutant is a fresh reference LPS within this process.
/// Not thread-safe: several benches play at the same time, one bench plays one mutant.
/// </summary>
public sealed class MutantBench : IAsyncDisposable
{
    private readonly WorkerBench _bench;
    private readonly int _index;

    private MutantBench(WorkerBench bench, int index) => (_bench, _index) = (bench, index);

    /// <summary>Starts mock and readers.</summary>
    /// <param name="setup">What to start; its LPS is not used.</param>
    /// <param name="index">Zero-based index of the bench.</param>
    /// <param name="ct">Gives up.</param>
    /// <exception cref="Foundation.BlockedException">A port is taken.</exception>
    public static async Task<MutantBench> StartAsync(WorkerSetup setup, int index, CancellationToken ct) =>
        new(await WorkerBench.StartAsync(setup, 0, 0, null, ct), index);

    /// <summary>Makes the one worker that plays a mutant; with the worker the mutant goes.</summary>
    /// <param name="mutant">Id of the mutant.</param>
    public IWorkerFactory Seat(string mutant) =>
        new WorkerFactory(async (_, ct) => await RunWorker.SeatAsync(_bench, new LpsTarget.Hosted(mutant), _index, ownsBench: false, ct));

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _bench.DisposeAsync();
}
