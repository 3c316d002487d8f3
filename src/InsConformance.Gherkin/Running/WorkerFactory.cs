namespace InsConformance.Gherkin.Running;

/// <summary>A worker factory written as a function.</summary>
/// <param name="create">Makes the worker of a zero-based index.</param>
public sealed class WorkerFactory(Func<int, CancellationToken, ValueTask<IWorker>> create) : IWorkerFactory
{
    /// <inheritdoc/>
    public ValueTask<IWorker> CreateAsync(int index, CancellationToken cancellationToken) => create(index, cancellationToken);
}
