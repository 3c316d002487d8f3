using System.Buffers.Binary;
using InsConformance.Cards.Faults;
using InsConformance.Cards.Iso7816;
using InsConformance.Cards.Readers;
using InsConformance.Cards.Tests.Slots;
using InsConformance.Cards.Tracing;

namespace InsConformance.Cards.Tests.Readers.Behaviour;

/// <summary>What a program sees of a reader and its card, the same whatever reader it is: PC/SC, a slot of this process, or a slot of another one.</summary>
public abstract class ReaderBehaviour
{
    private static readonly CommandApdu Select = new(0x00, 0xA4, 0x04, 0x0C, new byte[] { 0x3F, 0x00 });
    private static readonly CommandApdu CountCommand = new(0x80, 0xCC, 0, 0, default, 2);

    /// <summary>A reader of this kind, empty.</summary>
    protected abstract Task<ReaderBench> OpenAsync();

    [Fact]
    public async Task List_EmptyReader_HasNoCard()
    {
        await using var bench = await OpenAsync();

        Assert.False(bench.State.HasCard);
        Assert.Null(bench.State.Atr);
    }

    [Fact]
    public async Task List_CardIn_TellsItsAtr()
    {
        await using var bench = await OpenAsync();

        await bench.InsertAsync(new EchoCard());

        Assert.Equal(EchoCard.AtrT0, bench.State.Atr!.Value.ToArray());
        Assert.False(bench.State.IsMute);
    }

    [Fact]
    public async Task Wait_CardComes_TellsIt()
    {
        await using var bench = await OpenAsync();
        var known = bench.Readers.List();
        var wait = bench.Readers.WaitForChangeAsync(known, CancellationToken.None);

        bench.Slot.Insert(new EchoCard(), "carte");

        Assert.True((await wait).Single(r => r.Name == bench.Reader).HasCard);
    }

    [Fact]
    public async Task Wait_CardLeaves_TellsIt()
    {
        await using var bench = await OpenAsync();
        await bench.InsertAsync(new EchoCard());
        var wait = bench.Readers.WaitForChangeAsync(bench.Readers.List(), CancellationToken.None);

        bench.Slot.Eject();

        Assert.False((await wait).Single(r => r.Name == bench.Reader).HasCard);
    }

    [Fact]
    public async Task Wait_EventSinceWhatIsKnown_EndsAtOnce()
    {
        await using var bench = await OpenAsync();
        var known = bench.Readers.List();
        await bench.InsertAsync(new EchoCard());
        await bench.EjectAsync();

        var now = await bench.Readers.WaitForChangeAsync(known, CancellationToken.None);

        Assert.Equal(known.Single(r => r.Name == bench.Reader).EventCount + 2, now.Single(r => r.Name == bench.Reader).EventCount);
    }

    [Fact]
    public async Task Wait_Swap_IsSeenAsTwoEvents()
    {
        await using var bench = await OpenAsync();
        await bench.InsertAsync(new EchoCard());
        var before = bench.State;

        bench.Slot.Swap(new EchoCard { AtrBytes = OtherAtr }, "autre");
        var now = await bench.UntilAsync(s => s.Atr is { } atr && atr.Span.SequenceEqual(OtherAtr));

        Assert.Equal(before.EventCount + 2, now.EventCount);
    }

    [Fact]
    public async Task Wait_CalledOff_Ends()
    {
        await using var bench = await OpenAsync();
        using var off = new CancellationTokenSource();
        var wait = bench.Readers.WaitForChangeAsync(bench.Readers.List(), off.Token);

        await off.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait);
    }

    [Fact]
    public async Task Connect_EmptyReader_IsNoCard()
    {
        await using var bench = await OpenAsync();

        Fails(CardFailure.NoCard, () => bench.Connect());
    }

    [Fact]
    public async Task Connect_UnknownReader_IsUnknownReader()
    {
        await using var bench = await OpenAsync();

        Fails(CardFailure.UnknownReader, () => bench.Readers.Connect("lecteur inconnu"));
    }

    [Fact]
    public async Task Connect_MuteCard_IsCardMute()
    {
        await using var bench = await OpenAsync();
        await bench.InsertAsync(new EchoCard(), new CardFault(CardFaultKind.Mute));

        var state = await bench.UntilAsync(s => s.IsMute);

        Assert.Null(state.Atr);
        Fails(CardFailure.CardMute, () => bench.Connect());
    }

    [Fact]
    public async Task Connect_WhileSomebodyHasItAlone_IsASharingViolation()
    {
        await using var bench = await OpenAsync();
        await bench.InsertAsync(new EchoCard());
        using var alone = bench.Connect(ShareMode.Exclusive);

        Fails(CardFailure.SharingViolation, () => bench.Connect());
        Assert.True(bench.State.IsExclusive);
    }

    [Fact]
    public async Task Connect_AloneWhileSomebodyUsesIt_IsASharingViolation()
    {
        await using var bench = await OpenAsync();
        await bench.InsertAsync(new EchoCard());
        using var shared = bench.Connect();

        Fails(CardFailure.SharingViolation, () => bench.Connect(ShareMode.Exclusive));
        Assert.True(bench.State.IsInUse);
        Assert.False(bench.State.IsExclusive);
    }

    [Fact]
    public async Task Transmit_Command_GivesTheAnswer()
    {
        await using var bench = await OpenAsync();
        await bench.InsertAsync(new EchoCard());
        using var connection = bench.Connect();

        var response = connection.Transmit(new CommandApdu(0x80, 0xEE, 0, 0, "bonjour"u8.ToArray()));

        Assert.Equal("bonjour"u8.ToArray(), response.Data.ToArray());
        Assert.True(response.IsSuccess);
        Assert.Equal(EchoCard.AtrT0, connection.Atr.ToArray());
    }

    [Fact]
    public async Task Transmit_LongestResponse_ComesWhole()
    {
        await using var bench = await OpenAsync();
        await bench.InsertAsync(new EchoCard());
        using var connection = bench.Connect();

        var response = connection.TransmitRaw(new CommandApdu(0x00, 0xB0, 0, 0, default, CommandApdu.AnyExtended, IsExtended: true).ToBytes());

        Assert.Equal(ICard.LongestResponse, response.Length);
        Assert.Equal([0xFC, 0x90, 0x00], response[^3..]);
    }

    [Fact]
    public async Task TransmitRaw_FewerThanFourBytes_IsRefused()
    {
        await using var bench = await OpenAsync();
        await bench.InsertAsync(new EchoCard());
        using var connection = bench.Connect();

        Assert.Throws<ArgumentException>(() => connection.TransmitRaw(new byte[] { 0x04 }));
    }

    [Fact]
    public async Task Transmit_SecondConnection_SharesTheStateOfTheCard()
    {
        await using var bench = await OpenAsync();
        await bench.InsertAsync(new EchoCard());
        using var one = bench.Connect();
        Assert.Equal(1, Count(one));

        using var two = bench.Connect();

        Assert.Equal(2, Count(two));
        Assert.Equal(3, Count(one));
    }

    [Fact]
    public async Task Dispose_Connection_LeavesTheCardReset()
    {
        await using var bench = await OpenAsync();
        await bench.InsertAsync(new EchoCard());
        using (var one = bench.Connect())
            Assert.Equal(1, Count(one));

        using var two = bench.Connect();

        Assert.Equal(1, Count(two));
    }

    [Theory]
    [InlineData(CardDisposition.Reset)]
    [InlineData(CardDisposition.Unpower)]
    public async Task Reconnect_ThatResetsTheCard_IsSeenByTheOthers(CardDisposition disposition)
    {
        await using var bench = await OpenAsync();
        await bench.InsertAsync(new EchoCard());
        using var one = bench.Connect();
        using var two = bench.Connect();
        Assert.Equal(1, Count(one));

        two.Reconnect(disposition);

        Assert.Equal(1, Count(two));
        Fails(CardFailure.CardReset, () => Count(one));
        one.Reconnect();
        Assert.Equal(2, Count(one));
    }

    [Fact]
    public async Task Dispose_OfAnotherConnection_IsSeenAsAReset()
    {
        await using var bench = await OpenAsync();
        await bench.InsertAsync(new EchoCard());
        using var one = bench.Connect();
        bench.Connect().Dispose();

        Fails(CardFailure.CardReset, () => Count(one));
    }

    [Fact]
    public async Task Transaction_OfOne_KeepsTheOtherWaiting()
    {
        await using var bench = await OpenAsync();
        await bench.InsertAsync(new EchoCard());
        using var one = bench.Connect();
        using var two = bench.Connect();
        var transaction = one.BeginTransaction();
        Assert.Equal(1, Count(one));

        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var other = Task.Run(() =>
        {
            begun.SetResult();
            return Count(two);
        });
        await begun.Task;
        for (var i = 2; i < 50; i++)
            Assert.Equal(i, Count(one));
        Assert.False(other.IsCompleted);
        transaction.Dispose();

        Assert.Equal(50, await other);
    }

    [Fact]
    public async Task Transmit_AfterTheCardLeft_IsCardRemoved()
    {
        await using var bench = await OpenAsync();
        await bench.InsertAsync(new EchoCard());
        using var connection = bench.Connect();
        bench.Slot.Eject();

        Fails(CardFailure.CardRemoved, () => connection.Transmit(Select));
        Fails(CardFailure.CardRemoved, () => connection.Transmit(Select));
    }

    [Fact]
    public async Task Transmit_AfterASwap_IsCardRemovedAndNeverReachesTheNewCard()
    {
        await using var bench = await OpenAsync();
        await bench.InsertAsync(new EchoCard());
        using var connection = bench.Connect();
        var other = new EchoCard { AtrBytes = OtherAtr };
        bench.Slot.Swap(other, "autre");

        Fails(CardFailure.CardRemoved, () => connection.Transmit(Select));
        await bench.UntilAsync(s => s.Atr is { } atr && atr.Span.SequenceEqual(OtherAtr));
        Fails(CardFailure.CardRemoved, () => connection.Transmit(Select));

        Assert.Equal(0, other.Performed);
        connection.Reconnect();
        Assert.Equal(1, Count(connection));
        Assert.Equal(OtherAtr, connection.Atr.ToArray());
    }

    [Fact]
    public async Task Reconnect_EmptyReader_IsNoCard()
    {
        await using var bench = await OpenAsync();
        await bench.InsertAsync(new EchoCard());
        using var connection = bench.Connect();
        await bench.EjectAsync();

        Fails(CardFailure.NoCard, () => connection.Reconnect());
    }

    [Fact]
    public async Task Transmit_CardLeavesDuringASlowAnswer_IsCardRemoved()
    {
        await using var bench = await OpenAsync();
        await bench.InsertAsync(new EchoCard(), new CardFault(CardFaultKind.SlowAnswer) { Delay = TimeSpan.FromHours(1) });
        using var connection = bench.Connect();
        bench.Slot.Trace.Added += entry =>
        {
            if (entry.Kind == ApduTraceKind.Fault)
                Task.Run(() => bench.Slot.Eject());
        };

        Fails(CardFailure.CardRemoved, () => connection.Transmit(Select));
    }

    [Fact]
    public async Task Fault_Removal_IsCardRemovedAndTheReaderIsEmpty()
    {
        await using var bench = await OpenAsync();
        await bench.InsertAsync(new EchoCard());
        bench.Slot.Faults.Add(new CardFault(CardFaultKind.RemovedDuringApdu) { Ins = 0xA4 });
        using var connection = bench.Connect();
        Assert.Equal(1, Count(connection));

        Fails(CardFailure.CardRemoved, () => connection.Transmit(Select));

        await bench.UntilAsync(s => !s.HasCard);
    }

    [Fact]
    public async Task Fault_EmptyAnswer_IsCardRemovedAfterItsBound()
    {
        await using var bench = await OpenAsync();
        await bench.InsertAsync(new EchoCard(), new CardFault(CardFaultKind.EmptyAnswer) { Bound = TimeSpan.FromMilliseconds(300) });
        using var connection = bench.Connect();

        Fails(CardFailure.CardRemoved, () => connection.Transmit(Select));

        await bench.UntilAsync(s => !s.HasCard);
        await bench.InsertAsync(new EchoCard());
        using var next = bench.Connect();
        Assert.Equal(1, Count(next));
    }

    [Fact]
    public async Task Fault_OneByteAnswer_IsABadResponse()
    {
        await using var bench = await OpenAsync();
        await bench.InsertAsync(new EchoCard(), new CardFault(CardFaultKind.OneByteAnswer) { Once = true });
        using var connection = bench.Connect();

        Fails(CardFailure.BadResponse, () => connection.Transmit(Select));

        Assert.True(connection.Transmit(Select).IsSuccess);
    }

    [Fact]
    public async Task Fault_6F00_IsTheStatusAndTheCommandIsNotCarriedOut()
    {
        await using var bench = await OpenAsync();
        await bench.InsertAsync(new EchoCard(), new CardFault(CardFaultKind.NoDiagnosis) { Once = true, Ins = 0xCC });
        using var connection = bench.Connect();

        Assert.Equal(StatusWords.NoDiagnosis, connection.Transmit(CountCommand).Status);

        Assert.Equal(1, Count(connection));
    }

    [Theory]
    [InlineData(CardFaultKind.ForcedMoreData)]
    [InlineData(CardFaultKind.ForcedWrongLe)]
    public async Task Fault_ForcedStatus_ProgramStillGetsTheWholeAnswerOnce(CardFaultKind kind)
    {
        await using var bench = await OpenAsync();
        await bench.InsertAsync(new EchoCard(), new CardFault(kind));
        using var connection = bench.Connect();

        var response = connection.Transmit(new CommandApdu(0x80, 0xCC, 0, 0, default, CommandApdu.AnyShort));

        Assert.Equal([0x00, 0x01], response.Data.ToArray());
        Assert.True(response.IsSuccess);
        Assert.Equal(2, bench.Slot.Trace.Evidence().Count(e => e.Kind == ApduTraceKind.Command));
    }

    [Fact]
    public async Task Fault_FlippedBits_ChangeThatManyBits()
    {
        await using var bench = await OpenAsync();
        await bench.InsertAsync(new EchoCard(), new CardFault(CardFaultKind.FlippedBits) { Bits = 3, Seed = 7 });
        using var connection = bench.Connect();
        byte[] sent = [1, 2, 3, 4];

        var response = connection.Transmit(new CommandApdu(0x80, 0xEE, 0, 0, sent));

        Assert.True(response.IsSuccess);
        Assert.Equal(3, sent.Zip(response.Data.ToArray()).Sum(p => System.Numerics.BitOperations.PopCount((uint)(p.First ^ p.Second))));
    }

    private static readonly byte[] OtherAtr = [0x3B, 0x75, 0x13, 0x00, 0x00, 0x45, 0x09, 0xEA, 0x90, 0x00];

    private static int Count(ICardConnection connection) => BinaryPrimitives.ReadUInt16BigEndian(connection.Transmit(CountCommand).Data.Span);

    private static void Fails(CardFailure expected, Action action) => Assert.Equal(expected, Assert.Throws<CardReaderException>(action).Failure);

    private static void Fails(CardFailure expected, Func<object?> action) => Assert.Equal(expected, Assert.Throws<CardReaderException>(action).Failure);
}
