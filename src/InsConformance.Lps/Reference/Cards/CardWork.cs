using InsConformance.Cards.Readers;

namespace InsConformance.Lps.Reference.Cards;

/// <summary>
/// Runs work on cards one after the other, each on a thread of its own and within a deadline: a card that never answers holds its thread, and nobody else.
/// Thread-safe.
/// </summary>
internal sealed class CardWork(TimeSpan timeout, TimeProvider time)
{
    // Never waited on through its handle, so it holds nothing to dispose of.
    private SemaphoreSlim Gate { get; } = new(1, 1);

    /// <summary>Runs work alone. Work that ends after its deadline has its result disposed.</summary>
    /// <exception cref="CardReaderException">As the work, or <see cref="CardFailure.Timeout"/>.</exception>
    public Task<T> RunAsync<T>(Func<T> work, CancellationToken ct) => RunAsync(_ => work(), ct);

    /// <summary>Runs work alone that is told, by its token, that nobody waits for it any more.</summary>
    /// <exception cref="CardReaderException">As the work, or <see cref="CardFailure.Timeout"/>.</exception>
    public async Task<T> RunAsync<T>(Func<CancellationToken, T> work, CancellationToken ct)
    {
        await Gate.WaitAsync(ct);
        using var givenUp = new CancellationTokenSource();
        var token = givenUp.Token;
        try
        {
            var running = Task.Factory.StartNew(() => work(token), CancellationToken.None, TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach, TaskScheduler.Default);
            try
            {
                return await running.WaitAsync(timeout, time, ct);
            }
            catch (Exception e) when (e is TimeoutException || e is OperationCanceledException && ct.IsCancellationRequested)
            {
                await givenUp.CancelAsync();
                Abandon(running);
                if (e is OperationCanceledException)
                    throw;
                throw new CardReaderException(CardFailure.Timeout, FormattableString.Invariant($"the card gave no answer within {timeout.TotalSeconds:0.###} s"), "take the card out", inner: e);
            }
        }
        finally
        {
            Gate.Release();
        }
    }

    private static void Abandon<T>(Task<T> running) => running.ContinueWith(
        static late =>
        {
            if (late.IsCompletedSuccessfully)
                (late.Result as IDisposable)?.Dispose();
            else
                _ = late.Exception;
        },
        CancellationToken.None,
        TaskContinuationOptions.ExecuteSynchronously,
        TaskScheduler.Default);
}
