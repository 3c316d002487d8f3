using InsConformance.Cards.Iso7816.Commands;
using InsConformance.Cards.Iso7816.Machine;
using InsConformance.Cards.Iso7816.Profiles;

namespace InsConformance.Cards.Tests.Iso7816.Machine;

public class ClassTests
{
    [Theory]
    [InlineData("01A4000C023F00", "6881")]
    [InlineData("02A4000C023F00", "6881")]
    [InlineData("40A4000C023F00", "6881")]
    [InlineData("04A4000C023F00", "6882")]
    [InlineData("08A4000C023F00", "6882")]
    [InlineData("0CA4000C023F00", "6882")]
    [InlineData("60A4000C023F00", "6882")]
    [InlineData("20A4000C023F00", "6E00")]
    [InlineData("80A4000C023F00", "6E00")]
    [InlineData("A0A4000C023F00", "6E00")]
    [InlineData("FFA4000C023F00", "6E00")]
    [InlineData("00D6000001AA", "6D00")]
    [InlineData("0070000001", "6D00")]
    [InlineData("10A4000C023F00", "6884")]
    public void Transmit_ClassOrInstructionThatTheTypeDoesNotKnow_Refused(string command, string expected)
    {
        var card = TestCard.Create();

        Assert.Equal(expected, card.Send(command));
        Assert.Equal("9000", card.Send("00A4000C023F00"));
    }

    [Theory]
    [InlineData("00A4000C023F00")]
    [InlineData("BCB0000010")]
    [InlineData("0CA4000C023F00")]
    [InlineData("00C0000000")]
    public void Transmit_TypeWithoutCommands_NoClass(string command) =>
        Assert.Equal("6E00", new IsoCard(TestCard.Profile with { Commands = [] }).Send(command));

    [Fact]
    public void Transmit_CommandOfOneClass_OnlyInThatClass()
    {
        var card = new IsoCard(TestCard.Profile with { Commands = [.. IsoCommands.Reading, CardCommand.OfClass(0xBC, 0xB0, Word)] });

        Assert.Equal("1234 9000".Replace(" ", "", StringComparison.Ordinal), card.Send("BCB0000002"));
        Assert.Equal("6D00", card.Send("BCB1000002"));
        Assert.Equal("6E00", card.Send("BDB0000002"));
        Assert.Equal("6986", card.Send("00B0000002"));
    }

    [Theory]
    [InlineData("00CB3FFE028101")]
    [InlineData("00CA3FFF028101")]
    [InlineData("00C0000000")]
    public void Transmit_OtherCommandInAChain_EndsIt(string other)
    {
        var card = TestCard.Create();
        Assert.Equal("9000", card.Send("10CB3FFF025C01"));

        Assert.Equal("6883", card.Send(other));

        Assert.Equal("6A80", card.Send("00CB3FFF015A00"));
    }

    [Fact]
    public void Transmit_Chain_IsOneCommand()
    {
        var card = TestCard.Create();

        Assert.Equal("9000", card.Send("10CB3FFF034D0870"));
        Assert.Equal("9000", card.Send("10CB3FFF0206BF"));
        Assert.Equal("7009BF810105A0039B01039000", card.Send("00CB3FFF058101 02A080 00"));
    }

    [Fact]
    public void Transmit_AnotherCommandInAChain_Refused_ThenStartsAfresh()
    {
        var card = TestCard.Create();
        card.Send("10CB3FFF034D0870");

        Assert.Equal("6883", card.Send("00A4000C023F00"));

        Assert.Equal("9000", card.Send("00A4000C023F00"));
    }

    [Fact]
    public void Transmit_ChainLongerThanAnyCommand_Refused()
    {
        var card = TestCard.Create();
        var part = Convert.FromHexString("10CB3FFFFF" + new string('0', 510));
        var statuses = Enumerable.Range(0, 258).Select(_ => Convert.ToHexString(card.Send(part))).ToArray();

        Assert.All(statuses[..257], s => Assert.Equal("9000", s));
        Assert.Equal("6700", statuses[257]);
    }

    [Fact]
    public void Transmit_ChainOnATypeWithoutChaining_Refused() =>
        Assert.Equal("6884", TestCard.Create(new CardQuirks { TakesChaining = false }).Send("10CB3FFF034D0870"));

    [Fact]
    public void Reset_InAChain_ForgetsIt()
    {
        var card = TestCard.Create();
        card.Send("10CB3FFF034D0870");

        card.Reset();

        Assert.Equal("9000", card.Send("00A4000C023F00"));
    }

    [Fact]
    public void Transmit_FaultInside_Answers6F00AndIsCounted()
    {
        var card = new IsoCard(TestCard.Profile with { Commands = [.. IsoCommands.Reading, IsoCommands.Verify, CardCommand.OfClass(0x80, 0x01, Throw)] });
        card.Send("0020000104 31323334");
        Assert.Equal(0, card.FaultCount);

        Assert.Equal("6F00", card.Send("80010000"));

        Assert.Equal(1, card.FaultCount);
        Assert.Equal("InvalidOperationException in ClassTests.Throw", card.LastFault);
        Assert.Equal("63C3", card.Send("0020000100"));
    }

    [Fact]
    public void IsoCard_TwoFilesOfOneId_Refused()
    {
        var root = new CardFile { Id = 0x3F00, Files = [new CardFile { Id = 1 }, new CardFile { Id = 1 }] };

        Assert.Contains("0001", Assert.Throws<ArgumentException>(() => new IsoCard(TestCard.Profile with { Root = root })).Message, StringComparison.Ordinal);
    }

    private static ushort Word(CardState card, in IncomingCommand command, ref ResponseWriter response)
    {
        response.Write([0x12, 0x34]);
        return 0x9000;
    }

    private static ushort Throw(CardState card, in IncomingCommand command, ref ResponseWriter response) => throw new InvalidOperationException("quotes 1234");
}
