using InsConformance.Identity.Creation;
using InsConformance.Identity.Names;
using InsConformance.Identity.Traits;

namespace InsConformance.Identity.Tests.Creation;

public class CreationRuleTests
{
    private static readonly StrictTraitsText Zoe = new("ADRUN", "ZOE", null, "F", "1975-12-31", "99999");

    [Fact]
    public void Errors_FiveTraitsOnly_None() => Assert.Empty(CreationRule.Errors(Zoe));

    [Fact]
    public void Errors_OneTraitOmitted_ThatOneNamed()
    {
        (StrictTraitsText Typed, Trait Trait)[] cases =
        [
            (Zoe with { NomNaissance = null }, Trait.NomNaissance),
            (Zoe with { Prenom = " " }, Trait.Prenom),
            (Zoe with { DateNaissance = "" }, Trait.DateNaissance),
            (Zoe with { Sexe = null }, Trait.Sexe),
            (Zoe with { LieuNaissance = null }, Trait.LieuNaissance),
        ];
        foreach (var (typed, trait) in cases)
        {
            Assert.Equal([trait], CreationRule.Missing(typed));
            Assert.Equal((IdentityErrorCode.Empty, trait), CreationRule.Errors(typed).Select(e => (e.Code, e.Trait!.Value)).Single());
        }

        Assert.Equal(CreationRule.Compulsory, CreationRule.Missing(new(null, null, "ZOE", null, null, null)));
    }

    [Theory]
    [InlineData("Adrun", IdentityErrorCode.LowerCase)]
    [InlineData("ADRÜN", IdentityErrorCode.Diacritic)]
    [InlineData("ADRUN2", IdentityErrorCode.DigitInName)]
    public void Errors_NameImpossibleAtEntry_Refused(string name, IdentityErrorCode code)
    {
        Assert.Equal(code, CreationRule.Errors(Zoe with { NomNaissance = name })[0].Code);
        Assert.Equal(code == IdentityErrorCode.DigitInName, CreationRule.Errors(Zoe with { NomNaissance = name }, new() { NormalizeNames = true }).Count > 0);
    }

    [Theory]
    [InlineData("D'ARTAGNAN")]
    [InlineData("SAINT-JUST--LE ROUX")]
    public void Errors_NameWithSigns_Accepted(string name) => Assert.Empty(CreationRule.Errors(Zoe with { NomNaissance = name }));

    [Fact]
    public void Errors_LongNames_AcceptedToOneHundred()
    {
        Assert.Empty(CreationRule.Errors(Zoe with { NomNaissance = new string('A', NameLengths.Required) }));
        Assert.Empty(CreationRule.Errors(Zoe with { NomNaissance = new string('A', NameLengths.Advised) }));
        Assert.Equal(IdentityErrorCode.WrongLength, CreationRule.Errors(Zoe with { NomNaissance = new string('A', 101) }).Single().Code);
    }

    [Theory]
    [InlineData("1975-13-01", false)]
    [InlineData("1975-01-32", false)]
    [InlineData("1975-00-01", false)]
    [InlineData("1975-01-00", false)]
    [InlineData("1975-02-30", true)]
    public void Errors_DateOutOfBounds_Refused(string date, bool whereTheCalendarIsNotAsked)
    {
        Assert.Equal(IdentityErrorCode.DateNotCivil, CreationRule.Errors(Zoe with { DateNaissance = date }).Single().Code);
        Assert.Equal(whereTheCalendarIsNotAsked, CreationRule.Errors(Zoe with { DateNaissance = date }, new() { AllowDateOutsideCalendar = true }).Count == 0);
    }

    [Fact]
    public void Errors_FirstGivenNameOutsideTheList_Alerts()
    {
        Assert.Empty(CreationRule.Errors(Zoe with { ListePrenom = "ZOE ANNE" }));
        Assert.Equal(IdentityErrorCode.FirstGivenNameNotInList, CreationRule.Errors(Zoe with { ListePrenom = "ANNE ZOE" }).Single().Code);
        Assert.Empty(CreationRule.Errors(Zoe with { Prenom = "Zoé", ListePrenom = "Zoé Anne" }, new() { NormalizeNames = true }));
    }

    [Fact]
    public void Errors_Sexe_IsAnOption()
    {
        Assert.Equal(IdentityErrorCode.SexeUnknown, CreationRule.Errors(Zoe with { Sexe = "I" }).Single().Code);
        Assert.Empty(CreationRule.Errors(Zoe with { Sexe = "I" }, new() { Sexes = "MFI" }));
        Assert.Equal(IdentityErrorCode.SexeUnknown, CreationRule.Errors(Zoe with { Sexe = "MF" }).Single().Code);
    }

    [Fact]
    public void Errors_AnyTexts_NeverThrowsAndPointsInside() => Properties.Hold(
        FsCheck.Fluent.Gen.ArrayOf(Properties.AnyText, 6),
        t => CreationRule.Errors(new(t[0], t[1], t[2], t[3], t[4], t[5]), new() { NormalizeNames = t[0].Length % 2 == 0 }).All(e => e.Trait is not null && e.Position >= 0));
}
