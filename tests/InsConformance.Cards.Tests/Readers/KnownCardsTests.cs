using InsConformance.Cards.Readers;
using InsConformance.Cards.Readers.Known;
using InsConformance.Foundation;
using InsConformance.Foundation.Yaml;

namespace InsConformance.Cards.Tests.Readers;

public class KnownCardsTests
{
    [Theory]
    [InlineData("3BAC00402A001225006480000310009000", "CPS3")]
    [InlineData("3BAC00402A001225006480820212009000", "CPS2ter")]
    [InlineData("3B8F80010031B86404B0ECC1739401808290000E", "CPS3 without contact")]
    [InlineData("3BDC18FF000012250064800004010090 00", "CPS4")]
    [InlineData("3F65250052096A9000", "Carte Vitale 1")]
    [InlineData("3B751300004409EA9000", "Carte Vitale 2 avec photo")]
    [InlineData("3B7F1800000031B864502300", null)]
    [InlineData("", null)]
    public void Find_AnswerToReset_NamesTheCard(string hex, string? expected) =>
        Assert.Equal(expected, KnownCards.Default.Find(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)))?.Label);

    [Fact]
    public void Known_EveryFormWithoutWildcards_IsAnAnswerToResetThatFindsIt() =>
        Assert.All(KnownCards.Default.Known.Where(k => !k.Pattern.AsSpan().ContainsAny('.', '[')), card =>
        {
            var atr = Convert.FromHexString(card.Pattern.Replace(" ", "", StringComparison.Ordinal));
            Assert.True(AnswerToReset.TryParse(atr, out _), card.Pattern);
            Assert.Equal(card, KnownCards.Default.Find(atr));
        });

    [Theory]
    [InlineData("cards: [{ pattern: '3B G0', label: x, source: y }]", "pattern")]
    [InlineData("cards: [{ pattern: '3B 0', label: x, source: y }]", "pattern")]
    [InlineData("cards: [{ pattern: '3B', label: x, source: y, colour: red }]", "colour")]
    public void Read_WrongFile_SaysWhere(string yaml, string word)
    {
        var exception = Assert.Throws<InputException>(() => KnownCards.Read(YamlFile.Parse(yaml, "k.yaml")));

        Assert.Contains(word, exception.Message, StringComparison.Ordinal);
        Assert.NotNull(exception.Place);
    }
}
