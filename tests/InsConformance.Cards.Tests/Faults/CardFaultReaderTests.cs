using InsConformance.Cards.Faults;
using InsConformance.Foundation;
using InsConformance.Foundation.Yaml;

namespace InsConformance.Cards.Tests.Faults;

public sealed class CardFaultReaderTests
{
    [Fact]
    public void Read_AllKeys_GivesTheFaults()
    {
        var faults = CardFaultReader.Read(YamlFile.Parse(
            """
            faults:
              - kind: réponse lente
                ins: "88"
                seconds: 2.5
                nth: 2
                every: 3
              - kind: réponse vide
                seconds: 1
                once: true
              - kind: 61xx forcé
                sw2: "10"
              - kind: bits inversés
                bits: 4
                seed: 9
              - kind: carte muette
            """,
            "p.yaml"));

        Assert.Equal(
            [
                new CardFault(CardFaultKind.SlowAnswer) { Ins = 0x88, Delay = TimeSpan.FromSeconds(2.5), Nth = 2, Every = 3 },
                new CardFault(CardFaultKind.EmptyAnswer) { Bound = TimeSpan.FromSeconds(1), Once = true },
                new CardFault(CardFaultKind.ForcedMoreData) { Sw2 = 0x10 },
                new CardFault(CardFaultKind.FlippedBits) { Bits = 4, Seed = 9 },
                new CardFault(CardFaultKind.Mute),
            ],
            faults);
    }

    [Theory]
    [InlineData("faults: [{kind: panne}]", "carte muette")]
    [InlineData("faults: [{kind: carte muette, ins: \"A4\"}]", "mute card")]
    [InlineData("faults: [{kind: erreur 6F00, seconds: 2}]", "seconds")]
    [InlineData("faults: [{kind: erreur 6F00, ins: A}]", "hexadecimal")]
    [InlineData("faults: [{kind: réponse lente, seconds: -1}]", "number of seconds")]
    [InlineData("faults: [{kind: erreur 6F00, nth: 0}]", "1 or more")]
    public void Read_WrongValue_SaysWhereAndWhat(string text, string said)
    {
        var e = Assert.Throws<InputException>(() => CardFaultReader.Read(YamlFile.Parse(text, "p.yaml")));

        Assert.Contains(said, e.Message, StringComparison.Ordinal);
        Assert.Equal("p.yaml", e.Place!.File);
    }

    [Fact]
    public void Read_NoKey_GivesNone() => Assert.Empty(CardFaultReader.Read(YamlFile.Parse("id: x", "p.yaml")));
}
