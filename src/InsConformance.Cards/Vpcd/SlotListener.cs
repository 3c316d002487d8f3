using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using InsConformance.Cards.Slots;
using InsConformance.Foundation;

namespace InsConformance.Cards.Vpcd;

/// <summary>
/// Serves a slot on a loopback port, with vpcd's wire protocol, to readers that dial in: <see cref="EmulatedReaders"/> of another process. An empty slot answers
/// the ATR request with length 0; a command to a card that was taken out ends the connection, as it does between vpcd and a card. Thread-safe.
/// </summary>
public sealed class SlotListener : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly TcpListener _listener;
    private readonly Task _accepting;
    private readonly CardSlot _slot;

    private SlotListener(CardSlot slot, TcpListener listener)
    {
        _slot = slot;
        _listener = listener;
        _accepting = AcceptAsync();
    }

    /// <summary>What ended a connection that should not have ended: a card that broke its contract. <see langword="null"/> when all is well.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Where readers dial in, by the slot's name.</summary>
    public EmulatedReaderEndpoint Endpoint => new(_slot.Name, (IPEndPoint)_listener.LocalEndpoint);

    /// <summary>Starts to listen on loopback.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="port">The port; 0 takes a free one.</param>
    /// <exception cref="SocketException">The port is taken.</exception>
    public static SlotListener Start(CardSlot slot, int port = 0)
    {
        ArgumentNullException.ThrowIfNull(slot);
        var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        return new SlotListener(slot, listener);
    }

    /// <summary>Ends all connections.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        _listener.Dispose();
        await _accepting.ConfigureAwait(false);
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var served = new List<Task>();
        while (!_stop.IsCancellationRequested)
        {
            Socket socket;
            try
            {
                socket = await _listener.AcceptSocketAsync(_stop.Token).ConfigureAwait(false);
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                continue;
            }

            served.RemoveAll(t => t.IsCompleted);
            served.Add(Task.Factory.StartNew(() => Keep(socket), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));
        }

        await Task.WhenAll(served).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private void Keep(Socket socket)
    {
        try
        {
            Serve(socket);
        }
        catch (HarnessException e)
        {
            Failure = e;
        }
    }

    private void Serve(Socket socket)
    {
        using var wire = new FrameSocket(socket);
        using var aborts = _stop.Token.Register(wire.Abort);
        CardWire? bound = null;
        var told = -1;
        while (!_stop.IsCancellationRequested && wire.TryRead(out var message))
        {
            bool goesOn;
            switch (message)
            {
                case [Control.Look]:
                    goesOn = Look(wire, ref told);
                    break;
                case [Control.LookAfterChange]:
                    goesOn = WaitForChange(socket, told) && Look(wire, ref told);
                    break;
                case [Control.PowerOn or Control.Reset] when bound?.Card != _slot.Current:
                    bound = _slot.Current is { } card ? new CardWire(card) : null;
                    goesOn = bound is null || bound.Handle(message, out _);
                    break;
                case [Control.PowerOff] when bound is null:
                    goesOn = true;
                    break;
                case [Control.Atr] when bound is null || bound.Card.IsRemoved:
                    bound = null;
                    goesOn = wire.TrySend(_slot.Current is { } newcomer ? newcomer.Poll(afterPowerUp: false).Span : default);
                    break;
                default:
                    goesOn = bound is not null && Pass(wire, bound, message);
                    break;
            }

            if (!goesOn)
                break;
        }

        if (bound is { Card: { IsRemoved: false } left })
            left.PowerOff();
    }

    private bool Pass(FrameSocket wire, CardWire bound, ReadOnlySpan<byte> message)
    {
        if (!bound.Handle(message, out var answer))
            return false;
        if (answer is not { } bytes)
            return true;
        if (!wire.TrySend(bytes.Span))
            return false;
        if (!bytes.IsEmpty)
            return true;
        // The reader waits for more until the card goes.
        WaitHandle.WaitAny([bound.Card.Removed.WaitHandle, _stop.Token.WaitHandle]);
        return false;
    }

    private bool Look(FrameSocket wire, ref int told)
    {
        var (card, events) = _slot.Snapshot();
        var atr = card is null ? default : card.Examine();
        var answer = new byte[5 + atr.Length];
        BinaryPrimitives.WriteInt32BigEndian(answer, events);
        answer[4] = (byte)(card is null ? 0 : atr.IsEmpty ? 2 : 1);
        atr.Span.CopyTo(answer.AsSpan(5));
        told = events;
        return wire.TrySend(answer);
    }

    /// <summary>Waits for a change; <see langword="false"/> when the reader hangs up or the listener ends.</summary>
    private bool WaitForChange(Socket socket, int told)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        var change = _slot.WaitForChangeAsync(told, ends.Token);
        var hangUp = socket.ReceiveAsync(new byte[1], SocketFlags.Peek, ends.Token).AsTask();
        var first = Task.WhenAny(change, hangUp).GetAwaiter().GetResult();
        ends.Cancel();
        Task.WhenAll(change, hangUp).ContinueWith(_ => { }, TaskScheduler.Default).GetAwaiter().GetResult();
        return first == change && change.IsCompletedSuccessfully;
    }
}
