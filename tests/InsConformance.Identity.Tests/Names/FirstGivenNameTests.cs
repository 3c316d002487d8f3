using InsConformance.Identity.Names;

namespace InsConformance.Identity.Tests.Names;

public class FirstGivenNameTests
{
    [Theory]
    [InlineData("JEAN", true)]
    [InlineData("JEAN CHRISTOPHE", true)]
    [InlineData("JEAN-CHRISTOPHE", true)]
    [InlineData("JEAN'CHRISTOPHE", true)]
    [InlineData("JEAN-CHRISTOPHE-PIERRE", true)]
    [InlineData("CHRISTOPHE", false)]
    [InlineData("PIERRE", false)]
    [InlineData("JEA", false)]
    [InlineData("JEANCHRISTOPHE", false)]
    [InlineData("JEAN PIERRE", false)]
    [InlineData("JEAN CHRISTOPHE PIERRE PAUL", false)]
    [InlineData("", false)]
    [InlineData("-", false)]
    public void Begins_ListOfThree_OnlyItsStart(string first, bool expected)
    {
        Assert.Equal(expected, FirstGivenName.Begins(first, "JEAN CHRISTOPHE PIERRE"));
        Assert.Equal(expected, FirstGivenName.Begins(first, "JEAN-CHRISTOPHE PIERRE"));
    }

    [Fact]
    public void List_Parts_AreReadFromTheText()
    {
        var list = GivenNameList.Parse("PIERRE-ALAIN MURIEL FLORIANT").Value;

        Assert.Equal("PIERRE-ALAIN", list.First);
        Assert.Equal(["PIERRE-ALAIN", "MURIEL", "FLORIANT"], list.Names);
        Assert.True(list.StartsWith(GivenName.Parse("PIERRE").Value));
        Assert.False(list.StartsWith(GivenName.Parse("MURIEL").Value));
        Assert.Equal("ZOE", GivenNameList.Of(GivenName.Parse("ZOE").Value).Value.First);
        Assert.Equal("JEAN PAUL", GivenNameList.Of(GivenName.Parse("JEAN").Value, GivenName.Parse("PAUL").Value).Value.ToString());
        Assert.Equal(IdentityErrorCode.Empty, GivenNameList.Of().Error!.Code);
    }

    [Fact]
    public void Begins_AnyListAndCount_ItsFirstNamesBeginIt() => Properties.Hold(
        Properties.NearlyName,
        text =>
        {
            if (!GivenNameList.Parse(text).TryGetValue(out var list))
                return true;
            return Enumerable.Range(1, list.Names.Count).All(n =>
                FirstGivenName.Begins(string.Join('-', list.Names.Take(n)), list.Value)
                && !FirstGivenName.Begins(string.Join(' ', list.Names.Take(n)) + "Z", list.Value));
        });
}
