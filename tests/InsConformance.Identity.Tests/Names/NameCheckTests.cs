using InsConformance.Identity.Names;

namespace InsConformance.Identity.Tests.Names;

public class NameCheckTests
{
    [Theory]
    [InlineData("ADRTROIS")]
    [InlineData("D'ARTAGNAN DE L'HERAULT")]
    [InlineData("DE VINCI")]
    [InlineData("GARCIA-HAMMADI")]
    [InlineData("DUPONT--MARTIN")]
    [InlineData("'T HOEN")]
    [InlineData("A")]
    [InlineData("DUPONT-")]
    public void BirthName_AllowedForm_Conforms(string text)
    {
        Assert.Equal(text, BirthName.Parse(text).Value.Value);
        Assert.True(NameCheck.IsConform(text, NameRules.BirthName));
    }

    [Theory]
    [InlineData("", IdentityErrorCode.Empty, 0, 0)]
    [InlineData(" DUPONT", IdentityErrorCode.LeadingSpace, 0, 1)]
    [InlineData("-DUPONT", IdentityErrorCode.LeadingHyphen, 0, 1)]
    [InlineData("DUPONT ", IdentityErrorCode.TrailingSpace, 6, 1)]
    [InlineData("DE  VINCI", IdentityErrorCode.DoubledSpace, 2, 2)]
    [InlineData("D''ARTAGNAN", IdentityErrorCode.DoubledApostrophe, 1, 2)]
    [InlineData("D' ARTAGNAN", IdentityErrorCode.SpaceWithApostrophe, 1, 2)]
    [InlineData("D 'ARTAGNAN", IdentityErrorCode.SpaceWithApostrophe, 1, 2)]
    [InlineData("DUPONT---MARTIN", IdentityErrorCode.TooManyHyphens, 6, 3)]
    [InlineData("DUPONT----", IdentityErrorCode.TooManyHyphens, 6, 4)]
    [InlineData("DuPONT", IdentityErrorCode.LowerCase, 1, 1)]
    [InlineData("DÉSIR", IdentityErrorCode.Diacritic, 1, 1)]
    [InlineData("DE\u0301SIR", IdentityErrorCode.Diacritic, 2, 1)]
    [InlineData("D'ÆION", IdentityErrorCode.Ligature, 2, 1)]
    [InlineData("WEIßER", IdentityErrorCode.OtherLatinLetter, 3, 1)]
    [InlineData("D\u2019ARTAGNAN", IdentityErrorCode.TypographicApostrophe, 1, 1)]
    [InlineData("JEAN\u2011PAUL", IdentityErrorCode.TypographicHyphen, 4, 1)]
    [InlineData("DE\u00A0VINCI", IdentityErrorCode.SpecialSpace, 2, 1)]
    [InlineData("TEST1", IdentityErrorCode.DigitInName, 4, 1)]
    [InlineData("A_B", IdentityErrorCode.CharacterNotAllowed, 1, 1)]
    [InlineData("A\U0001F600B", IdentityErrorCode.CharacterNotAllowed, 1, 2)]
    [InlineData("'", IdentityErrorCode.NoLetter, 0, 1)]
    public void BirthName_BrokenRule_NamedWithItsPlace(string text, IdentityErrorCode code, int position, int length)
    {
        var error = Assert.Single(BirthName.Parse(text).Errors);

        Assert.Equal((code, position, length), (error.Code, error.Position, error.Length));
    }

    [Fact]
    public void BirthName_LoneSurrogate_RefusedAndNotPrinted()
    {
        var error = Assert.Single(BirthName.Parse("A" + (char)0xD800 + "B").Errors);

        Assert.Equal((IdentityErrorCode.CharacterNotAllowed, 1, 1), (error.Code, error.Position, error.Length));
        Assert.DoesNotContain(error.Message, char.IsSurrogate);
        Assert.Contains("U+D800", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("JEAN-PAUL", null)]
    [InlineData("JEAN PAUL", null)]
    [InlineData("PIERRE-ALAIN", null)]
    [InlineData("JEAN--PAUL", IdentityErrorCode.TooManyHyphens)]
    [InlineData("JEAN-", IdentityErrorCode.TrailingHyphen)]
    [InlineData("JEAN'", IdentityErrorCode.TrailingApostrophe)]
    [InlineData("-JEAN", IdentityErrorCode.LeadingHyphen)]
    [InlineData("JEAN ", IdentityErrorCode.TrailingSpace)]
    public void GivenName_RuleOfItsOwn_Applied(string text, IdentityErrorCode? code) => Assert.Equal(code, GivenName.Parse(text).Error?.Code);

    [Theory]
    [InlineData("PIERRE-ALAIN MURIEL FLORIANT", null, 0)]
    [InlineData("JEAN- PAUL", IdentityErrorCode.TrailingHyphen, 4)]
    [InlineData("JEAN -PAUL", IdentityErrorCode.LeadingHyphen, 5)]
    [InlineData("JEAN  PAUL", IdentityErrorCode.DoubledSpace, 4)]
    [InlineData("JEAN, PAUL", IdentityErrorCode.CharacterNotAllowed, 4)]
    public void GivenNameList_EachName_ObeysTheRules(string text, IdentityErrorCode? code, int position)
    {
        var error = GivenNameList.Parse(text).Error;

        Assert.Equal((code, position), (error?.Code, error?.Position ?? 0));
    }

    [Fact]
    public void Errors_SeveralBrokenRules_AllReportedInOrder()
    {
        var errors = NameCheck.Errors(" Éa1_!", NameRules.BirthName);

        Assert.Equal(
            [
                IdentityErrorCode.LeadingSpace,
                IdentityErrorCode.Diacritic,
                IdentityErrorCode.LowerCase,
                IdentityErrorCode.DigitInName,
                IdentityErrorCode.CharacterNotAllowed,
                IdentityErrorCode.CharacterNotAllowed,
            ],
            errors.Select(e => e.Code));
        Assert.Equal([0, 1, 2, 3, 4, 5], errors.Select(e => e.Position));
        Assert.Contains("tiret bas", errors[4].Message, StringComparison.Ordinal);
        Assert.Contains("point d'exclamation", errors[5].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_OpenFacts_CanBeSwitched()
    {
        Assert.True(NameCheck.IsConform("JEAN--PAUL", NameRules.GivenName with { MaxHyphens = 2 }));
        Assert.False(NameCheck.IsConform("'T HOEN", NameRules.BirthName with { AllowLeadingApostrophe = false }));
        Assert.False(NameCheck.IsConform("JEAN PAUL", NameRules.GivenName with { AllowSpace = false }));
        Assert.True(NameCheck.IsConform("A - B", NameRules.BirthName));
        Assert.False(NameCheck.IsConform("A - B", NameRules.BirthName with { AllowHyphenBesideSpaceOrApostrophe = false }));
        Assert.False(NameCheck.IsConform("A'-B", NameRules.BirthName with { AllowHyphenBesideSpaceOrApostrophe = false }));
        Assert.False(NameCheck.IsConform("A-'B", NameRules.BirthName with { AllowHyphenBesideSpaceOrApostrophe = false }));
        Assert.False(NameCheck.IsConform("DUPONT-", NameRules.BirthName with { AllowTrailingHyphenOrApostrophe = false }));
        Assert.True(NameCheck.IsConform("DUPONT ", NameRules.BirthName with { AllowTrailingSpace = true }));
        Assert.True(NameCheck.IsConform("'", NameRules.BirthName with { RequireLetter = false }));
        Assert.Equal(
            (IdentityErrorCode.WrongLength, 100, 1),
            NameCheck.Errors(new string('A', 101), NameRules.BirthName with { MaxLength = 100 }) is [var e] ? (e.Code, e.Position, e.Length) : default);
        Assert.True(NameCheck.IsConform(new string('A', 100), NameRules.BirthName with { MaxLength = 100 }));
    }
}
