using InsConformance.Identity.Matricules;

namespace InsConformance.Identity.Tests.Matricules;

public class MatriculeCompletTests
{
    [Theory]
    [InlineData("297022A020778", "78")] // ADRTROIS DOMINIQUE
    [InlineData("160012B020777", "13")] // ADRTROIS TOUSSAINT
    [InlineData("2360663220836", "56")] // TCHITCHI
    [InlineData("1090763220834", "89")] // ECETINSI
    [InlineData("2090763220834", "39")] // ECETINSI, history
    [InlineData("2090663220123", "55")] // ECETINSI, history of the CNDA file
    [InlineData("1100863220830", "60")] // NESSI MICHELANGELO
    [InlineData("2751263220749", "74")] // ADRUN
    [InlineData("1090763220888", "35")] // PROVISOIRE, a NIA
    [InlineData("180032B020401", "23")] // CORSE
    [InlineData("1810163220751", "40")] // ADRDEUX, kit
    [InlineData("2790351215189", "89")] // PAT-TROIS
    [InlineData("2770763220829", "10")] // CDA example
    [InlineData("2770101154003", "29")] // datamatrix vector 1
    [InlineData("1850575123456", "73")] // datamatrix vector 3
    public void Parse_PublishedMatricule_KeyIsRight(string numIdentifiant, string cle)
    {
        var complet = MatriculeComplet.Parse(numIdentifiant + cle).Value;

        Assert.Equal(numIdentifiant, complet.Matricule.Value);
        Assert.Equal(cle, complet.Cle.Value);
        Assert.Equal(complet, MatriculeComplet.Parse(numIdentifiant, cle).Value);
        Assert.Equal(complet, complet.Matricule.WithCle());
        Assert.Equal(numIdentifiant + cle, complet.ToString());
    }

    [Theory]
    [InlineData("1810363220456", "60", "76")] // HERMANN
    [InlineData("2810363220456", "10", "26")] // HERMANN, history
    [InlineData("1810163220751", "42", "40")] // ADRDEUX as one client wrote it
    [InlineData("2760375106693", "80", "26")] // DE VINCI DONATELLO
    [InlineData("1700175101123", "13", "88")] // A31 example
    [InlineData("1235496852746", "12", "83")] // datamatrix vector 6
    [InlineData("1180585991241", "23", "56")] // datamatrix vector 7
    public void Parse_PublishedWrongKey_RefusedWithTheExpectedKey(string numIdentifiant, string cle, string expected)
    {
        var error = MatriculeComplet.Parse(numIdentifiant + cle).Error;

        Assert.NotNull(error);
        Assert.Equal(IdentityErrorCode.WrongKey, error.Code);
        Assert.Equal(expected, error.Expected);
        Assert.Equal((13, 2), (error.Position, error.Length));
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.Equal(0, MatriculeComplet.Parse(numIdentifiant, cle).Error!.Position);
    }

    [Theory]
    [InlineData("1 81 03 63 220 456 76")]
    [InlineData("1\u00A081\u202F03 63220456 76")]
    public void Parse_Spaces_AcceptedOnlyWhenAsked(string text)
    {
        var wire = MatriculeComplet.Parse(text).Error!;

        Assert.Equal(IdentityErrorCode.SpaceNotAllowed, wire.Code);
        Assert.Equal(1, wire.Position);
        Assert.Equal("181036322045676", MatriculeComplet.Parse(text, MatriculeOptions.Typed).Value.Value);
    }

    [Fact]
    public void Parse_SpacedWrongKey_PositionIsInTheTypedText()
    {
        var error = MatriculeComplet.Parse("1 81 03 63 220 456 6 0", MatriculeOptions.Typed).Error!;

        Assert.Equal(IdentityErrorCode.WrongKey, error.Code);
        Assert.Equal((19, 3), (error.Position, error.Length));
    }

    [Theory]
    [InlineData("181036322045600", IdentityErrorCode.KeyOutOfRange, 13)]
    [InlineData("181036322045698", IdentityErrorCode.KeyOutOfRange, 13)]
    [InlineData("1810363220456", IdentityErrorCode.WrongLength, 13)]
    [InlineData("1810363220456760", IdentityErrorCode.WrongLength, 15)]
    [InlineData("18103632204567X", IdentityErrorCode.DigitExpected, 14)]
    [InlineData("", IdentityErrorCode.Empty, 0)]
    [InlineData(null, IdentityErrorCode.Empty, 0)]
    public void Parse_MalformedText_NamesTheRuleAndThePlace(string? text, IdentityErrorCode code, int position)
    {
        var error = MatriculeComplet.Parse(text).Error!;

        Assert.Equal((code, position), (error.Code, error.Position));
        Assert.False(MatriculeComplet.TryParse(text, out var value));
        Assert.Null(value);
    }

    [Theory]
    [InlineData("1810363220456", null, IdentityErrorCode.Empty)]
    [InlineData("1810363220456", "7", IdentityErrorCode.WrongLength)]
    [InlineData("1810363220456", "760", IdentityErrorCode.WrongLength)]
    [InlineData("1810363220456", "7O", IdentityErrorCode.DigitExpected)]
    [InlineData("181036322045", "76", IdentityErrorCode.WrongLength)]
    public void Parse_TwoElements_NamesTheRule(string numIdentifiant, string? cle, IdentityErrorCode code) =>
        Assert.Equal(code, MatriculeComplet.Parse(numIdentifiant, cle).Error!.Code);

    [Fact]
    public void ToSpaced_PublishedMatricule_UsualGroups() =>
        Assert.Equal("1 80 03 2B 020 401 23", MatriculeComplet.Parse("180032B02040123").Value.ToSpaced());
}
