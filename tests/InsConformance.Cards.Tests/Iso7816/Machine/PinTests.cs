using InsConformance.Cards.Iso7816.Machine;
using InsConformance.Cards.Iso7816.Profiles;

namespace InsConformance.Cards.Tests.Iso7816.Machine;

public class PinTests
{
    private const string Right = "0020000104 31323334";
    private const string Wrong = "0020000104 39393939";
    private const string Status = "0020000100";

    [Fact]
    public void Verify_RightPin_VerifiedUntilReset()
    {
        var card = TestCard.Create();
        Assert.Equal("63C3", card.Send(Status));

        Assert.Equal("9000", card.Send(Right));
        Assert.Equal("9000", card.Send(Status));
        Assert.Equal("9000", card.Send("00200001"));

        card.Reset();
        Assert.Equal("63C3", card.Send(Status));
    }

    [Fact]
    public void Verify_WrongPins_CountDownToBlocked_WhichNoResetUndoes()
    {
        var card = TestCard.Create();

        Assert.Equal("63C2", card.Send(Wrong));
        card.Reset();
        Assert.Equal("63C2", card.Send(Status));
        Assert.Equal("63C1", card.Send(Wrong));
        Assert.Equal("63C0", card.Send(Wrong));

        Assert.Equal("6983", card.Send(Status));
        Assert.Equal("6983", card.Send(Right));
        card.Reset();
        Assert.Equal("6983", card.Send(Right));
    }

    [Fact]
    public void Verify_RightPinAfterAWrongOne_GivesTheTriesBack()
    {
        var card = TestCard.Create();
        card.Send(Wrong);
        card.Send(Right);
        card.Reset();

        Assert.Equal("63C3", card.Send(Status));
    }

    [Fact]
    public void Verify_WrongPinAfterTheRightOne_IsVerifiedNoMore()
    {
        var card = TestCard.Create();
        card.Send(Right);

        Assert.Equal("63C2", card.Send(Wrong));

        Assert.Equal("63C2", card.Send(Status));
    }

    [Theory]
    [InlineData("0020000103 313233", "6700")]
    [InlineData("0020000109 313233343536373839", "6700")]
    [InlineData("0020000204 31323334", "6A88")]
    [InlineData("0020008104 31323334", "6A88")]
    [InlineData("0020010104 31323334", "6A86")]
    public void Verify_Malformed_RefusedAndCostsNoTry(string command, string expected)
    {
        var card = TestCard.Create();

        Assert.Equal(expected, card.Send(command));

        Assert.Equal("63C3", card.Send(Status));
    }

    [Theory]
    [InlineData("0020000105 3132333430")]
    [InlineData("0020000105 3031323334")]
    [InlineData("0020000108 31323334FFFFFFFF")]
    public void Verify_PinWithMoreBehindOrBefore_IsWrong(string command) => Assert.Equal("63C2", TestCard.Create().Send(command));

    [Fact]
    public void Verify_BlockedFromTheStart_Blocked()
    {
        var card = new IsoCard(TestCard.Profile with { Pins = [new CardPin(1, "1234"u8) { TriesLeft = 0 }] });

        Assert.Equal("6983", card.Send(Status));
        Assert.Equal("6983", card.Send(Right));
    }

    [Fact]
    public void Change_WithTheOldPin_OnlyTheNewOneIsRight()
    {
        var card = TestCard.Create();

        Assert.Equal("9000", card.Send("0024000109 31323334 3536373839"));

        card.Reset();
        Assert.Equal("63C2", card.Send(Right));
        Assert.Equal("9000", card.Send("0020000105 3536373839"));
    }

    [Theory]
    [InlineData("0024000108 39393939 35363738", "63C2", "63C2")]
    [InlineData("0024000107 31323334 353637", "6700", "63C3")]
    [InlineData("002400010F 31323334 3535353535353535353535", "6A80", "9000")]
    [InlineData("0024000100", "6700", "63C3")]
    [InlineData("0024010108 31323334 35363738", "6A86", "63C3")]
    [InlineData("0024000208 31323334 35363738", "6A88", "63C3")]
    public void Change_WrongOrMalformed_Refused(string command, string expected, string status)
    {
        var card = TestCard.Create();

        Assert.Equal(expected, card.Send(command));

        Assert.Equal(status, card.Send(Status));
    }

    [Fact]
    public void Pins_TwoCardsOfOneProfile_CountForThemselves()
    {
        var one = TestCard.Create();
        var other = TestCard.Create();

        one.Send(Wrong);

        Assert.Equal("63C3", other.Send(Status));
    }
}
