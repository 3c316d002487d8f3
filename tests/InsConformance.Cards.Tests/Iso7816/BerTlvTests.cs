using FsCheck;
using FsCheck.Fluent;
using InsConformance.Cards.Iso7816;

namespace InsConformance.Cards.Tests.Iso7816;

public class BerTlvTests
{
    [Theory]
    [InlineData(0x81, 0)]
    [InlineData(0x81, 127)]
    [InlineData(0x5F37, 128)]
    [InlineData(0x7F21, 256)]
    [InlineData(0xBF8101, 70_000)]
    public void Write_AnyTagAndLength_ReadsBackTheSame(int tag, int length)
    {
        var value = Enumerable.Range(0, length).Select(i => (byte)i).ToArray();

        var read = Assert.Single(BerTlv.ReadAll(BerTlv.Write(tag, value)));

        Assert.Equal(tag, read.Tag);
        Assert.Equal(value, read.Value.ToArray());
    }

    [Theory]
    [InlineData("81", "tag alone")]
    [InlineData("8102AA", "value cut")]
    [InlineData("8180AA", "indefinite length")]
    [InlineData("818401000000", "length of four bytes")]
    [InlineData("BF818181", "tag of four bytes")]
    [InlineData("8182FF", "length cut")]
    public void ReadAll_BytesThatAreNoObject_Refused(string hex, string why) =>
        Assert.True(Assert.Throws<FormatException>(() => BerTlv.ReadAll(Convert.FromHexString(hex))) is not null, why);

    [Fact]
    public void ReadAll_FillerBetweenObjects_PassedOver() =>
        Assert.Equal([0x81, 0x82], BerTlv.ReadAll(Convert.FromHexString("008101AAFFFF8200FF")).Select(t => t.Tag));

    [Theory]
    [InlineData(0xE3, true)]
    [InlineData(0x83, false)]
    [InlineData(0x7F21, true)]
    [InlineData(0x5F37, false)]
    [InlineData(0xBF8101, true)]
    public void IsConstructed_ByTheFirstByteOfTheTag(int tag, bool expected) => Assert.Equal(expected, new BerTlv(tag, default).IsConstructed);

    [Fact]
    public void Find_TagBehindOthers_Found()
    {
        var bytes = Convert.FromHexString("8101AA8202BBCC");

        Assert.Equal("BBCC", Convert.ToHexString(BerTlv.Find(bytes, 0x82)!.Value.Span));
        Assert.Null(BerTlv.Find(bytes, 0x83));
    }

    [Fact]
    public void ReadAll_RandomBytes_ReadsOrRefuses()
    {
        var bytes = Gen.Choose(0, 255).Select(b => (byte)b).ArrayOf();

        Prop.ForAll(bytes.ToArbitrary(), candidate =>
        {
            try
            {
                return BerTlv.ReadAll(candidate).Sum(t => t.Value.Length) <= candidate.Length;
            }
            catch (FormatException)
            {
                return true;
            }
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("BF81810100")]
    [InlineData("3083")]
    [InlineData("308400000000")]
    [InlineData("3080")]
    public void ReadAll_FormThatNoCardUses_Refused(string bytes) => Assert.Throws<FormatException>(() => BerTlv.ReadAll(Convert.FromHexString(bytes)));
}
