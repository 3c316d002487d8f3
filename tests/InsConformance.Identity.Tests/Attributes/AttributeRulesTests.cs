using InsConformance.Identity.Attributes;

namespace InsConformance.Identity.Tests.Attributes;

public class AttributeRulesTests
{
    [Theory]
    [InlineData(IdentityAttributes.None, true, true)]
    [InlineData(IdentityAttributes.Homonyme, true, true)]
    [InlineData(IdentityAttributes.Douteuse, true, false)]
    [InlineData(IdentityAttributes.Fictive, true, false)]
    [InlineData(IdentityAttributes.Homonyme | IdentityAttributes.Douteuse, true, false)]
    [InlineData(IdentityAttributes.Homonyme | IdentityAttributes.Fictive, false, false)]
    [InlineData(IdentityAttributes.Douteuse | IdentityAttributes.Fictive, false, false)]
    [InlineData(IdentityAttributes.Homonyme | IdentityAttributes.Douteuse | IdentityAttributes.Fictive, false, false)]
    [InlineData((IdentityAttributes)8, false, true)]
    public void Rules_EverySet_CombineAndCallAsStated(IdentityAttributes attributes, bool combine, bool call)
    {
        Assert.Equal(combine, AttributeRules.MayCombine(attributes));
        Assert.Equal(call, AttributeRules.AllowInsiCall(attributes));
        Assert.Equal(!call, AttributeRules.ForceProvisoire(attributes));
    }

    [Fact]
    public void MayCombine_OtherEditionOfTheGuide_IsAnOption()
    {
        var options = new AttributeOptions { Combinations = [IdentityAttributes.Homonyme | IdentityAttributes.Fictive] };

        Assert.True(AttributeRules.MayCombine(IdentityAttributes.Homonyme | IdentityAttributes.Fictive, options));
        Assert.False(AttributeRules.MayCombine(IdentityAttributes.Homonyme | IdentityAttributes.Douteuse, options));
    }
}
