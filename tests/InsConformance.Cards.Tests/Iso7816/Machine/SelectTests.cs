namespace InsConformance.Cards.Tests.Iso7816.Machine;

public class SelectTests
{
    [Theory]
    [InlineData("00A40000023F0000", "6F0D8201388302 3F00 8404 524F4F54 9000")]
    [InlineData("00A4000000", "6F0D8201388302 3F00 8404 524F4F54 9000")]
    [InlineData("00A40004022F0000", "620E 80020009 820101 83022F00 8801F0 9000")]
    [InlineData("00A4000C022F00", "9000")]
    [InlineData("00A4010402000100", "6210 820138 83020001 8407 4150502E4F4E45 9000")]
    [InlineData("00A40104022F0000", "6A82")]
    [InlineData("00A4020402000100", "6A82")]
    [InlineData("00A4040C044150502E", "9000")]
    [InlineData("00A4040405 4F54484552 00", "6210 820138 83020001 8407 4150502E4F4E45 9000")]
    [InlineData("00A4040400", "620D8201388302 3F00 8404 524F4F54 9000")]
    [InlineData("00A4040C03 4E4F50", "6A82")]
    [InlineData("00A4080C04 00015031", "9000")]
    [InlineData("00A4080C06 3F0000015031", "6A82")]
    [InlineData("00A4080C06 000100106001", "9000")]
    [InlineData("00A4080C03 000150", "6A87")]
    [InlineData("00A4000C01 3F", "6A87")]
    [InlineData("00A4030C", "6A82")]
    [InlineData("00A4070C023F00", "6A86")]
    [InlineData("00A40010023F00", "6A86")]
    [InlineData("00A4000C023F0100", "6A82")]
    public void Select_FromTheRoot_AnswersAsAsked(string command, string expected) =>
        Assert.Equal(expected.Replace(" ", "", StringComparison.Ordinal), TestCard.Create().Send(command));

    [Fact]
    public void Select_ByIdInAnApplication_SeesItsFilesItselfItsParentAndWhatIsBeside()
    {
        var card = TestCard.Create();
        Assert.Equal("9000", card.Send("00A4000C020001"));

        foreach (var id in (string[])["5031", "0001", "2F00", "0001", "3F00"])
            Assert.Equal("9000", card.Send("00A4000C02" + id));

        Assert.Equal("6A82", card.Send("00A4000C025031"));
    }

    [Fact]
    public void Select_Parent_GoesUpOneDirectory()
    {
        var card = TestCard.Create();
        card.Send("00A4080C0400010010");

        Assert.Equal("6210820138830200018407 4150502E4F4E45 9000".Replace(" ", "", StringComparison.Ordinal), card.Send("00A4030400"));
        Assert.Equal("9000", card.Send("00A4030C"));
        Assert.Equal("6A82", card.Send("00A4030C"));
    }

    [Fact]
    public void Select_PathFromCurrent_StartsBelowTheCurrentDirectory()
    {
        var card = TestCard.Create();
        Assert.Equal("6A82", card.Send("00A4090C04 00106001"));
        card.Send("00A4000C020001");

        Assert.Equal("9000", card.Send("00A4090C04 00106001"));
        Assert.Equal("646565709000", card.Send("00B0000000"));
    }

    [Fact]
    public void Select_NextLastAndPreviousOfAName_WalksThem()
    {
        var card = TestCard.Create();
        const string app = "04 4150502E";

        Assert.Equal("9000", card.Send("00A4040C" + app));
        Assert.Contains("4150502E54574F", card.Send("00A40406" + app + "00"), StringComparison.Ordinal);
        Assert.Equal("6A82", card.Send("00A4040E" + app));
        Assert.Contains("4150502E4F4E45", card.Send("00A40407" + app + "00"), StringComparison.Ordinal);
        Assert.Contains("4150502E54574F", card.Send("00A40405" + app + "00"), StringComparison.Ordinal);
    }

    [Fact]
    public void Select_NotFound_LeavesTheSelectionAsItWas()
    {
        var card = TestCard.Create();
        card.Send("00A4080C0400010010");
        card.Send("00A4000C026001");

        Assert.Equal("6A82", card.Send("00A4000C029999"));

        Assert.Equal("646565709000", card.Send("00B0000000"));
    }

    [Fact]
    public void Select_Directory_LeavesNoFileSelected()
    {
        var card = TestCard.Create();
        card.Send("00A4000C022F00");
        Assert.Equal("649000", card.Send("00B0000001"));

        card.Send("00A4000C020001");

        Assert.Equal("6986", card.Send("00B0000001"));
    }

    [Fact]
    public void Select_NameOfMoreThanSixteenBytes_Refused() => Assert.Equal("6A87", TestCard.Create().Send("00A4040C11" + new string('4', 34)));
}
