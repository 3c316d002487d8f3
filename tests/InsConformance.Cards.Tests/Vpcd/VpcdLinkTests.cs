using System.Net.Sockets;
using InsConformance.Cards.Faults;
using InsConformance.Cards.Slots;
using InsConformance.Cards.Tests.Slots;
using InsConformance.Cards.Tracing;
using InsConformance.Cards.Vpcd;
using InsConformance.Foundation;

namespace InsConformance.Cards.Tests.Vpcd;

public sealed class VpcdLinkTests
{
    private readonly CardSlot _slot = new("Virtual PCD 00 00", TimeProvider.System);
    private readonly EchoCard _echo = new();

    [Fact]
    public async Task Link_CardInTheSlot_ConnectsAndAnswersAsACard()
    {
        using var reader = new FakeReader();
        await using var link = Start(reader.Port);
        Assert.Equal(VpcdLinkState.Empty, await Until(link, VpcdLinkState.Empty));
        _slot.Insert(_echo, "echo");
        using var wire = await reader.AcceptAsync();

        Assert.True(wire.TrySend([0x04]));
        Assert.Equal(Convert.ToHexString(EchoCard.AtrT0), Read(wire));
        Assert.Equal(VpcdLinkState.InReader, await Until(link, VpcdLinkState.InReader));
        // Two control messages and a question in one piece: the first two have no answer.
        wire.Socket.Send([0, 1, 0, 0, 1, 1, 0, 1, 4]);
        Assert.Equal(Convert.ToHexString(EchoCard.AtrT0), Read(wire));
        wire.TrySend([0x00, 0xA4, 0x04, 0x0C, 0x02, 0x3F, 0x00]);
        Assert.Equal("9000", Read(wire));
        Assert.Equal(2, _echo.Resets);
    }

    [Fact]
    public async Task Link_Ejected_ClosesTheConnection()
    {
        using var reader = new FakeReader();
        await using var link = Start(reader.Port);
        _slot.Insert(_echo, "echo");
        using var wire = await reader.AcceptAsync();

        _slot.Eject();

        Assert.Null(Read(wire));
        await Until(link, VpcdLinkState.Empty);
    }

    [Fact]
    public async Task Link_Swap_LetsTheReaderSeeThatTheOldCardIsGone()
    {
        using var reader = new FakeReader();
        await using var link = Start(reader.Port);
        _slot.Insert(_echo, "echo");
        using var wire = await reader.AcceptAsync();
        _slot.Swap(new EchoCard(), "autre");
        Assert.Null(Read(wire));

        using (var nobody = await reader.AcceptAsync())
        {
            nobody.TrySend([0x04]);
            Assert.Null(Read(nobody));
        }

        using var next = await reader.AcceptAsync();
        next.TrySend([0x04]);
        Assert.NotNull(Read(next));
    }

    [Fact]
    public async Task Link_ReaderThatComesLateAndRestarts_IsFoundEachTime()
    {
        int port;
        using (var first = new FakeReader())
            port = first.Port;
        _slot.Insert(_echo, "echo");
        await using var link = Start(port);
        await Until(link, VpcdLinkState.Connecting);

        using (var late = new FakeReader(port))
        using (var wire = await late.AcceptAsync())
        {
            wire.TrySend([0x04]);
            Assert.NotNull(Read(wire));
        }

        await Until(link, VpcdLinkState.Connecting);
        using var again = new FakeReader(port);
        using var second = await again.AcceptAsync();
        second.TrySend([0x04]);
        Assert.NotNull(Read(second));
    }

    [Fact]
    public async Task Link_MuteCard_IsSeenByTheReaderButFailsItsPowerUp()
    {
        using var reader = new FakeReader();
        await using var link = Start(reader.Port);
        _slot.Insert(_echo, "echo", [new CardFault(CardFaultKind.Mute)]);
        using var wire = await reader.AcceptAsync();

        wire.TrySend([0x04]);
        Assert.Equal(Convert.ToHexString(EchoCard.AtrT0), Read(wire));
        wire.TrySend([0x01]);
        wire.TrySend([0x04]);
        Assert.Equal(34, Read(wire)!.Length / 2);
    }

    [Fact]
    public async Task Link_Disposed_TakesTheCardOutOfTheReader()
    {
        using var reader = new FakeReader();
        var link = Start(reader.Port);
        _slot.Insert(_echo, "echo");
        using var wire = await reader.AcceptAsync();

        await link.DisposeAsync();

        Assert.Null(Read(wire));
        Assert.Equal(VpcdLinkState.Stopped, link.State);
        Assert.True(_slot.State.HasCard);
    }

    [Fact]
    public async Task Link_EmptyAnswer_IsSentAndTheCardLeavesAtItsBound()
    {
        using var reader = new FakeReader();
        await using var link = Start(reader.Port);
        _slot.Insert(_echo, "echo", [new CardFault(CardFaultKind.EmptyAnswer) { Bound = TimeSpan.FromMilliseconds(50) }]);
        using var wire = await reader.AcceptAsync();

        wire.TrySend([0x00, 0xA4, 0x04, 0x0C]);

        Assert.Equal("", Read(wire));
        Assert.Null(Read(wire));
        Assert.False(_slot.State.HasCard);
    }

    [Fact]
    public async Task Link_CardThatThrows_EndsWithAFaultOfTheHarnessThatQuotesNothing()
    {
        using var reader = new FakeReader();
        await using var link = Start(reader.Port);
        _slot.Insert(new BrokenCard(), "cassée");
        using var wire = await reader.AcceptAsync();

        wire.TrySend([0x00, 0x20, 0x00, 0x01, 0x04, 0x31, 0x32, 0x33, 0x34]);

        var e = await Assert.ThrowsAsync<HarnessException>(() => link.Completion.WaitAsync(TimeSpan.FromSeconds(20)));
        Assert.DoesNotContain("1234", e.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Listener_CommandBeforeAnyPower_EndsTheConnection()
    {
        _slot.Insert(_echo, "echo");
        await using var listener = SlotListener.Start(_slot);
        using var wire = Dial(listener);

        wire.TrySend([0x00, 0xA4, 0x04, 0x0C]);

        Assert.Null(Read(wire));
        Assert.Equal(0, _echo.Performed);
    }

    [Fact]
    public async Task Listener_EmptySlot_AnswersTheAtrRequestWithNothingAndStaysOpen()
    {
        await using var listener = SlotListener.Start(_slot);
        using var wire = Dial(listener);

        wire.TrySend([0x04]);
        Assert.Equal("", Read(wire));
        _slot.Insert(_echo, "echo");
        wire.TrySend([0x04]);

        Assert.Equal(Convert.ToHexString(EchoCard.AtrT0), Read(wire));
    }

    [Fact]
    public async Task Listener_ReaderThatHangsUpDuringAWait_IsLetGo()
    {
        var listener = SlotListener.Start(_slot);
        var wire = Dial(listener);
        wire.TrySend([Control.Look]);
        Assert.NotNull(Read(wire));
        wire.TrySend([Control.LookAfterChange]);
        wire.Dispose();

        await listener.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Options_WrongValues_AreAllToldAtOnce()
    {
        var e = Assert.Throws<InputException>(() => new VpcdOptions { Host = "", Port = 70_000, RetryEvery = TimeSpan.Zero }.Check());

        Assert.Equal(3, e.Message.Split(';').Length);
    }

    [Fact]
    public void Trace_OfALink_HoldsWhatTheReaderDid()
    {
        var wire = new CardWire(_slot.Insert(_echo, "echo"));
        foreach (var message in (byte[][])[[4], [4], [1], [4], [0x00, 0xA4, 0x04, 0x0C], [0], [2]])
            Assert.True(wire.Handle(message, out _));

        Assert.Equal(
            [ApduTraceKind.Inserted, ApduTraceKind.AtrPoll, ApduTraceKind.PowerOn, ApduTraceKind.AtrPoll, ApduTraceKind.Command, ApduTraceKind.PowerOff, ApduTraceKind.Reset],
            _slot.Trace.All().Select(e => e.Kind));
    }

    private static FrameSocket Dial(SlotListener listener)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveTimeout = 20_000 };
        socket.Connect(listener.Endpoint.Address);
        return new FrameSocket(socket);
    }

    private static string? Read(FrameSocket wire) => wire.TryRead(out var body) ? Convert.ToHexString(body) : null;

    private static async Task<VpcdLinkState> Until(VpcdLink link, VpcdLinkState state)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        return await link.WaitForAsync([state], deadline.Token);
    }

    private VpcdLink Start(int port) => VpcdLink.Start(_slot, new VpcdOptions { Port = port, RetryEvery = TimeSpan.FromMilliseconds(10) });

    private sealed class BrokenCard : ICard
    {
        public ReadOnlyMemory<byte> Atr => EchoCard.AtrT0;

        public void Reset()
        {
        }

        public int Transmit(ReadOnlySpan<byte> command, Span<byte> response) =>
            throw new InvalidOperationException("1234 " + Convert.ToHexString(command));
    }
}
