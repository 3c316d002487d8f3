namespace InsConformance.Gherkin.Running;

/// <summary>Makes the workers of a run.</summary>
public interface IWorkerFactory
{
    /// <summary>
    /// Makes one worker. What it throws becomes the verdict of the scenarios that no worker could play
    /// (<see cref="Foundation.BlockedException"/> gives blocked); scenarios go to the workers that could be made.
    /// </summary>
    /// <param name="index">Zero-based index of the worker in this run.</param>
    /// <param name="cancellationToken">Cancelled when the run is.</param>
    ValueTask<IWorker> CreateAsync(int index, CancellationToken cancellationToken);
}
