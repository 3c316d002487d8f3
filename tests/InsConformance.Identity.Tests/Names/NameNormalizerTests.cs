using InsConformance.Identity.Names;

namespace InsConformance.Identity.Tests.Names;

public class NameNormalizerTests
{
    [Theory]
    [InlineData("Dupont", "DUPONT")]
    [InlineData("d\u2019Æion", "D'AEION")] // CNDA test 2.03 case 3
    [InlineData("Cœur", "COEUR")]
    [InlineData("élève", "ELEVE")]
    [InlineData("e\u0301le\u0300ve", "ELEVE")]
    [InlineData("garçon", "GARCON")]
    [InlineData("garc\u0327on", "GARCON")]
    [InlineData("Nguyễn Thị Ước", "NGUYEN THI UOC")]
    [InlineData("Nguye\u0302\u0303n", "NGUYEN")]
    [InlineData("Weiß", "WEISS")]
    [InlineData("STRAẞER", "STRASSER")]
    [InlineData("Łukasz Żółć", "LUKASZ ZOLC")]
    [InlineData("Đặng", "DANG")]
    [InlineData("Þórður", "THORDUR")]
    [InlineData("Øyvind Åse", "OYVIND ASE")]
    [InlineData("Ştefan Ţepeș Țăran", "STEFAN TEPES TARAN")]
    [InlineData("Iğdır", "IGDIR")]
    [InlineData("Əliyev", "ELIYEV")]
    [InlineData("L\u2018Her", "L'HER")]
    [InlineData("L\u02BCHer", "L'HER")]
    [InlineData("L\uFF07Her", "L'HER")]
    [InlineData("Jean\u2010Paul", "JEAN-PAUL")]
    [InlineData("Jean\u2011Paul", "JEAN-PAUL")]
    [InlineData("de\u00A0la\u202FTour", "DE LA TOUR")]
    [InlineData("  Dupont\u00A0", "DUPONT")]
    [InlineData("ĳzer", "IJZER")]
    [InlineData("\uFB01lip", "FILIP")]
    [InlineData("ŉ", "'N")]
    [InlineData("Dupont--Martin", "DUPONT--MARTIN")]
    public void Normalize_TypedName_BecomesWhatInsiTakes(string typed, string expected)
    {
        var result = NameNormalizer.Normalize(typed, NameRules.BirthName);

        Assert.True(result.IsSuccess, result.ToString());
        Assert.Equal(expected, result.Value);
        Assert.NotEmpty(result.Changes);
    }

    [Fact]
    public void Normalize_AlreadyRight_SameStringAndNoChange()
    {
        const string name = "D'ARTAGNAN DE L'HERAULT";

        var result = NameNormalizer.Normalize(name, NameRules.BirthName);

        Assert.Same(name, result.Value);
        Assert.Empty(result.Changes);
    }

    [Fact]
    public void Normalize_RefusedCharacters_NamedOneByOneAndNeverStripped()
    {
        var result = NameNormalizer.Normalize("Du2pont_!/é", NameRules.BirthName);

        Assert.Null(result.Value);
        Assert.Equal([2, 7, 8, 9], result.Refusals.Select(r => r.Position));
        Assert.Contains("chiffre « 2 »", result.Refusals[0].Message, StringComparison.Ordinal);
        Assert.Contains("tiret bas", result.Refusals[1].Message, StringComparison.Ordinal);
        Assert.Contains("barre oblique", result.Refusals[3].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Jean\u00ADPaul", 4)] // soft hyphen: invisible
    [InlineData("Jean\u200BPaul", 4)] // zero-width space
    [InlineData("\u0301Eve", 0)] // a mark with no letter before it
    [InlineData("D'\u0301Eve", 2)]
    [InlineData("Ивaн", 0)]
    [InlineData("\uFFFDlise", 0)]
    [InlineData("Jean\tPaul", 4)]
    [InlineData("a\u0363", 1)] // a combining letter is a letter
    public void Normalize_NoEquivalent_RefusedAtItsPlace(string typed, int position)
    {
        var result = NameNormalizer.Normalize(typed, NameRules.BirthName);

        Assert.False(result.IsSuccess);
        Assert.Equal(position, result.Refusals[0].Position);
    }

    [Fact]
    public void Normalize_RuleBrokenAfterwards_PlacedInTheTypedText()
    {
        var result = NameNormalizer.Normalize("  Œ\u2019\u00A0Neil", NameRules.BirthName);

        var refusal = Assert.Single(result.Refusals);
        Assert.Equal(IdentityErrorCode.SpaceWithApostrophe, refusal.Code);
        Assert.Equal((3, 2), (refusal.Position, refusal.Length));
    }

    [Fact]
    public void Normalize_LigatureOverTheLimit_PlacedAndMeasuredInTheTypedText()
    {
        var refusal = Assert.Single(NameNormalizer.Normalize("ŒŒŒ", NameRules.BirthName with { MaxLength = 3 }).Refusals);

        Assert.Equal((IdentityErrorCode.WrongLength, 1, 2), (refusal.Code, refusal.Position, refusal.Length));
    }

    [Fact]
    public void Normalize_Changes_SayWhatBecameWhat()
    {
        var result = NameNormalizer.Normalize(" d\u2019Æion\u00E9", NameRules.BirthName);

        Assert.Equal(
            [
                new NameChange(NameChangeKind.TrimmedSpace, 0, " ", ""),
                new NameChange(NameChangeKind.LowerCase, 1, "d", "D"),
                new NameChange(NameChangeKind.Apostrophe, 2, "\u2019", "'"),
                new NameChange(NameChangeKind.Ligature, 3, "Æ", "AE"),
                new NameChange(NameChangeKind.LowerCase, 4, "ion", "ION"),
                new NameChange(NameChangeKind.Diacritic, 7, "é", "E"),
            ],
            result.Changes);
    }

    [Theory]
    [InlineData("D\u00B4ARTAGNAN")]
    [InlineData("D`ARTAGNAN")]
    [InlineData("D\u2032ARTAGNAN")]
    public void Normalize_ApostropheLookalike_OnlyWhenAsked(string typed)
    {
        var asked = new NormalizationOptions { AcceptApostropheLookalikes = true };

        Assert.Equal(IdentityErrorCode.TypographicApostrophe, Assert.Single(NameNormalizer.Normalize(typed, NameRules.BirthName).Refusals).Code);
        Assert.Equal("D'ARTAGNAN", NameNormalizer.Normalize(typed, NameRules.BirthName, asked).Value);
    }

    [Theory]
    [InlineData("DUPONT\u2013MARTIN")]
    [InlineData("DUPONT\u2014MARTIN")]
    [InlineData("DUPONT\u2212MARTIN")]
    public void Normalize_Dash_OnlyWhenAsked(string typed)
    {
        var asked = new NormalizationOptions { AcceptDashes = true };

        Assert.Equal(IdentityErrorCode.TypographicHyphen, Assert.Single(NameNormalizer.Normalize(typed, NameRules.BirthName).Refusals).Code);
        Assert.Equal("DUPONT-MARTIN", NameNormalizer.Normalize(typed, NameRules.BirthName, asked).Value);
    }

    [Fact]
    public void Normalize_OtherOptions_CanBeSwitched()
    {
        var strict = new NormalizationOptions { TransliterateOtherLatinLetters = false, TrimSpaces = false };
        var loose = new NormalizationOptions { CollapseSpaces = true };

        Assert.Equal(IdentityErrorCode.OtherLatinLetter, NameNormalizer.Normalize("WEIß", NameRules.BirthName, strict).Refusals[0].Code);
        Assert.Equal(IdentityErrorCode.TrailingSpace, NameNormalizer.Normalize("WEISS ", NameRules.BirthName, strict).Refusals[0].Code);
        Assert.Equal(IdentityErrorCode.DoubledSpace, NameNormalizer.Normalize("DE  VINCI", NameRules.BirthName).Refusals[0].Code);
        Assert.Equal("DE VINCI", NameNormalizer.Normalize("DE \u00A0 VINCI", NameRules.BirthName, loose).Value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    public void Normalize_NothingTyped_RefusedAsEmpty(string? typed) =>
        Assert.Equal(IdentityErrorCode.Empty, Assert.Single(NameNormalizer.Normalize(typed, NameRules.GivenName).Refusals).Code);
}
