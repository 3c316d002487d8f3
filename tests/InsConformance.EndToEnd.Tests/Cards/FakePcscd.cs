using System.Buffers.Binary;
using System.Net.Sockets;

namespace InsConformance.EndToEnd.Tests.Cards;

/// <summary>
/// A daemon that speaks pcsc-lite's socket protocol (4.4) just far enough for the real libpcsclite to pass on answers that the pcscd of Debian cannot be made to
/// give. Clients find it by PCSCLITE_CSOCK_NAME.
/// </summary>
internal sealed class FakePcscd : IAsyncDisposable
{
    private const int EstablishContext = 1;
    private const int Connect = 4;
    private readonly Socket _listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly uint? _answerToConnect;
    private readonly Task _serving;

    /// <param name="path">Where to listen.</param>
    /// <param name="answerToConnect">What every SCardConnect gets; <see langword="null"/> to turn every client away, as polkit makes pcscd do.</param>
    public FakePcscd(string path, uint? answerToConnect)
    {
        _answerToConnect = answerToConnect;
        _listener.Bind(new UnixDomainSocketEndPoint(path));
        _listener.Listen();
        _serving = Task.Run(ServeAsync);
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        await _serving;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptAsync();
                if (_answerToConnect is { } code)
                    await ServeAsync(new NetworkStream(client), code);
                else
                    await HangUpOnAsync(client);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // Disposed.
        }
    }

    /// <summary>Turns a client away when its whole first request is there, part of it unread: it always sees the same end, as from a daemon that refuses it.</summary>
    private static async Task HangUpOnAsync(Socket client)
    {
        var header = new byte[8];
        if (await client.ReceiveAsync(header) == header.Length)
            await client.ReceiveAsync(new byte[1], SocketFlags.Peek);
    }

    /// <summary>Each request is a header (size, command) and a structure whose last member is the return value; the answer is the structure.</summary>
    private static async Task ServeAsync(NetworkStream stream, uint code)
    {
        try
        {
            var header = new byte[8];
            while (true)
            {
                await stream.ReadExactlyAsync(header);
                var body = new byte[BinaryPrimitives.ReadInt32LittleEndian(header)];
                if (body.Length == 0)
                {
                    // It asks for the states of all readers, which this daemon does not tell: it hangs up.
                    await stream.DisposeAsync();
                    return;
                }

                await stream.ReadExactlyAsync(body);
                var command = BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(4));
                if (command == EstablishContext)
                    BinaryPrimitives.WriteInt32LittleEndian(body.AsSpan(4), 7);
                BinaryPrimitives.WriteUInt32LittleEndian(body.AsSpan(body.Length - 4), command == Connect ? code : 0);
                await stream.WriteAsync(body);
            }
        }
        catch (Exception e) when (e is IOException)
        {
            // The client left.
        }
    }
}
