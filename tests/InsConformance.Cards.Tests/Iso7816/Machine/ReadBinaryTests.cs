using InsConformance.Cards.Iso7816;
using InsConformance.Cards.Iso7816.Machine;
using InsConformance.Cards.Iso7816.Profiles;

namespace InsConformance.Cards.Tests.Iso7816.Machine;

public class ReadBinaryTests
{
    [Theory]
    [InlineData("00B0000004", "00010203 9000")]
    [InlineData("00B0012C02", "2C2D 9000")]
    [InlineData("00B0025703", "57 9000")]
    [InlineData("00B0025700", "57 9000")]
    [InlineData("00B0025801", "6B00")]
    [InlineData("00B07FFF01", "6B00")]
    [InlineData("00B00000", "6700")]
    [InlineData("00B0000001AA00", "6700")]
    [InlineData("00B0910402", "0405 9000")]
    [InlineData("00B0800402", "0405 9000")]
    [InlineData("00B0820402", "6A82")]
    [InlineData("00B0A00000", "6A86")]
    public void ReadBinary_OfTheCurrentFile_AnswersItsBytes(string command, string expected)
    {
        var card = Selected();

        Assert.Equal(expected.Replace(" ", "", StringComparison.Ordinal), card.Send(command));
    }

    [Fact]
    public void ReadBinary_LeZero_GivesAtMost256()
    {
        var response = Selected().Send(Convert.FromHexString("00B0000000"));

        Assert.Equal(TestCard.Pattern[..256], response[..^2]);
        Assert.Equal(258, response.Length);
    }

    [Fact]
    public void ReadBinary_ByShortId_MakesTheFileCurrent()
    {
        var card = TestCard.Create();
        Assert.Equal("6986", card.Send("00B0000001"));
        Assert.Equal("6469 9000".Replace(" ", "", StringComparison.Ordinal), card.Send("00B09E0002"));

        Assert.Equal("726563 9000".Replace(" ", "", StringComparison.Ordinal), card.Send("00B0000203"));
    }

    [Fact]
    public void ReadBinary_EmptyFile_AnswersNothing()
    {
        var card = TestCard.Create();
        card.Send("00A4080C0400015034");

        Assert.Equal("9000", card.Send("00B0000000"));
        Assert.Equal("6B00", card.Send("00B0000100"));
    }

    [Theory]
    [InlineData("5032", false, "6982")]
    [InlineData("5032", true, "7365637265749000")]
    [InlineData("5033", false, "6982")]
    [InlineData("5033", true, "6982")]
    public void ReadBinary_OfAGuardedFile_AsItsRuleSays(string id, bool verified, string expected)
    {
        var card = TestCard.Create();
        if (verified)
            Assert.Equal("9000", card.Send("0020000104 31323334"));
        Assert.Equal("9000", card.Send("00A4080C040001" + id));

        Assert.Equal(expected, card.Send("00B0000000"));
    }

    [Fact]
    public void ReadBinary_LongestReadOfTheType_LimitsEachCommand()
    {
        var card = Selected(new CardQuirks { LongestRead = 0xE7 });

        Assert.Equal(0xE7 + 2, card.Send(Convert.FromHexString("00B0000000")).Length);
        Assert.Equal("E7E8 9000".Replace(" ", "", StringComparison.Ordinal), card.Send("00B000E702"));
    }

    [Fact]
    public void ReadBinary_TypeThatTellsTheEndOfTheFile_Tells6282() =>
        Assert.Equal("57 6282".Replace(" ", "", StringComparison.Ordinal), Selected(new CardQuirks { EndOfFile = StatusWords.EndOfFile }).Send("00B0025703"));

    [Fact]
    public void ReadBinary_ExtendedLengthWhereTaken_GivesMore()
    {
        var card = Selected(new CardQuirks { TakesExtendedLength = true });

        Assert.Equal(TestCard.Pattern, card.Send(Convert.FromHexString("00B00000000000"))[..^2]);
        Assert.Equal(300, card.Send(Convert.FromHexString("00B0000000012C")).Length - 2);
    }

    private static IsoCard Selected(CardQuirks? quirks = null)
    {
        var card = TestCard.Create(quirks);
        Assert.Equal("9000", card.Send("00A4080C0400015031"));
        return card;
    }
}
