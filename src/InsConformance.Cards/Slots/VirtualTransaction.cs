namespace InsConformance.Cards.Slots;

/// <summary>Ends a transaction once.</summary>
internal sealed class VirtualTransaction(VirtualConnection connection) : IDisposable
{
    private VirtualConnection? _connection = connection;

    public void Dispose() => Interlocked.Exchange(ref _connection, null)?.EndTransaction();
}
