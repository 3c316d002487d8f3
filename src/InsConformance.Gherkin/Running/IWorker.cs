namespace InsConformance.Gherkin.Running;

/// <summary>
/// What one worker owns for the whole run (its mock, its LPS session, its card slot). Scenarios of one worker play one after
/// the other; those of different workers at the same time. A constructor parameter of a binding class that
/// <see cref="IServiceProvider.GetService"/> knows is taken from here; the runner never disposes such an object, only the worker.
/// </summary>
public interface IWorker : IServiceProvider, IAsyncDisposable
{
    /// <summary>Shown in results, e.g. <c>1</c>.</summary>
    string Name { get; }
}
