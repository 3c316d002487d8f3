using System.Buffers.Binary;
using System.Net.Sockets;

namespace InsConformance.Cards.Vpcd;

/// <summary>
/// Messages over a socket. On Linux the acknowledgement of what came is sent at once: pcscd's driver sends length and body apart and waits in between for the
/// acknowledgement, which would come 40 ms late. Cards study section 1.8 [M]. One thread at a time; <see cref="Abort"/> from any.
/// </summary>
internal sealed class FrameSocket : IDisposable
{
    private const int Tcp = 6;
    private const int QuickAckOption = 12;
    private static readonly byte[] On = [1, 0, 0, 0];
    private readonly Socket _socket;
    private readonly FrameReader _frames;
    private readonly byte[] _outgoing = new byte[2 + FrameReader.LongestBody];
    private readonly bool _quickAck;

    public FrameSocket(Socket socket, bool quickAck = true)
    {
        _socket = socket;
        _socket.NoDelay = true;
        _quickAck = quickAck && OperatingSystem.IsLinux();
        _frames = new FrameReader(Receive);
    }

    public Socket Socket => _socket;

    /// <summary>Reads the next message; <see langword="false"/> when the other side or <see cref="Abort"/> ended the connection.</summary>
    public bool TryRead(out ReadOnlySpan<byte> body)
    {
        try
        {
            return _frames.TryRead(out body);
        }
        catch (Exception e) when ((e is SocketException or ObjectDisposedException) && !IsOwnDeadline(e))
        {
            body = default;
            return false;
        }
    }

    /// <summary>Sends a message in one piece.</summary>
    /// <returns><see langword="false"/> when the connection has ended.</returns>
    public bool TrySend(ReadOnlySpan<byte> body)
    {
        BinaryPrimitives.WriteUInt16BigEndian(_outgoing, checked((ushort)body.Length));
        body.CopyTo(_outgoing.AsSpan(2));
        try
        {
            var rest = _outgoing.AsSpan(0, 2 + body.Length);
            while (!rest.IsEmpty)
                rest = rest[_socket.Send(rest)..];
            return true;
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            return false;
        }
    }

    /// <summary>Ends the connection; whoever waits in <see cref="TryRead"/> is told.</summary>
    public void Abort()
    {
        try
        {
            _socket.Shutdown(SocketShutdown.Both);
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // It had ended already.
        }
    }

    public void Dispose() => _socket.Dispose();

    // Without a deadline of its own the socket timed out because the other machine cannot be reached any more.
    private bool IsOwnDeadline(Exception e) => e is SocketException { SocketErrorCode: SocketError.TimedOut } && _socket.ReceiveTimeout > 0;

    private int Receive(Span<byte> room)
    {
        // The kernel clears the option on its own account: it is set anew around each receive.
        QuickAck();
        var count = _socket.Receive(room);
        QuickAck();
        return count;
    }

    private void QuickAck()
    {
        if (_quickAck)
            _socket.SetRawSocketOption(Tcp, QuickAckOption, On);
    }
}
