using System.Text;
using InsConformance.Cards.PcSc;

namespace InsConformance.Cards.Tests.PcSc;

public class CardPowersTests
{
    [Theory]
    [InlineData(0x1D0034, nameof(CardPower.Negotiable))]
    [InlineData(0x000054, nameof(CardPower.Specific))]
    [InlineData(0x010002, nameof(CardPower.Absent))]
    [InlineData(0x010004, nameof(CardPower.Present))]
    [InlineData(0x010000, nameof(CardPower.Unknown))]
    public void Read_MaskOfPcscLite_TakesTheHighestBit(uint state, string expected) => Assert.Equal(expected, CardPowers.Read(state, PcScFlavour.Linux).ToString());

    [Theory]
    [InlineData(1, nameof(CardPower.Absent))]
    [InlineData(4, nameof(CardPower.Powered))]
    [InlineData(6, nameof(CardPower.Specific))]
    [InlineData(7, nameof(CardPower.Unknown))]
    public void Read_NumberOfWindows_IsTheState(uint state, string expected) => Assert.Equal(expected, CardPowers.Read(state, PcScFlavour.Windows).ToString());

    [Theory]
    [InlineData("", 0)]
    [InlineData("\0", 0)]
    [InlineData("A\0\0", 1)]
    [InlineData("Lecteur é 00\0B\0\0junk\0\0", 2)]
    [InlineData("A\0B", 2)]
    public void MultiString_InBothEncodings_ReadsTheNames(string text, int expected)
    {
        Assert.Equal(expected, MultiString.Read(Encoding.UTF8.GetBytes(text), Encoding.UTF8).Count);
        Assert.Equal(MultiString.Read(Encoding.UTF8.GetBytes(text), Encoding.UTF8), MultiString.Read(Encoding.Unicode.GetBytes(text), Encoding.Unicode));
    }
}
