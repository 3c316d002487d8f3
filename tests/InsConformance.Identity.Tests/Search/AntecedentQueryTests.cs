using FsCheck.Fluent;
using InsConformance.Identity.Search;

namespace InsConformance.Identity.Tests.Search;

public class AntecedentQueryTests
{
    private const string Date = "1980-03-02";

    private static readonly AntecedentRecord Anna = new(Date, "GARCIA-HAMMADI", "LE GOFF--D'ARC", "SARAH-LOU ANNA", "SARAH-LOU", "Lou");

    /// <summary>The scenarios of DMN INS 7, 9 and 10.</summary>
    [Theory]
    [InlineData(null, null, true)]
    [InlineData("GAR", null, true)]
    [InlineData("LE G", null, true)]
    [InlineData(null, "SAR", true)]
    [InlineData(null, "LO", true)]
    [InlineData("LEGOFF-DARC", null, true)]
    [InlineData("le goff d'arc", null, true)]
    [InlineData("Garcia Hammadi", null, true)]
    [InlineData("GARCIA--HAMMADI", "SARAHLOU", true)]
    [InlineData("GARCIÀ", "sarah lou", true)]
    [InlineData("GARCI\u0041\u0300", "sàrah\u2019lou", true)]
    [InlineData("HAMMADI", null, false)]
    [InlineData("GOFF", null, false)]
    [InlineData("GARX", null, false)]
    [InlineData(null, "ANNA", false)]
    [InlineData("GAR", "ANNA", false)]
    public void Matches_FirstLetters_InBirthOrUsedFields(string? name, string? givenName, bool expected) =>
        Assert.Equal(expected, AntecedentQuery.Of(Date, name, givenName).Value.Matches(Anna));

    [Fact]
    public void Matches_AnotherDate_Never()
    {
        Assert.False(AntecedentQuery.Of("1980-03-03", "GAR").Value.Matches(Anna));
        Assert.False(AntecedentQuery.Of(Date).Value.Matches(Anna with { DateNaissance = null }));
    }

    [Fact]
    public void Matches_AnyGivenName_WhenAsked() => Assert.True(AntecedentQuery.Of(Date, null, "ANN", anyGivenName: true).Value.Matches(Anna));

    [Theory]
    [InlineData(null, null, IdentityErrorCode.Empty)]
    [InlineData("02/03/1980", null, IdentityErrorCode.DateForm)]
    [InlineData(Date, "--'", IdentityErrorCode.NoLetter)]
    public void Of_NothingToSearch_Refused(string? date, string? name, IdentityErrorCode code) =>
        Assert.Equal(code, AntecedentQuery.Of(date, name).Error!.Code);

    [Fact]
    public void Matches_OwnNameWithSignsChanged_Always() => Properties.Hold(
        Gen.Two(Properties.NearlyName),
        pair =>
        {
            var (name, given) = pair;
            var identity = new AntecedentRecord(Date, name, null, given);
            var typed = AntecedentQuery.Of(Date, name.Replace('-', ' ').Replace("'", "", StringComparison.Ordinal), given.Replace("-", "--", StringComparison.Ordinal));
            return typed.IsSuccess ? typed.Value.Matches(identity) : SearchKey.Of(name).Length == 0 || SearchKey.Of(given).Length == 0;
        });

    [Fact]
    public void Key_AnyText_IsItsOwnKey() => Properties.Hold(Properties.AnyText, text => SearchKey.Of(SearchKey.Of(text)) == SearchKey.Of(text), 5000);

    [Theory]
    [InlineData("277010115400329", null)]
    [InlineData("2 77 01 01 154 003 29", null)]
    [InlineData("18003 2b 020401 23", null)]
    [InlineData("277010115400328", IdentityErrorCode.WrongKey)]
    [InlineData("2770101154003", IdentityErrorCode.WrongLength)]
    [InlineData("27701011540032", IdentityErrorCode.WrongLength)]
    [InlineData("2770101154003290", IdentityErrorCode.WrongLength)]
    [InlineData("", IdentityErrorCode.Empty)]
    public void MatriculeSearch_FifteenCharactersAndKey_Demanded(string typed, IdentityErrorCode? code) => Assert.Equal(code, MatriculeSearch.Read(typed).Error?.Code);
}
