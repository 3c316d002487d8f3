using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using InsConformance.Cards.Readers;

namespace InsConformance.EndToEnd.Tests.Cards;

/// <summary>
/// A card at the other end of vpcd that also does what no proper card does: leaves in the middle or answers one byte. Each command is answered by a
/// function; <see langword="null"/> means that the card leaves.
/// </summary>
internal sealed class RawCard : IAsyncDisposable
{
    public const string CpsAtr = "3BAC00402A001225006480000310009000";
    public const string VitaleAtr = "3B751300004409EA9000";

    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp);
    private readonly Task _serving;

    private RawCard(int port, byte[] atr, Func<byte[], byte[]?> answer)
    {
        _socket.Connect(IPAddress.Loopback, port);
        _serving = Task.Run(() => ServeAsync(atr, answer));
    }

    /// <summary>Puts a card in and waits until pcscd has seen it.</summary>
    /// <param name="readers">The readers.</param>
    /// <param name="pcscd">The pcscd of the test.</param>
    /// <param name="index">Which reader.</param>
    /// <param name="atr">Answer to reset, hexadecimal.</param>
    /// <param name="answer">Answers a command; default 9000.</param>
    public static async Task<RawCard> InsertAsync(
        ICardReaders readers, PcscdFixture pcscd, int index, string atr = CpsAtr, Func<byte[], byte[]?>? answer = null)
    {
        await UntilAsync(readers, all => !Reader(all, pcscd, index).HasCard);
        var before = Reader(readers.List(), pcscd, index).EventCount;
        var card = new RawCard(pcscd.Ports[index], Convert.FromHexString(atr), answer ?? (_ => [0x90, 0x00]));
        await UntilAsync(readers, all => Reader(all, pcscd, index).EventCount != before);
        return card;
    }

    /// <summary>Waits on reader events until something holds.</summary>
    public static async Task<IReadOnlyList<ReaderState>> UntilAsync(ICardReaders readers, Func<IReadOnlyList<ReaderState>, bool> holds)
    {
        using var deadline = new CancellationTokenSource(Deadline);
        var now = readers.List();
        while (!holds(now))
            now = await readers.WaitForChangeAsync(now, deadline.Token);
        return now;
    }

    public static ReaderState Reader(IReadOnlyList<ReaderState> all, PcscdFixture pcscd, int index) => all.Single(r => r.Name == pcscd.Readers[index]);

    /// <summary>Takes the card out. pcscd sees it when it looks next.</summary>
    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();
        await _serving;
    }

    private async Task ServeAsync(byte[] atr, Func<byte[], byte[]?> answer)
    {
        try
        {
            var head = new byte[2];
            while (true)
            {
                await ReadAsync(head);
                var message = new byte[BinaryPrimitives.ReadUInt16BigEndian(head)];
                await ReadAsync(message);
                switch (message)
                {
                    case [0] or [1] or [2]:
                        break;
                    case [4]:
                        Send(atr);
                        break;
                    default:
                        if (answer(message) is not { } response)
                        {
                            _socket.Dispose();
                            return;
                        }

                        Send(response);
                        break;
                }
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or EndOfStreamException)
        {
            // The card was taken out, or pcscd ended.
        }
    }

    private async Task ReadAsync(Memory<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var read = await _socket.ReceiveAsync(bytes);
            if (read == 0)
                throw new EndOfStreamException();
            bytes = bytes[read..];
        }
    }

    private void Send(byte[] bytes) => _socket.Send((byte[])[(byte)(bytes.Length >> 8), (byte)bytes.Length, .. bytes]);
}
