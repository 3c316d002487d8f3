using InsConformance.Cards.Iso7816.Profiles;

namespace InsConformance.Cards.Tests.Iso7816.Machine;

public class LengthTests
{
    private const string Fcp = "620E8002000982010183022F008801F0";

    [Theory]
    [InlineData("")]
    [InlineData("04")]
    [InlineData("00A400")]
    [InlineData("00A40000033F00")]
    [InlineData("00A40000023F000000")]
    [InlineData("00B0000001FF")]
    [InlineData("00A400000000023F00")]
    [InlineData("00B00000000000")]
    public void Transmit_LengthsThatDoNotFitOrAreExtended_WrongLength(string command) => Assert.Equal("6700", TestCard.Create().Send(command));

    [Fact]
    public void Transmit_NoLe_DataWaitForGetResponse()
    {
        var card = TestCard.Create();

        Assert.Equal("6110", card.Send("00A40004022F00"));
        Assert.Equal(Fcp[..8] + "610C", card.Send("00C0000004"));
        Assert.Equal(Fcp[8..] + "9000", card.Send("00C0000000"));
        Assert.Equal("6985", card.Send("00C0000000"));
    }

    [Fact]
    public void Transmit_NoLeOnATypeThatSendsAtOnce_DataComeAtOnce() =>
        Assert.Equal(Fcp + "9000", TestCard.Create(new CardQuirks { HoldsUnaskedData = false }).Send("00A40004022F00"));

    [Theory]
    [InlineData("04", "620E8002 610C")]
    [InlineData("10", Fcp + "9000")]
    [InlineData("20", Fcp + "9000")]
    [InlineData("00", Fcp + "9000")]
    public void Transmit_LeOfAnotherLength_CutOrPassedOver(string le, string expected) =>
        Assert.Equal(expected.Replace(" ", "", StringComparison.Ordinal), TestCard.Create().Send("00A40004022F00" + le));

    [Theory]
    [InlineData("04", "6C10")]
    [InlineData("10", Fcp + "9000")]
    [InlineData("20", "6C10")]
    [InlineData("00", Fcp + "9000")]
    public void Transmit_LeOfAnotherLengthOnATypeThatRefusesIt_TellsTheRightOne(string le, string expected) =>
        Assert.Equal(expected, TestCard.Create(new CardQuirks { RefusesWrongLe = true }).Send("00A40004022F00" + le));

    [Fact]
    public void ReadBinary_LongerThanTheFileOnATypeThatRefusesIt_TellsWhatIsLeft()
    {
        var card = TestCard.Create(new CardQuirks { RefusesWrongLe = true });
        card.Send("00A4080C0400015031");

        Assert.Equal("6C01", card.Send("00B0025705"));
        Assert.Equal("579000", card.Send("00B0025701"));
    }

    [Fact]
    public void Transmit_AnotherCommand_DropsWhatWaited()
    {
        var card = TestCard.Create();
        card.Send("00A40004022F00");

        card.Send("0020000100");

        Assert.Equal("6985", card.Send("00C0000000"));
    }

    [Theory]
    [InlineData("00C0000100", "6A86")]
    [InlineData("00C00000", "6700")]
    [InlineData("00C0000001AA", "6700")]
    public void GetResponse_Malformed_RefusedAndKept(string command, string expected)
    {
        var card = TestCard.Create();
        card.Send("00A40004022F00");

        Assert.Equal(expected, card.Send(command));

        Assert.Equal(Fcp + "9000", card.Send("00C0000010"));
    }

    [Fact]
    public void GetResponse_MoreThanWaitsOnATypeThatRefusesIt_TellsWhatWaits()
    {
        var card = TestCard.Create(new CardQuirks { RefusesWrongLe = true });
        card.Send("00A40004022F00");

        Assert.Equal("6C10", card.Send("00C0000011"));

        Assert.Equal(Fcp + "9000", card.Send("00C0000010"));
    }
}
