using InsConformance.Cards.Vitale;
using InsConformance.Foundation;

namespace InsConformance.Cards.Tests.Vitale;

public sealed class VitaleAtrsTests
{
    [Theory]
    [InlineData("3F652500220969 9000", VitaleGeneration.Vitale1)]
    [InlineData("3F6525002C09F99000", VitaleGeneration.Vitale1)]
    [InlineData("3F65250052096A9000", VitaleGeneration.Vitale1)]
    [InlineData("3F652500A4096A9000", VitaleGeneration.Vitale1)]
    [InlineData("3B751300004309EA9000", VitaleGeneration.Vitale2)]
    [InlineData("3B751300004409EA9000", VitaleGeneration.Vitale2)]
    [InlineData("3B751300004509FA9000", VitaleGeneration.Vitale2)]
    [InlineData("3B751300004609EA9000", VitaleGeneration.Vitale2)]
    [InlineData("3B751300004909EA9000", VitaleGeneration.Vitale2)]
    [InlineData("3B751300004C09EA9000", VitaleGeneration.Vitale2)]
    public void Find_AnswerOfTheStudy_Recognised(string atr, VitaleGeneration generation) => Assert.Equal(generation, Find(atr)?.Generation);

    [Theory]
    [InlineData("3BAC00402A001225006480000310009000")]
    [InlineData("3B751300004A09EA9000")]
    [InlineData("3B751300004409FA9000")]
    [InlineData("3F652500230969 9000")]
    [InlineData("3B751300004409EA90")]
    [InlineData("3B751300004409EA900000")]
    [InlineData("")]
    public void Find_AnyOtherAnswer_IsNoVitale(string atr) => Assert.Null(Find(atr));

    [Theory]
    [InlineData("3B 7", 1)]
    [InlineData("3b 75", 1)]
    [InlineData("3B [75", 1)]
    [InlineData("3B 75.*", 1)]
    [InlineData("3B 75", 3)]
    public void Load_WrongRow_RefusedAtItsPlace(string pattern, int generation)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, $"atr:\n  - {{ pattern: \"{pattern}\", generation: {generation}, label: x, source: y }}\n");

            var refused = Assert.Throws<InputException>(() => VitaleAtrs.Load(path));

            Assert.Equal(2, refused.Place?.Line);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Load_EditorsFile_ReplacesTheShippedOne()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "atr:\n  - { pattern: \"3B [01]F\", generation: 2, label: Autre carte, source: essai }\n");

            var atrs = VitaleAtrs.Load(path);

            Assert.Equal("Autre carte", atrs.Find([0x3B, 0x1F])?.Label);
            Assert.Null(atrs.Find(Convert.FromHexString("3B751300004409EA9000")));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static VitaleAtr? Find(string atr) => VitaleAtrs.Default.Find(Convert.FromHexString(atr.Replace(" ", "", StringComparison.Ordinal)));
}
