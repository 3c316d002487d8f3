using InsConformance.Identity.Places;

namespace InsConformance.Identity.Tests.Places;

public class CogTests
{
    [Theory]
    [InlineData("63220", CogKind.Commune)]
    [InlineData("2A020", CogKind.Commune)]
    [InlineData("2B020", CogKind.Commune)]
    [InlineData("20020", CogKind.Commune)]
    [InlineData("97101", CogKind.Outremer)]
    [InlineData("98701", CogKind.Outremer)]
    [InlineData("99100", CogKind.Etranger)]
    [InlineData("99255", CogKind.Etranger)]
    [InlineData("99999", CogKind.Inconnu)]
    public void Parse_FiveCharacters_KindTold(string text, CogKind kind)
    {
        var cog = Cog.Parse(text).Value;

        Assert.Equal((text, kind), (cog.ToString(), cog.Kind));
        Assert.Equal(text[1] is 'A' or 'B', cog.IsCorsican);
    }

    [Theory]
    [InlineData("", IdentityErrorCode.Empty, 0)]
    [InlineData(null, IdentityErrorCode.Empty, 0)]
    [InlineData("6322", IdentityErrorCode.WrongLength, 4)]
    [InlineData("632200", IdentityErrorCode.WrongLength, 5)]
    [InlineData("2C020", IdentityErrorCode.CogForm, 1)]
    [InlineData("2a020", IdentityErrorCode.CogForm, 1)]
    [InlineData("3A020", IdentityErrorCode.CogForm, 1)]
    [InlineData("A2020", IdentityErrorCode.CogForm, 0)]
    [InlineData("63 20", IdentityErrorCode.CogForm, 2)]
    public void Parse_AnotherForm_RefusedAtItsPlace(string? text, IdentityErrorCode code, int position)
    {
        var error = Cog.Parse(text).Error!;

        Assert.Equal((code, position), (error.Code, error.Position));
    }

    [Fact]
    public void Unknown_Place_IsTheSameAsParsed() => Assert.Equal(Cog.Unknown, Cog.Parse("99999").Value);
}
