using InsConformance.Cards.Iso7816;
using InsConformance.Cards.PcSc;
using InsConformance.Cards.Readers;

namespace InsConformance.Cards.Tests.PcSc;

public class PcScConnectionTests
{
    private readonly ScriptedPcSc _api = new();

    [Theory]
    [InlineData(PcScCodes.SharingViolation, CardFailure.SharingViolation)]
    [InlineData(PcScCodes.UnresponsiveCard, CardFailure.CardMute)]
    [InlineData(PcScCodes.SecurityViolation, CardFailure.AccessDenied)]
    public void Connect_Refused_TellsWhyAndKeepsNoContext(uint code, CardFailure expected)
    {
        _api.Will("Connect", code);

        Assert.Equal(expected, Assert.Throws<CardReaderException>(() => new PcScReaders(_api).Connect("A")).Failure);
        Assert.Equal(0, _api.OpenContexts);
    }

    [Fact]
    public void Connect_CardLeavesAtOnce_DisconnectsAgain()
    {
        _api.Will("Status", PcScCodes.RemovedCard);

        Assert.Equal(CardFailure.CardRemoved, Assert.Throws<CardReaderException>(() => new PcScReaders(_api).Connect("A")).Failure);
        Assert.Equal(("Disconnect", PcScNumbers.Leave), _api.Card[^1]);
        Assert.Equal(0, _api.OpenContexts);
    }

    [Fact]
    public void Dispose_CardInUse_ResetsIt()
    {
        using (var connection = new PcScReaders(_api).Connect("A", ShareMode.Exclusive))
            connection.Dispose();

        Assert.Equal([("Connect", PcScNumbers.ShareExclusive), ("Disconnect", PcScNumbers.Reset)], _api.Card);
        Assert.Equal(0, _api.OpenContexts);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(PcScCodes.RemovedCard)]
    [InlineData(PcScCodes.NotTransacted)]
    public void Transmit_CardLeaves_IsCardRemovedAndNothingIsReset(uint code)
    {
        _api.Will("Transmit", code);
        _api.Responses.Enqueue([]);
        using (var connection = new PcScReaders(_api).Connect("A"))
            Assert.Equal(CardFailure.CardRemoved, Assert.Throws<CardReaderException>(() => connection.Transmit(new CommandApdu(0, 0xA4, 0, 0))).Failure);

        Assert.Equal(("Disconnect", PcScNumbers.Leave), _api.Card[^1]);
    }

    [Fact]
    public void Transmit_OneByte_IsABadResponse()
    {
        _api.Responses.Enqueue([0x90]);
        using var connection = new PcScReaders(_api).Connect("A");

        Assert.Equal(CardFailure.BadResponse, Assert.Throws<CardReaderException>(() => connection.TransmitRaw(new byte[5])).Failure);
    }

    [Fact]
    public void Transmit_FewerThanFourBytes_NeverReachesTheReader()
    {
        using var connection = new PcScReaders(_api).Connect("A");

        Assert.Throws<ArgumentException>(() => connection.TransmitRaw(new byte[] { 4 }));
        Assert.DoesNotContain("Transmit", _api.Calls.Keys);
    }

    [Fact]
    public void Transmit_MoreThanTheRoom_IsTooLong()
    {
        _api.Responses.Enqueue(new byte[259]);
        using var connection = new PcScReaders(_api) { ResponseRoom = 258 }.Connect("A");

        Assert.Equal(CardFailure.ResponseTooLong, Assert.Throws<CardReaderException>(() => connection.TransmitRaw(new byte[5])).Failure);
    }

    [Fact]
    public void Transaction_DisposedTwice_EndsOnce()
    {
        using var connection = new PcScReaders(_api).Connect("A");
        var transaction = connection.BeginTransaction();

        transaction.Dispose();
        transaction.Dispose();

        Assert.Equal(1, _api.Calls["End"]);
    }

    [Fact]
    public void Reconnect_AfterAReset_TellsTheDisposition()
    {
        _api.Will("Begin", PcScCodes.ResetCard);
        using var connection = new PcScReaders(_api).Connect("A");

        Assert.Equal(CardFailure.CardReset, Assert.Throws<CardReaderException>(connection.BeginTransaction).Failure);
        connection.Reconnect(CardDisposition.Unpower);

        Assert.Equal(("Reconnect", PcScNumbers.Unpower), _api.Card[^1]);
    }

    [Theory]
    [InlineData(nameof(PcScFlavour.Linux), 0x42000D48)]
    [InlineData(nameof(PcScFlavour.Mac), 0x42000D48)]
    [InlineData(nameof(PcScFlavour.Windows), 0x00313520)]
    public void Control_GetFeatures_HasTheNumberOfTheSystem(string flavour, uint expected)
    {
        var api = new ScriptedPcSc { Flavour = Enum.Parse<PcScFlavour>(flavour) };
        using var connection = new PcScReaders(api).Connect("A");

        ((IReaderDetails)connection).Control(IReaderDetails.GetFeatures, default);

        Assert.Equal(("Control", expected), api.Card[^1]);
    }

    [Fact]
    public void Connect_LibraryAbsent_SaysWhatToInstall()
    {
        var exception = Assert.Throws<CardReaderException>(() => new PcScReaders(new ScriptedPcSc { IsAbsent = true }).Connect("A"));

        Assert.Equal(CardFailure.ServiceNotRunning, exception.Failure);
        Assert.Contains("apt-get install pcscd", exception.Cure, StringComparison.Ordinal);
        Assert.Contains("libpcsclite.so.1", exception.Message, StringComparison.Ordinal);
    }
}
