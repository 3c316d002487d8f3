using InsConformance.Identity.Matricules;

namespace InsConformance.Identity.Tests.Matricules;

public class InsOidTests
{
    [Theory]
    [InlineData("1.2.250.1.213.1.4.8", NatureMatricule.Nir, false, false, false)]
    [InlineData("1.2.250.1.213.1.4.9", NatureMatricule.Nia, true, false, false)]
    [InlineData("1.2.250.1.213.1.4.10", NatureMatricule.Nir, false, true, false)]
    [InlineData("1.2.250.1.213.1.4.11", NatureMatricule.Nir, false, false, true)]
    public void Parse_OidOfTheIns_SaysItsNature(string text, NatureMatricule nature, bool temporary, bool test, bool demonstration)
    {
        var oid = InsOid.Parse(text).Value;

        Assert.Equal((nature, temporary, test, demonstration), (oid.Nature, oid.IsTemporary, oid.IsTest, oid.IsDemonstration));
        Assert.Equal(text, oid.ToString());
    }

    [Theory]
    [InlineData("1.2.250.1.213.1.4.2", IdentityErrorCode.OidOfFormerInsC)]
    [InlineData("1.2.250.1.213.1.4.13", IdentityErrorCode.OidOfSocialSecurityNumber)]
    [InlineData("1.2.250.1.213.1.4.14", IdentityErrorCode.OidOfSocialSecurityNumber)]
    [InlineData("1.2.250.1.213.1.4.12", IdentityErrorCode.OidUnknown)]
    [InlineData("1.2.250.1.213.1.4", IdentityErrorCode.OidUnknown)]
    [InlineData("1.2.250.1.213.1.4.80", IdentityErrorCode.OidUnknown)]
    [InlineData("urn:oid:1.2.250.1.213.1.4.8", IdentityErrorCode.OidForm)]
    [InlineData("1..2", IdentityErrorCode.OidForm)]
    [InlineData(".1", IdentityErrorCode.OidForm)]
    [InlineData("1.", IdentityErrorCode.OidForm)]
    [InlineData(" 1.2.250.1.213.1.4.8", IdentityErrorCode.OidForm)]
    [InlineData("", IdentityErrorCode.Empty)]
    public void Parse_AnyOtherText_SaysWhyNot(string text, IdentityErrorCode code) => Assert.Equal(code, InsOid.Parse(text).Error!.Code);

    [Fact]
    public void Parse_DotAtTheEnd_PointsAtIt() => Assert.Equal(3, InsOid.Parse("1.2.").Error!.Position);
}
