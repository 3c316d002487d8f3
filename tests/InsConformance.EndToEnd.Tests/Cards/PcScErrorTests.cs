using InsConformance.Cards.Iso7816;
using InsConformance.Cards.PcSc;
using InsConformance.Cards.Readers;

namespace InsConformance.EndToEnd.Tests.Cards;

/// <summary>Every error of the table in cards study section 2.2, made by a real pcscd, and the situations of section 1.5.</summary>
[Collection(OnePcscd.Name)]
public sealed class PcScErrorTests(PcscdFixture pcscd) : IDisposable
{
    private readonly PcScReaders _readers = new();

    private string Reader => pcscd.Readers[0];

    public void Dispose() => _readers.Dispose();

    [RequiresPcscdFact]
    public void List_EmptyReaders_AreThereAndEmpty()
    {
        var all = _readers.List();

        Assert.Equal(pcscd.Readers.Order(StringComparer.Ordinal), all.Select(r => r.Name).Order(StringComparer.Ordinal));
    }

    [RequiresPcscdFact]
    public async Task Transmit_ResponseLongerThanTheRoom_80100008()
    {
        await using var card = await InsertAsync(answer: _ => new byte[259]);
        using var connection = new PcScReaders { ResponseRoom = 258 }.Connect(Reader);

        Throws(CardFailure.ResponseTooLong, 0x80100008, () => connection.TransmitRaw(new byte[5]));
    }

    [RequiresPcscdFact]
    public void Connect_WrongName_80100009() => Throws(CardFailure.UnknownReader, 0x80100009, () => _readers.Connect("Virtual PCD 99 00"));

    [RequiresPcscdFact]
    public async Task Wait_NothingHappens_8010000A()
    {
        await RawCard.UntilAsync(_readers, all => all.All(r => !r.HasCard));

        var exception = await Assert.ThrowsAsync<CardReaderException>(() => _readers.WaitForChangeAsync(_readers.List(), TimeSpan.FromMilliseconds(1), default));

        Assert.Equal((CardFailure.Timeout, 0x8010000Au), (exception.Failure, exception.NativeCode));
    }

    [RequiresPcscdFact]
    public async Task Connect_AloneWhileAnotherShares_8010000B()
    {
        await using var card = await InsertAsync();
        using var other = _readers.Connect(Reader);

        Throws(CardFailure.SharingViolation, 0x8010000B, () => _readers.Connect(Reader, ShareMode.Exclusive));
    }

    [RequiresPcscdFact]
    public async Task Connect_WhileAnotherIsAlone_8010000B()
    {
        await using var card = await InsertAsync();
        using var other = _readers.Connect(Reader, ShareMode.Exclusive);

        Throws(CardFailure.SharingViolation, 0x8010000B, () => _readers.Connect(Reader));
        Assert.True(RawCard.Reader(_readers.List(), pcscd, 0).IsExclusive);
    }

    [RequiresPcscdFact]
    public async Task Connect_EmptyReader_8010000C()
    {
        await RawCard.UntilAsync(_readers, all => !RawCard.Reader(all, pcscd, 0).HasCard);

        Throws(CardFailure.NoCard, 0x8010000C, () => _readers.Connect(Reader));
    }

    [RequiresPcscdFact]
    public async Task Connect_T1OnACardOfT0_8010000F()
    {
        await using var card = await InsertAsync();

        Throws(CardFailure.ProtocolMismatch, 0x8010000F, () => new PcScReaders { Protocols = CardProtocols.T1 }.Connect(Reader));
    }

    [RequiresPcscdFact]
    public async Task Transmit_MoreThanVpcdCarries_80100016()
    {
        await using var card = await InsertAsync();
        using var connection = _readers.Connect(Reader);

        Throws(CardFailure.CardRemoved, 0x80100016, () => connection.TransmitRaw(new byte[65_536]));
    }

    [RequiresPcscdFact]
    public async Task Anything_WithoutPcscd_8010001D()
    {
        await pcscd.StopAsync();
        try
        {
            Throws(CardFailure.ServiceNotRunning, 0x8010001D, _readers.List);
            Throws(CardFailure.ServiceNotRunning, 0x8010001D, () => _readers.Connect("Virtual PCD 00 00"));
        }
        finally
        {
            await pcscd.StartAsync();
        }
    }

    [RequiresPcscdFact]
    public async Task Everything_PcscdStopsMeanwhile_IsServiceNotRunningAndWorksAgainLater()
    {
        await using var card = await InsertAsync();
        using var connection = _readers.Connect(Reader);
        var wait = _readers.WaitForChangeAsync(_readers.List(), default);
        await pcscd.StopAsync();
        try
        {
            var ended = await Assert.ThrowsAsync<CardReaderException>(() => wait.WaitAsync(TimeSpan.FromSeconds(30)));
            // A wait that reaches pcscd just as it ends is turned away as pcscd turns away whom polkit refuses: by a closed socket.
            Assert.True(ended.Failure is CardFailure.ServiceNotRunning or CardFailure.AccessDenied, ended.Message);
            var refused = Assert.Throws<CardReaderException>(() => connection.TransmitRaw(new byte[5]));
            Assert.True(refused.Failure == CardFailure.ServiceNotRunning, refused.Message);
        }
        finally
        {
            await pcscd.StartAsync();
        }

        Assert.Equal(4, _readers.List().Count);
    }

    [RequiresPcscdFact]
    public async Task Details_OfAVirtualReader_8010001F()
    {
        await using var card = await InsertAsync();
        using var connection = _readers.Connect(Reader);
        var details = Assert.IsType<IReaderDetails>(connection, exactMatch: false);

        Throws(CardFailure.Unsupported, 0x8010001F, () => details.GetFact(ReaderFact.VendorName));
        Throws(CardFailure.Unsupported, 0x8010001F, () => details.Control(IReaderDetails.GetFeatures, default));
    }

    [RequiresPcscdFact]
    public async Task Transmit_AfterAnotherReset_80100068UntilReconnected()
    {
        await using var card = await InsertAsync();
        using var connection = _readers.Connect(Reader);
        _readers.Connect(Reader).Dispose();

        Throws(CardFailure.CardReset, 0x80100068, () => connection.TransmitRaw(new byte[5]));
        Throws(CardFailure.CardReset, 0x80100068, connection.BeginTransaction);
        connection.Reconnect();

        Assert.Equal(StatusWords.Success, connection.Transmit(new CommandApdu(0, 0xA4, 0, 0)).Status);
    }

    [RequiresPcscdFact]
    public async Task Transmit_AfterTheRemovalWasSeen_80100069()
    {
        var card = await InsertAsync();
        using var connection = _readers.Connect(Reader);
        await card.DisposeAsync();
        await RawCard.UntilAsync(_readers, all => !RawCard.Reader(all, pcscd, 0).HasCard);

        Throws(CardFailure.CardRemoved, 0x80100069, () => connection.TransmitRaw(new byte[5]));
    }

    [RequiresPcscdFact]
    public async Task Transmit_JustAfterTheRemoval_IsCardRemovedWhicheverCodeComes()
    {
        var card = await InsertAsync();
        using var connection = _readers.Connect(Reader);
        await card.DisposeAsync();

        for (var i = 0; i < 2; i++)
        {
            var exception = Assert.Throws<CardReaderException>(() => connection.TransmitRaw(new byte[5]));
            Assert.Equal(CardFailure.CardRemoved, exception.Failure);
            Assert.Contains(exception.NativeCode, (uint?[])[null, 0x80100016, 0x80100069]);
        }
    }

    [RequiresPcscdFact]
    public async Task Transmit_CardLeavesDuringTheCommand_IsCardRemovedAndTheNextCardIsSeen()
    {
        await using (var card = await InsertAsync(answer: _ => null))
        {
            using var connection = _readers.Connect(Reader);
            Assert.Equal(CardFailure.CardRemoved, Assert.Throws<CardReaderException>(() => connection.TransmitRaw(new byte[5])).Failure);
        }

        await using var next = await InsertAsync(atr: RawCard.VitaleAtr);

        Assert.Equal(RawCard.VitaleAtr, Convert.ToHexString(RawCard.Reader(_readers.List(), pcscd, 0).Atr!.Value.Span));
    }

    [RequiresPcscdFact]
    public async Task Transmit_OneByteAnswer_IsABadResponse()
    {
        await using var card = await InsertAsync(answer: _ => [0x90]);
        using var connection = _readers.Connect(Reader);

        Assert.Equal(CardFailure.BadResponse, Assert.Throws<CardReaderException>(() => connection.TransmitRaw(new byte[5])).Failure);
    }

    private Task<RawCard> InsertAsync(string atr = RawCard.CpsAtr, Func<byte[], byte[]?>? answer = null) =>
        RawCard.InsertAsync(_readers, pcscd, 0, atr, answer);

    private static void Throws(CardFailure failure, uint code, Func<object?> act)
    {
        var exception = Assert.Throws<CardReaderException>(() => { act(); });
        Assert.Equal((failure, (uint?)code), (exception.Failure, exception.NativeCode));
        Assert.NotNull(exception.Cure);
    }
}
