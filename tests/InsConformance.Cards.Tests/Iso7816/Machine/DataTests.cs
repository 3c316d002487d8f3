namespace InsConformance.Cards.Tests.Iso7816.Machine;

public class DataTests
{
    [Theory]
    [InlineData("00CA005A00", "5A029900 9000")]
    [InlineData("00CA005B00", "6A88")]
    [InlineData("00CA005A01AA", "6700")]
    [InlineData("00CB3FFF035C015A00", "5A029900 9000")]
    [InlineData("00CB3FFF035C015B00", "6A88")]
    [InlineData("00CB3FFF025C0000", "6A80")]
    [InlineData("00CB3FFF00", "6A80")]
    [InlineData("00CB0000035C015A00", "6A86")]
    [InlineData("00CB3FFF0A4D087006BF810102A08000", "7009BF810105A0039B0103 9000")]
    [InlineData("00CB3FFF0A4D087006BF810202A08000", "6A88")]
    [InlineData("00CB3FFF0A4D087006BF810102A18000", "6A80")]
    [InlineData("00CB3FFF0A4D087006BF810102A07F00", "6A80")]
    [InlineData("00CB3FFF0A4D087106BF810102A08000", "6A80")]
    [InlineData("00CB3FFF094D087006BF810102A000", "6A80")]
    [InlineData("00CB3FFF0A5E087006BF810102A08000", "6A80")]
    public void GetData_FromTheRoot_AnswersTheObject(string command, string expected) =>
        Assert.Equal(expected.Replace(" ", "", StringComparison.Ordinal), TestCard.Create().Send(command));

    [Fact]
    public void GetData_ObjectSeenFromElsewhere_NotFound()
    {
        var card = TestCard.Create();
        card.Send("00A4000C020001");

        Assert.Equal("6A88", card.Send("00CB3FFF0A4D087006BF810102A08000"));
        Assert.Equal("5A0299009000", card.Send("00CA005A00"));
    }

    [Fact]
    public void GetChallenge_AnyLength_ThatManyBytesEachTimeOthers()
    {
        var card = TestCard.Create();

        var one = card.Send("0084000008");

        Assert.Equal(20, one.Length);
        Assert.EndsWith("9000", one, StringComparison.Ordinal);
        Assert.NotEqual(one, card.Send("0084000008"));
        Assert.Equal(2 * 258, card.Send("0084000000").Length);
        Assert.Equal("6700", card.Send("00840000"));
        Assert.Equal("6A86", card.Send("0084000108"));
    }

    [Fact]
    public void GetData_HeaderListOfTwoObjects_Refused() =>
        Assert.Equal("6A80", TestCard.Create().Send("00CB3FFF10 4D0E 700C BF810102A080 BF810102A080 00"));
}
