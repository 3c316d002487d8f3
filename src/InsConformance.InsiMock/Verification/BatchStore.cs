using System.Globalization;
using InsConformance.Insi.Verification;

namespace InsConformance.InsiMock.Verification;

/// <summary>
/// The batches of one mock, at most <see cref="VerificationContract.BatchesKept"/>, the oldest going first. Nothing runs in the background: progress is what
/// the run's clock says when it is asked. Thread-safe.
/// </summary>
internal sealed class BatchStore(VerificationContract contract, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Batch> _batches = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();
    private long _last;

    public DateTimeOffset Now => clock.GetUtcNow();

    public Batch Deposit(IReadOnlyList<BatchResult> results)
    {
        lock (_gate)
        {
            var batch = new Batch(string.Create(CultureInfo.InvariantCulture, $"LOT-{++_last:000000}"), Now, results);
            _batches.Add(batch.Ticket, batch);
            _order.Enqueue(batch.Ticket);
            while (_order.Count > contract.BatchesKept)
                _batches.Remove(_order.Dequeue());
            return batch;
        }
    }

    public Batch? Find(string ticket)
    {
        lock (_gate)
            return _batches.GetValueOrDefault(ticket);
    }

    /// <summary>Forgets every batch; numbers go on, so that a ticket of before names no batch of after.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _batches.Clear();
            _order.Clear();
        }
    }
}
