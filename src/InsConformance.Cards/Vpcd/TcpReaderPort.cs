using System.Buffers.Binary;
using System.Net.Sockets;
using InsConformance.Cards.Readers;
using InsConformance.Cards.Slots;

namespace InsConformance.Cards.Vpcd;

/// <summary>The way from an emulated reader to a slot of another process. Commands have a connection of their own, questions about the slot another one.</summary>
internal sealed class TcpReaderPort(EmulatedReaderEndpoint endpoint) : IReaderPort
{
    private readonly Lock _looking = new();
    private FrameSocket? _look;
    private FrameSocket? _commands;

    public string Name => endpoint.Name;

    public ReaderSight Look()
    {
        lock (_looking)
        {
            // A connection that ended meanwhile is dialled anew, once.
            if (_look is { } open && Ask(open, Control.Look) is { } sight)
                return sight;
            _look?.Dispose();
            _look = Dial();
            return Ask(_look, Control.Look) ?? throw Failures.Unreachable(Name, endpoint.Address.ToString());
        }
    }

    public async Task WaitForChangeAsync(int knownEvents, CancellationToken ct)
    {
        await Task.Yield();
        using var wire = Dial();
        using var aborts = ct.Register(wire.Abort);
        var wait = Task.Factory.StartNew(
            () => Ask(wire, Control.Look) is { } now && (now.EventCount != knownEvents || Ask(wire, Control.LookAfterChange) is not null),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        if (await wait.ConfigureAwait(false))
            return;
        ct.ThrowIfCancellationRequested();
        throw Failures.Unreachable(Name, endpoint.Address.ToString());
    }

    public ReaderSight PowerUp(bool isReset)
    {
        if (_commands is null || !TryPowerUp(_commands, isReset, out var sight))
        {
            _commands?.Dispose();
            _commands = Dial();
            // A new connection has no card to reset yet.
            if (!TryPowerUp(_commands, isReset: false, out sight))
                throw Failures.Unreachable(Name, endpoint.Address.ToString());
        }

        return sight;
    }

    public void PowerDown() => _commands?.TrySend([Control.PowerOff]);

    public CardAnswer Transmit(ReadOnlySpan<byte> command)
    {
        if (_commands is not { } wire)
            return CardAnswer.Removed;
        if (wire.TrySend(command))
        {
            while (wire.TryRead(out var response))
            {
                // As pcscd does: no byte is no answer, it waits for more until the card goes.
                if (!response.IsEmpty)
                    return new CardAnswer(response.ToArray(), IsRemoved: false);
            }
        }

        wire.Dispose();
        _commands = null;
        return CardAnswer.Removed;
    }

    public void Dispose()
    {
        _commands?.Dispose();
        lock (_looking)
            _look?.Dispose();
    }

    private static bool TryPowerUp(FrameSocket wire, bool isReset, out ReaderSight sight)
    {
        sight = default;
        if (!wire.TrySend([isReset ? Control.Reset : Control.PowerOn]) || !wire.TrySend([Control.Atr]) || !wire.TryRead(out var atr))
            return false;
        ReadOnlyMemory<byte> answer = atr.ToArray();
        if (Ask(wire, Control.Look) is not { } now)
            return false;
        // The card may have left in between: then the slot is what it is now.
        sight = answer.IsEmpty ? ReaderSight.Empty(now.EventCount)
            : ReaderSight.Of(now.EventCount, answer.Length > AnswerToReset.MaxLength ? default : answer);
        return true;
    }

    private static ReaderSight? Ask(FrameSocket wire, byte control)
    {
        if (!wire.TrySend([control]) || !wire.TryRead(out var answer) || answer.Length < 5)
            return null;
        var events = BinaryPrimitives.ReadInt32BigEndian(answer);
        return answer[4] == 0 ? ReaderSight.Empty(events) : ReaderSight.Of(events, answer[5..].ToArray());
    }

    private FrameSocket Dial()
    {
        var socket = new Socket(endpoint.Address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Connect(endpoint.Address);
            return new FrameSocket(socket);
        }
        catch (SocketException e)
        {
            socket.Dispose();
            throw Failures.Unreachable(Name, endpoint.Address.ToString(), e);
        }
    }
}
