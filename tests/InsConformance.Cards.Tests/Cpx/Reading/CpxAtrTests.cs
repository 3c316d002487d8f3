using InsConformance.Cards.Cpx.Reading;

namespace InsConformance.Cards.Tests.Cpx.Reading;

public class CpxAtrTests
{
    [Theory]
    [InlineData("3BAC00402A001225006480000310009000", CpxGeneration.Cps3)]
    [InlineData("3BAC00402A001225006480000410009000", CpxGeneration.Cps3)]
    [InlineData("3BAC00402A001225006480820212009000", CpxGeneration.Cps2Ter)]
    [InlineData("3B8F80010031B86404B0ECC1739401808290000E", CpxGeneration.Cps3Contactless)]
    [InlineData("3BDC18FF000012250064800004010090" + "00", CpxGeneration.Cps4)]
    [InlineData("3B9B188001001225006480040100009044", CpxGeneration.Cps4)]
    [InlineData("3B751300004409EA9000", CpxGeneration.None)]
    [InlineData("3F65250052096A9000", CpxGeneration.None)]
    [InlineData("3BAC00402A00122500648000031000900000", CpxGeneration.None)]
    [InlineData("3BAC00402A0012250064800003100090", CpxGeneration.None)]
    [InlineData("", CpxGeneration.None)]
    public void Recognise_KnownAnswer_TellsTheGeneration(string atr, CpxGeneration expected) =>
        Assert.Equal(expected, CpxAtr.Recognise(Convert.FromHexString(atr)));
}
