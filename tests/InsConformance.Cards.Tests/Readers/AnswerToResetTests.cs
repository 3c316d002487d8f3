using FsCheck;
using FsCheck.Fluent;
using InsConformance.Cards.Readers;

namespace InsConformance.Cards.Tests.Readers;

public class AnswerToResetTests
{
    [Theory]
    [InlineData("3BAC00402A001225006480000310009000", true, "TB1=00 TD1=40 TC2=2A", "0", "001225006480000310009000", null)]
    [InlineData("3B751300004409EA9000", true, "TA1=13 TB1=00 TC1=00", "0", "4409EA9000", null)]
    [InlineData("3F65250052096A9000", false, "TB1=25 TC1=00", "0", "52096A9000", null)]
    [InlineData("3B8F80010031B86404B0ECC1739401808290000E", true, "TD1=80 TD2=01", "0 1", "0031B86404B0ECC173940180829000", true)]
    [InlineData("3B8F80010031B86404B0ECC1739401808290000F", true, "TD1=80 TD2=01", "0 1", "0031B86404B0ECC173940180829000", false)]
    public void TryParse_PublishedAnswer_ReadsItsParts(string hex, bool direct, string interfaces, string protocols, string historical, bool? check)
    {
        Assert.True(AnswerToReset.TryParse(Convert.FromHexString(hex), out var answer));
        Assert.Equal(direct, answer!.IsDirect);
        Assert.Equal(interfaces, string.Join(' ', answer.InterfaceBytes.Select(b => $"{b.Key}={b.Value:X2}")));
        Assert.Equal(protocols, string.Join(' ', answer.Protocols));
        Assert.Equal(historical, Convert.ToHexString(answer.HistoricalBytes.Span));
        Assert.Equal(check, answer.HasGoodCheck);
    }

    [Theory]
    [InlineData("")]
    [InlineData("3B")]
    [InlineData("0000")]
    [InlineData("3BFF")]
    [InlineData("3B05AABB")]
    [InlineData("3B8001")]
    public void TryParse_BytesThatAreNoAnswer_Refused(string hex) => Assert.False(AnswerToReset.TryParse(Convert.FromHexString(hex), out _));

    [Fact]
    public void TryParse_RandomBytes_ReadsOrRefuses()
    {
        var candidates = from start in Gen.Elements((byte)0x3B, (byte)0x3F, (byte)0x00)
                         from rest in Gen.Choose(0, 255).Select(b => (byte)b).ArrayOf()
                         select (byte[])[start, .. rest];

        Prop.ForAll(candidates.ToArbitrary(), bytes =>
            !AnswerToReset.TryParse(bytes, out var answer) || answer!.HistoricalBytes.Length <= 15 && answer.Protocols.Count > 0).QuickCheckThrowOnFailure();
    }
}
