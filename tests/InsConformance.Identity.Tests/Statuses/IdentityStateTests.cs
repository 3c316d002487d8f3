using InsConformance.Identity.Attributes;
using InsConformance.Identity.Statuses;

namespace InsConformance.Identity.Tests.Statuses;

public class IdentityStateTests
{
    [Theory]
    [InlineData(false, false, "PROV")]
    [InlineData(true, false, "RECUP")]
    [InlineData(false, true, "VALI")]
    [InlineData(true, true, "QUAL")]
    public void Status_TwoQuestions_OneStatus(bool insi, bool controlled, string code)
    {
        var status = IdentityStatusText.Of(insi, controlled);

        Assert.Equal(code, status.Code());
        Assert.Equal(insi, status.HoldsIns());
        Assert.Equal(controlled, status.IsControlled());
        Assert.Equal(status, IdentityStatusText.Parse(code).Value);
    }

    [Theory]
    [InlineData("prov", IdentityErrorCode.StatusUnknown)]
    [InlineData("VALIDEE", IdentityErrorCode.StatusUnknown)]
    [InlineData("", IdentityErrorCode.Empty)]
    [InlineData(null, IdentityErrorCode.Empty)]
    public void Parse_AnyOtherText_Refused(string? text, IdentityErrorCode code) => Assert.Equal(code, IdentityStatusText.Parse(text).Error!.Code);

    [Theory]
    [InlineData(IdentityStatus.Provisoire, true, IdentityAttributes.None, IdentityErrorCode.InsNotAllowed)]
    [InlineData(IdentityStatus.Validee, true, IdentityAttributes.None, IdentityErrorCode.InsNotAllowed)]
    [InlineData(IdentityStatus.Recuperee, false, IdentityAttributes.None, IdentityErrorCode.InsMissing)]
    [InlineData(IdentityStatus.Qualifiee, false, IdentityAttributes.Homonyme, IdentityErrorCode.InsMissing)]
    [InlineData(IdentityStatus.Validee, false, IdentityAttributes.Douteuse, IdentityErrorCode.StatusNotAllowed)]
    [InlineData(IdentityStatus.Qualifiee, true, IdentityAttributes.Fictive, IdentityErrorCode.StatusNotAllowed)]
    [InlineData(IdentityStatus.Provisoire, false, IdentityAttributes.Fictive | IdentityAttributes.Douteuse, IdentityErrorCode.AttributesNotCombinable)]
    public void Of_BrokenRule_NamesIt(IdentityStatus status, bool ins, IdentityAttributes attributes, IdentityErrorCode code) =>
        Assert.Equal(code, Assert.Single(IdentityState.Of(status, ins, attributes).Errors).Code);

    [Fact]
    public void Of_AllBroken_EveryRuleNamed() =>
        Assert.Equal(
            [IdentityErrorCode.InsNotAllowed, IdentityErrorCode.StatusNotAllowed, IdentityErrorCode.AttributesNotCombinable],
            IdentityState.Of(IdentityStatus.Validee, true, IdentityAttributes.Fictive | IdentityAttributes.Homonyme).Errors.Select(e => e.Code));

    [Fact]
    public void ToString_WithAttributes_SaysThem() =>
        Assert.Equal("PROV douteuse + homonyme", IdentityState.Of(IdentityStatus.Provisoire, false, IdentityAttributes.Homonyme | IdentityAttributes.Douteuse).Value.ToString());

    [Theory]
    [InlineData(LockedField.NomNaissance, true, true, false)]
    [InlineData(LockedField.ListePrenom, true, true, false)]
    [InlineData(LockedField.Sexe, true, true, false)]
    [InlineData(LockedField.DateNaissance, true, true, false)]
    [InlineData(LockedField.LieuNaissance, true, true, false)]
    [InlineData(LockedField.Prenom, true, true, true)]
    [InlineData(LockedField.NomUtilise, true, true, true)]
    [InlineData(LockedField.PrenomUtilise, true, true, true)]
    [InlineData(LockedField.Contact, true, true, true)]
    [InlineData(LockedField.Matricule, false, true, false)]
    [InlineData(LockedField.Oid, false, true, false)]
    public void MayEdit_EachField_LockedOnceInsiGaveIt(LockedField field, bool withoutIns, bool superUser, bool anyUser)
    {
        foreach (var status in Enum.GetValues<IdentityStatus>())
        {
            Assert.Equal(status.HoldsIns() ? superUser : withoutIns, FieldLocks.MayEdit(status, field, isSuperUser: true));
            Assert.Equal(status.HoldsIns() ? anyUser : withoutIns, FieldLocks.MayEdit(status, field, isSuperUser: false));
        }
    }
}
