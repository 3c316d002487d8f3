using System.Net.Sockets;
using InsConformance.Cards.Slots;
using InsConformance.Foundation;

namespace InsConformance.Cards.Vpcd;

/// <summary>
/// Puts the card of a slot into one of pcscd's virtual readers: connects when a card is in the slot, leaves when it is taken out, waits for pcscd when it does
/// not run and comes back when it restarts. One thread per link. Thread-safe.
/// </summary>
public sealed class VpcdLink : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly CardSlot _slot;
    private readonly VpcdOptions _options;
    private TaskCompletionSource _change = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private VpcdLinkState _state;

    private VpcdLink(CardSlot slot, VpcdOptions options)
    {
        _slot = slot;
        _options = options;
        Completion = Task.Factory.StartNew(Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>The state changed; told on the link's thread.</summary>
    public event Action<VpcdLinkState>? StateChanged;

    /// <summary>The slot whose card goes into the reader.</summary>
    public CardSlot Slot => _slot;

    /// <summary>Where the reader is.</summary>
    public VpcdOptions Options => _options;

    /// <summary>Ends when the link does; failed with a <see cref="HarnessException"/> when the card broke.</summary>
    public Task Completion { get; }

    /// <summary>How far the card has come.</summary>
    public VpcdLinkState State
    {
        get
        {
            lock (_gate)
                return _state;
        }
    }

    /// <summary>Starts a link.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="options">Where the reader is.</param>
    /// <exception cref="InputException">The options make no sense.</exception>
    public static VpcdLink Start(CardSlot slot, VpcdOptions options)
    {
        ArgumentNullException.ThrowIfNull(slot);
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        return new VpcdLink(slot, options);
    }

    /// <summary>Waits until the link is in one of these states.</summary>
    /// <param name="wanted">The states.</param>
    /// <param name="ct">Calls the wait off.</param>
    /// <exception cref="OperationCanceledException">Called off.</exception>
    public async Task<VpcdLinkState> WaitForAsync(IReadOnlyList<VpcdLinkState> wanted, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        while (true)
        {
            Task change;
            lock (_gate)
            {
                if (wanted.Contains(_state))
                    return _state;
                change = _change.Task;
            }

            await change.WaitAsync(ct).ConfigureAwait(false);
        }
    }

    /// <summary>Takes the card out of the reader (it stays in the slot) and ends the link.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await Completion.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private void Run()
    {
        try
        {
            while (!_stop.IsCancellationRequested)
            {
                var events = _slot.State.EventCount;
                if (_slot.Current is { } card)
                {
                    if (Serve(card))
                        ShowEmpty();
                }
                else
                {
                    Set(VpcdLinkState.Empty);
                    _slot.WaitForChangeAsync(events, _stop.Token).GetAwaiter().GetResult();
                }
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // Stopped while it waited.
        }
        finally
        {
            Set(VpcdLinkState.Stopped);
        }
    }

    /// <summary>
    /// Lets the reader see that its card is gone. It would not see a swap by itself: when the next card waits at its port, it takes it within the same look as it
    /// misses the last one, and programs go on with the old card's answer to reset [M]. So a connection that leaves when it is asked comes in between.
    /// </summary>
    private void ShowEmpty()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Connect(_options.Host, _options.Port);
        }
        catch (SocketException)
        {
            // pcscd is gone: when it comes back its readers are empty.
            return;
        }

        // As in Connect: pcscd is gone, and nobody would ever answer.
        if (ReachesItself(socket))
            return;
        using var wire = new FrameSocket(socket, _options.QuickAck);
        using var aborts = _stop.Token.Register(wire.Abort);
        Set(VpcdLinkState.Empty);
        wire.TryRead(out _);
    }

    /// <summary>Serves one card until it is taken out, pcscd goes away or the link ends.</summary>
    /// <returns>Whether the reader may have seen the card and still runs.</returns>
    private bool Serve(InsertedCard card)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(card.Removed, _stop.Token);
        if (Connect(ends.Token) is not { } socket)
            return false;
        using var wire = new FrameSocket(socket, _options.QuickAck);
        using var aborts = ends.Token.Register(wire.Abort);
        Set(VpcdLinkState.Connected);
        var conversation = new CardWire(card);
        while (!ends.IsCancellationRequested && wire.TryRead(out var message))
        {
            if (!conversation.Handle(message, out var answer) || answer is { } bytes && !wire.TrySend(bytes.Span))
                break;
            Set(VpcdLinkState.InReader);
        }

        if (!card.IsRemoved)
            card.PowerOff();
        return card.IsRemoved && !_stop.IsCancellationRequested;
    }

    private Socket? Connect(CancellationToken ends)
    {
        while (!ends.IsCancellationRequested)
        {
            // vpcd listens on IPv4 only.
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                socket.ConnectAsync(_options.Host, _options.Port, ends).AsTask().GetAwaiter().GetResult();
                if (!ReachesItself(socket))
                    return socket;
                socket.Dispose();
            }
            catch (Exception e) when (e is SocketException or OperationCanceledException)
            {
                socket.Dispose();
            }

            Set(VpcdLinkState.Connecting);
            try
            {
                Task.Delay(_options.RetryEvery, _slot.Clock, ends).GetAwaiter().GetResult();
            }
            catch (OperationCanceledException)
            {
                // The card left or the link ends.
            }
        }

        return null;
    }

    // vpcd's ports are among those that outgoing connections are given: while nobody listens, a socket can reach itself.
    private static bool ReachesItself(Socket socket) => socket.LocalEndPoint!.Equals(socket.RemoteEndPoint);

    private void Set(VpcdLinkState state)
    {
        TaskCompletionSource change;
        lock (_gate)
        {
            if (_state == state)
                return;
            _state = state;
            change = _change;
            _change = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        change.TrySetResult();
        StateChanged?.Invoke(state);
    }
}
