using InsConformance.Gherkin.Features;
using InsConformance.Gherkin.Results;

namespace InsConformance.Gherkin.Running;

/// <summary>Makes the workers of a run, shares the scenarios out between them, releases them.</summary>
internal sealed class WorkerCrew(RunSession session, IReadOnlyList<Pickle> pickles, ScenarioRecord?[] results, SerialObserver observer)
{
    private int _next = -1;
    private volatile Exception? _creationProblem;
    private volatile bool _releaseBroke;

    /// <summary>A worker could not be released: something of the run may still be there.</summary>
    public bool IsBroken => _releaseBroke;

    public async Task PlayAsync(CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var count = Math.Min(session.Options.Workers, pickles.Count);
        await Task.WhenAll(Enumerable.Range(0, count).Select(i => Task.Run(() => WorkOrStopAsync(i, stop), CancellationToken.None)));

        // Only left when no worker could be made: they all broke, and their problem is the result.
        if (_creationProblem is { } problem && !cancellationToken.IsCancellationRequested)
            await PlayAllAsync(new BrokenWorker(), problem, cancellationToken);
    }

    private async Task WorkOrStopAsync(int index, CancellationTokenSource stop)
    {
        try
        {
            await WorkAsync(index, stop.Token);
        }
        catch
        {
            // The harness itself broke (the messages cannot be written): the other workers stop too.
            await stop.CancelAsync();
            throw;
        }
    }

    private async Task WorkAsync(int index, CancellationToken cancellationToken)
    {
        IWorker worker;
        try
        {
            worker = await session.Options.WorkerFactory.CreateAsync(index, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return;
        }
#pragma warning disable CA1031 // Whatever keeps a worker from being made becomes the verdict of the scenarios it leaves unplayed.
        catch (Exception e)
#pragma warning restore CA1031
        {
            _creationProblem = e;
            observer.WorkerBroken(index, e);
            return;
        }

        try
        {
            await PlayAllAsync(worker, null, cancellationToken);
        }
        finally
        {
            await ReleaseAsync(index, worker);
        }
    }

    private async Task PlayAllAsync(IWorker worker, Exception? broken, CancellationToken cancellationToken)
    {
        using var envelopes = session.NewWriter();
        var player = new ScenarioPlayer(session, session.NewPlayWriter(envelopes));
        while (!cancellationToken.IsCancellationRequested)
        {
            var index = Interlocked.Increment(ref _next);
            if (index >= pickles.Count)
                return;
            observer.ScenarioStarted(pickles[index].Description, worker.Name);
            results[index] = await player.PlayAsync(pickles[index], worker, broken, cancellationToken);
            observer.ScenarioFinished(results[index]!);
        }
    }

    private async Task ReleaseAsync(int index, IWorker worker)
    {
        try
        {
            await worker.DisposeAsync();
        }
#pragma warning disable CA1031 // A worker that cannot be released does not undo results, but the run is no success.
        catch (Exception e)
#pragma warning restore CA1031
        {
            _releaseBroke = true;
            observer.WorkerBroken(index, e);
        }
    }

    private sealed class BrokenWorker : IWorker
    {
        public string Name => "-";

        public object? GetService(Type serviceType) => null;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
