using FsCheck.Fluent;
using InsConformance.Identity.Names;
using InsConformance.Identity.Traits;

namespace InsConformance.Identity.Tests.Traits;

public class StrictTraitsTests
{
    private static readonly StrictTraitsText Ecetinsi = new("ECETINSI", "PIERRE-ALAIN", "PIERRE-ALAIN MURIEL FLORIANT", "M", "2009-07-14", "63220");

    [Fact]
    public void Parse_PublishedIdentity_AllTraitsRead()
    {
        var traits = StrictTraits.Parse(Ecetinsi).Value;

        Assert.Equal(Ecetinsi, traits.ToText());
        Assert.Equal("ECETINSI PIERRE-ALAIN MURIEL FLORIANT M 2009-07-14 63220", traits.ToString());
        Assert.Equal(traits, StrictTraits.Parse(Ecetinsi).Value);
        Assert.NotEqual(traits, StrictTraits.Parse(Ecetinsi with { Sexe = "F" }).Value);
    }

    [Fact]
    public void Parse_EveryTraitWrong_EveryErrorCollected()
    {
        var errors = StrictTraits.Parse(new("Dupont_", "ZOÉ", "ZOE1", "I", "1980-13-01", "2C020")).Errors;

        Assert.Equal(
            Enum.GetValues<Trait>().Order(),
            errors.Select(e => e.Trait!.Value).Distinct().Order());
        Assert.Equal(7, errors.Count(e => e.Trait == Trait.NomNaissance) + 1);
        Assert.Contains(errors, e => e is { Trait: Trait.DateNaissance, Code: IdentityErrorCode.DateNotCivil });
        Assert.Contains(errors, e => e is { Trait: Trait.Sexe, Code: IdentityErrorCode.SexeUnknown });
    }

    [Fact]
    public void Parse_NothingGiven_OneErrorForEachTrait()
    {
        var errors = StrictTraits.Parse(new(null, null, null, null, null, null)).Errors;

        Assert.Equal([Trait.NomNaissance, Trait.Prenom, Trait.Sexe, Trait.DateNaissance, Trait.LieuNaissance], errors.Select(e => e.Trait!.Value));
        Assert.All(errors, e => Assert.Equal(IdentityErrorCode.Empty, e.Code));
    }

    [Theory]
    [InlineData("PIERRE", true)]
    [InlineData("PIERRE ALAIN", true)]
    [InlineData("MURIEL", false)]
    public void Parse_FirstGivenName_MustBeginTheList(string first, bool expected)
    {
        var result = StrictTraits.Parse(Ecetinsi with { Prenom = first });

        Assert.Equal(expected, result.IsSuccess);
        Assert.Equal(expected ? null : IdentityErrorCode.FirstGivenNameNotInList, result.Error?.Code);
        Assert.True(StrictTraits.Parse(Ecetinsi with { Prenom = first }, new() { RequireFirstGivenNameInList = false }).IsSuccess);
    }

    [Fact]
    public void Parse_OneOfFirstNameAndList_StandsForTheOther()
    {
        Assert.Equal("PIERRE-ALAIN", StrictTraits.Parse(Ecetinsi with { Prenom = null }).Value.Prenom.Value);
        Assert.Equal("PIERRE-ALAIN", StrictTraits.Parse(Ecetinsi with { ListePrenom = null }).Value.ListePrenom.Value);
        Assert.Equal(Trait.Prenom, Assert.Single(StrictTraits.Parse(Ecetinsi with { ListePrenom = null, Prenom = "ZOÉ" }).Errors).Trait);
    }

    [Theory]
    [InlineData("1980-00-01", "inconnue")]
    [InlineData("1980-13-01", "luni-solaire")]
    [InlineData("1980-02-30", "n'existe pas")]
    public void Parse_DateThatIsNotCivil_RefusedForAHealthIdentityOnly(string date, string reason)
    {
        var text = Ecetinsi with { DateNaissance = date };

        Assert.Contains(reason, StrictTraits.Parse(text).Error!.Message, StringComparison.Ordinal);
        Assert.Equal(date, StrictTraits.Parse(text, StrictTraitsOptions.Search).Value.DateNaissance.Value);
    }

    [Fact]
    public void Parse_NoPlace_AcceptedForASearchOnly()
    {
        var text = Ecetinsi with { LieuNaissance = null };

        Assert.Equal(Trait.LieuNaissance, Assert.Single(StrictTraits.Parse(text).Errors).Trait);
        Assert.Null(StrictTraits.Parse(text, StrictTraitsOptions.Search).Value.LieuNaissance);
    }

    [Fact]
    public void Parse_GivenNameRulesStricterThanTheList_RefusedWithoutException()
    {
        var options = new StrictTraitsOptions { GivenName = NameRules.GivenName with { MaxLength = 3 } };

        Assert.Equal(Trait.ListePrenom, Assert.Single(StrictTraits.Parse(Ecetinsi with { Prenom = null }, options).Errors).Trait);
    }

    [Theory]
    [InlineData("M", "M")]
    [InlineData("F", "F")]
    public void Sexe_Code_RoundTrips(string text, string code) => Assert.Equal(code, SexeText.Parse(text).Value.Code());

    [Theory]
    [InlineData("m")]
    [InlineData("I")]
    [InlineData("U")]
    [InlineData("MF")]
    [InlineData("")]
    [InlineData(null)]
    public void Sexe_AnyOtherText_Refused(string? text) => Assert.False(SexeText.TryParse(text, out _));

    [Fact]
    public void Parse_AnyTexts_NeverThrows() => Properties.Hold(
        Properties.AnyText.ArrayOf(6),
        t =>
        {
            var result = StrictTraits.Parse(new(t[0], t[1], t[2], t[3], t[4], t[5]));
            return result.IsSuccess == (result.Errors.Count == 0) && result.ToString().Length > 0;
        });
}
