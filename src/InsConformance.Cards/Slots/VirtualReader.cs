using InsConformance.Cards.Readers;

namespace InsConformance.Cards.Slots;

/// <summary>
/// One emulated reader with the manners of pcscd: sharing, transactions, notice of a reset by somebody else, removal. Thread-safe. Its gate is a monitor,
/// because connections wait in it for the end of another's transaction.
/// </summary>
internal sealed class VirtualReader(IReaderPort port) : IDisposable
{
    private readonly object _gate = new();
    private readonly Lock _wire = new();
    private readonly List<VirtualConnection> _holders = [];
    private ReaderSight _powered = ReaderSight.Empty(-1);
    private VirtualConnection? _owner;
    private bool _isExclusive;
    private int _depth;

    public string Name => port.Name;

    public ReaderState State()
    {
        var sight = port.Look();
        lock (_gate)
            return new ReaderState(Name, sight.Atr, sight.IsMute, _holders.Count > 0 && sight.HasCard, _isExclusive && sight.HasCard, sight.EventCount);
    }

    public Task WaitForChangeAsync(int knownEvents, CancellationToken ct) => port.WaitForChangeAsync(knownEvents, ct);

    public ICardConnection Connect(ShareMode share)
    {
        lock (_gate)
        {
            if (_isExclusive || share == ShareMode.Exclusive && _holders.Count > 0)
                throw Failures.SharingViolation(Name);
            var sight = port.Look();
            if (!sight.HasCard)
                throw Failures.NoCard(Name);
            // A card that somebody uses keeps its state; any other is powered up.
            if (_powered.EventCount != sight.EventCount || _holders.All(h => h.EventCount != sight.EventCount))
                PowerUp(isReset: false);
            var connection = new VirtualConnection(this, _powered);
            _holders.Add(connection);
            _isExclusive = share == ShareMode.Exclusive;
            return connection;
        }
    }

    public byte[] Transmit(VirtualConnection connection, ReadOnlySpan<byte> command)
    {
        lock (_gate)
        {
            WaitForTurn(connection);
            Require(connection);
        }

        CardAnswer answer;
        lock (_wire)
            answer = port.Transmit(command);
        if (!answer.IsRemoved)
            return answer.Bytes.ToArray();
        lock (_gate)
            connection.IsLost = true;
        throw Failures.CardRemoved(Name);
    }

    public void Begin(VirtualConnection connection)
    {
        lock (_gate)
        {
            WaitForTurn(connection);
            Require(connection);
            _owner = connection;
            _depth++;
        }
    }

    public void End(VirtualConnection connection)
    {
        lock (_gate)
        {
            if (_owner != connection || --_depth > 0)
                return;
            _owner = null;
            Monitor.PulseAll(_gate);
        }
    }

    public ReadOnlyMemory<byte> Reconnect(VirtualConnection connection, CardDisposition disposition)
    {
        lock (_gate)
        {
            WaitForTurn(connection);
            ObjectDisposedException.ThrowIf(!_holders.Contains(connection), connection);
            var sight = port.Look();
            if (!sight.HasCard)
                throw Failures.NoCard(Name);
            if (_powered.EventCount != sight.EventCount)
                PowerUp(isReset: false);
            else if (disposition != CardDisposition.Leave)
                Restart(connection, disposition);
            connection.Take(_powered);
            return _powered.Atr!.Value;
        }
    }

    public void Disconnect(VirtualConnection connection)
    {
        lock (_gate)
        {
            if (!_holders.Contains(connection))
                return;
            WaitForTurn(connection);
            if (!connection.IsLost && connection.EventCount == _powered.EventCount)
                TryReset(connection);
            _holders.Remove(connection);
            if (_owner == connection)
                (_owner, _depth) = (null, 0);
            if (_holders.Count == 0)
                _isExclusive = false;
            Monitor.PulseAll(_gate);
        }
    }

    public void Dispose()
    {
        foreach (var connection in _holders.ToArray())
            connection.Dispose();
        port.Dispose();
    }

    private void WaitForTurn(VirtualConnection connection)
    {
        while (_owner is { } owner && owner != connection)
            Monitor.Wait(_gate);
    }

    private void Require(VirtualConnection connection)
    {
        ObjectDisposedException.ThrowIf(!_holders.Contains(connection), connection);
        if (connection.IsLost || connection.EventCount != _powered.EventCount)
            throw Failures.CardRemoved(Name);
        if (connection.WasReset)
            throw Failures.CardReset(Name);
    }

    private void PowerUp(bool isReset)
    {
        lock (_wire)
            _powered = port.PowerUp(isReset);
        if (_powered.IsMute)
            throw Failures.CardMute(Name);
        if (!_powered.HasCard)
            throw Failures.NoCard(Name);
    }

    /// <summary>Resets the card, which the others that use it find out.</summary>
    private void Restart(VirtualConnection connection, CardDisposition disposition)
    {
        if (disposition == CardDisposition.Unpower)
        {
            lock (_wire)
                port.PowerDown();
        }

        foreach (var other in _holders)
            other.WasReset |= other != connection;
        PowerUp(isReset: disposition == CardDisposition.Reset);
    }

    private void TryReset(VirtualConnection connection)
    {
        try
        {
            Restart(connection, CardDisposition.Reset);
        }
        catch (CardReaderException)
        {
            // The card left or fell mute: there is nothing to reset.
        }
    }
}
