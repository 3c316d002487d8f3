using InsConformance.Identity.Dates;

namespace InsConformance.Identity.Tests.Dates;

public class BirthDateTests
{
    [Theory]
    [InlineData("1975-12-31", BirthDateKind.Civil)]
    [InlineData("2000-02-29", BirthDateKind.Civil)]
    [InlineData("1900-02-29", BirthDateKind.NotInCalendar)]
    [InlineData("1980-02-30", BirthDateKind.NotInCalendar)]
    [InlineData("1980-04-31", BirthDateKind.NotInCalendar)]
    [InlineData("1980-00-12", BirthDateKind.UnknownPart)]
    [InlineData("1980-12-00", BirthDateKind.UnknownPart)]
    [InlineData("1980-00-00", BirthDateKind.UnknownPart)]
    [InlineData("0000-01-01", BirthDateKind.UnknownPart)]
    [InlineData("1980-13-01", BirthDateKind.LuniSolar)]
    [InlineData("1980-12-32", BirthDateKind.LuniSolar)]
    [InlineData("1980-13-00", BirthDateKind.LuniSolar)]
    [InlineData("1980-99-99", BirthDateKind.LuniSolar)]
    public void Parse_AnyDigits_KeptAsWrittenAndKindTold(string text, BirthDateKind kind)
    {
        var date = BirthDate.Parse(text).Value;

        Assert.Equal(text, date.Value);
        Assert.Equal(kind, date.Kind);
        Assert.Equal(kind == BirthDateKind.Civil, date.IsCivil);
        Assert.Equal(date.IsCivil, date.Civil is not null);
    }

    [Fact]
    public void HasUnknownPart_LuniSolarWithZeroDay_IsBoth()
    {
        var date = BirthDate.Parse("1980-13-00").Value;

        Assert.True(date.HasUnknownPart);
        Assert.Equal((1980, 13, 0), (date.Annee, date.Mois, date.Jour));
    }

    [Theory]
    [InlineData("", IdentityErrorCode.Empty, 0)]
    [InlineData("1980/01/02", IdentityErrorCode.DateForm, 4)]
    [InlineData("02-01-1980", IdentityErrorCode.DateForm, 2)]
    [InlineData("1980-1-2", IdentityErrorCode.DateForm, 6)]
    [InlineData("1980-01-0", IdentityErrorCode.DateForm, 9)]
    [InlineData("1980-01-021", IdentityErrorCode.DateForm, 10)]
    [InlineData("1980-01-02T00:00:00Z", IdentityErrorCode.DateForm, 10)]
    [InlineData("19\u066680-01-02", IdentityErrorCode.DateForm, 2)]
    [InlineData(" 1980-01-02", IdentityErrorCode.DateForm, 0)]
    public void Parse_AnotherForm_RefusedAtTheFirstWrongCharacter(string text, IdentityErrorCode code, int position)
    {
        var error = BirthDate.Parse(text).Error!;

        Assert.Equal((code, position), (error.Code, error.Position));
    }

    [Fact]
    public void ToFrench_AnyDate_DayFirst() => Assert.Equal("31/12/1975", BirthDate.Parse("1975-12-31").Value.ToFrench());

    [Fact]
    public void Of_EveryDayOfManyYears_RoundTrips()
    {
        for (var day = new DateOnly(1895, 1, 1); day.Year < 2030; day = day.AddDays(1))
            Assert.Equal(day, BirthDate.Parse(BirthDate.Of(day).Value).Value.Civil);
    }

    [Fact]
    public void Kind_EveryMonthAndDay_AgreesWithTheCalendar()
    {
        for (var month = 0; month < 100; month++)
        {
            for (var day = 0; day < 100; day++)
            {
                var text = $"1980-{month:00}-{day:00}";
                var civil = DateOnly.TryParseExact(text, "yyyy-MM-dd", out var expected);
                var date = BirthDate.Parse(text).Value;
                Assert.Equal(civil, date.IsCivil);
                if (civil)
                    Assert.Equal(expected, date.Civil);
            }
        }
    }
}
