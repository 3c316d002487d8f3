using InsConformance.Identity.Matricules;
using InsConformance.Identity.Traits;

namespace InsConformance.Identity.Tests.Matricules;

public class MatriculeTests
{
    [Fact]
    public void Parts_CorsicanMatricule_KeepTheLetter()
    {
        var matricule = Matricule.Parse("297022A020778").Value;

        Assert.Equal(Sexe.F, matricule.Sexe);
        Assert.Equal((2, 97, 2), (matricule.SexeDigit, matricule.Annee, matricule.Mois));
        Assert.Equal(("2A020", "2A", "020", "778"), (matricule.Lieu, matricule.Departement, matricule.Commune, matricule.Ordre));
        Assert.True(matricule.IsCorsican);
        Assert.False(matricule.IsBornAbroad);
    }

    [Theory]
    [InlineData("1850563220001", "63", "220", false)]
    [InlineData("1850597101001", "971", "01", false)]
    [InlineData("1850598701001", "987", "01", false)]
    [InlineData("1850599100001", "99", "100", true)]
    [InlineData("1850567800001", "67", "800", false)]
    public void Departement_PlacePart_TwoOrThreeCharacters(string text, string departement, string commune, bool abroad)
    {
        var matricule = Matricule.Parse(text).Value;

        Assert.Equal((departement, commune, abroad), (matricule.Departement, matricule.Commune, matricule.IsBornAbroad));
    }

    [Theory]
    [InlineData("00", MoisKind.OutOfRange)]
    [InlineData("01", MoisKind.Civil)]
    [InlineData("12", MoisKind.Civil)]
    [InlineData("13", MoisKind.OutOfRange)]
    [InlineData("20", MoisKind.Unknown)]
    [InlineData("21", MoisKind.PseudoFictive)]
    [InlineData("42", MoisKind.PseudoFictive)]
    [InlineData("43", MoisKind.OutOfRange)]
    [InlineData("49", MoisKind.OutOfRange)]
    [InlineData("50", MoisKind.PseudoFictive)]
    [InlineData("99", MoisKind.PseudoFictive)]
    public void MoisKind_EveryBound_IsKnown(string month, MoisKind kind) =>
        Assert.Equal(kind, Matricule.Parse($"185{month}63220001").Value.MoisKind);

    [Theory]
    [InlineData("1810C63220456", IdentityErrorCode.DigitExpected, 4)]
    [InlineData("181033A220456", IdentityErrorCode.CorsicaLetter, 6)]
    [InlineData("181032C220456", IdentityErrorCode.CorsicaLetter, 6)]
    [InlineData("181032a220456", IdentityErrorCode.CorsicaLetter, 6)]
    [InlineData("18103A2220456", IdentityErrorCode.DigitExpected, 5)]
    [InlineData("0810363220456", IdentityErrorCode.FirstDigit, 0)]
    [InlineData("9810363220456", IdentityErrorCode.FirstDigit, 0)]
    [InlineData("18103632204\u0664\u0665", IdentityErrorCode.DigitExpected, 11)]
    [InlineData("181036322045", IdentityErrorCode.WrongLength, 12)]
    [InlineData("18103632204567", IdentityErrorCode.WrongLength, 13)]
    public void Parse_MalformedText_NamesTheRuleAndThePlace(string text, IdentityErrorCode code, int position)
    {
        var error = Matricule.Parse(text).Error!;

        Assert.Equal((code, position), (error.Code, error.Position));
    }

    [Fact]
    public void Parse_LowerCaseCorsica_AcceptedWhenTypedAndReadAsCapital() =>
        Assert.Equal("297022A020778", Matricule.Parse("2 97 02 2a 020 778", MatriculeOptions.Typed).Value.Value);

    [Fact]
    public void Parse_FirstDigitsOption_Decides()
    {
        var narrow = new MatriculeOptions { FirstDigits = "12" };

        Assert.True(Matricule.Parse("7810363220456").IsSuccess);
        Assert.Equal(IdentityErrorCode.FirstDigit, Matricule.Parse("7810363220456", narrow).Error!.Code);
        Assert.Null(Matricule.Parse("7810363220456").Value.Sexe);
    }

    [Fact]
    public void Equality_SameCharacters_SameMatricule()
    {
        Assert.Equal(Matricule.Parse("297022A020778"), Matricule.Parse("297022A020778"));
        Assert.NotEqual(Matricule.Parse("297022A020778"), Matricule.Parse("297022B020778"));
    }

    [Fact]
    public void Value_FailedResult_ThrowsWithTheMessage()
    {
        var failed = Matricule.Parse("X");

        Assert.Contains("« X »", Assert.Throws<FormatException>(() => failed.Value).Message, StringComparison.Ordinal);
        Assert.Equal(failed.ToString(), failed.Error!.Message);
    }
}
