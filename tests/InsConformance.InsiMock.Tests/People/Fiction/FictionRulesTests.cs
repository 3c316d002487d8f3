using InsConformance.Foundation;
using InsConformance.Foundation.Yaml;
using InsConformance.Identity.Matricules;
using InsConformance.InsiMock.People.Fiction;

namespace InsConformance.InsiMock.Tests.People.Fiction;

public sealed class FictionRulesTests
{
    [Theory]
    [InlineData("1140263991901", true)] // A commune that never was.
    [InlineData("1140263998001", true)]
    [InlineData("1140263990001", false)] // 990: the commune is unknown, real people have it.
    [InlineData("1140263999001", false)]
    [InlineData("187012B991904", true)]
    [InlineData("187012B020904", false)]
    [InlineData("1750597191001", true)] // Overseas: two digits.
    [InlineData("1750597190001", false)]
    [InlineData("1750597105991", false)] // 991 here is an order number.
    [InlineData("2800299991001", true)]
    [InlineData("2800299352991", false)]
    [InlineData("2751263220749", true)] // Published.
    [InlineData("2751263220750", false)] // Its neighbour is not.
    public void IsCertainlyFictitious_Matricule_IsByPlaceOrPublication(string number, bool expected) =>
        Assert.Equal(expected, FictionRules.Shipped.IsCertainlyFictitious(Matricule.Parse(number).Value));

    [Theory]
    [InlineData("published: [ { numIdentifiant: \"123\", who: x, evidence: INF } ]")]
    [InlineData("published: [ { numIdentifiant: \"2751263220749\", who: x, evidence: SURE } ]")]
    [InlineData("neverAssigned: [ { form: \"000\", from: \"91\", to: \"998\", evidence: INF } ]")]
    public void Read_WrongData_IsRefusedWithItsPlace(string text) =>
        Assert.NotNull(Assert.Throws<InputException>(() => FictionRules.Read(YamlFile.Parse(text, "f.yaml"))).Place?.Line);
}
