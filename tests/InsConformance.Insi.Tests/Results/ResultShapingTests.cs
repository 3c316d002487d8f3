using InsConformance.Insi.Results;

namespace InsConformance.Insi.Tests.Results;

public sealed class ResultShapingTests
{
    private static readonly SearchResult Corsican = new("00", "OK", new Individu(
        new Ins("297022A020778", "78", "1.2.250.1.213.1.4.8"), [], new Tiq("ADRTROIS", "DOMINIQUE", "DOMINIQUE", "F", "1997-02-26", "2A020")));

    [Fact]
    public void Shape_S1_GivesPrenomTypeAndNoDates()
    {
        var individu = ResultShaping.Shape(Specimens.Found, SuccessShape.S1).Individu!;

        Assert.Equal("PIERRE-ALAIN", individu.Tiq.Prenom);
        Assert.Equal(new Ins("2090763220834", "39", "1.2.250.1.213.1.4.8", "NIR"), Assert.Single(individu.InsHisto));
    }

    [Fact]
    public void Shape_S1_GivesTheCorsicanBirthplaceInDigits() =>
        Assert.Equal("20020", ResultShaping.Shape(Corsican, SuccessShape.S1).Individu!.Tiq.LieuNaissance);

    [Fact]
    public void Shape_S2_GivesNoPrenomNoTypeAndTheDates()
    {
        var individu = ResultShaping.Shape(Corsican, SuccessShape.S2).Individu!;
        var ecetinsi = ResultShaping.Shape(ResultShaping.Shape(Specimens.Found, SuccessShape.S3), SuccessShape.S2).Individu!;

        Assert.Null(individu.Tiq.Prenom);
        Assert.Equal("2A020", individu.Tiq.LieuNaissance);
        Assert.Equal(new Ins("2090763220834", "39", "1.2.250.1.213.1.4.8", null, "2019-03-01", "2019-02-28"), Assert.Single(ecetinsi.InsHisto));
    }

    [Fact]
    public void Shape_S3_GivesPrenom() =>
        Assert.Equal("PIERRE-ALAIN", ResultShaping.Shape(Specimens.Found, SuccessShape.S3).Individu!.Tiq.Prenom);

    [Theory]
    [InlineData(SuccessShape.S1)]
    [InlineData(SuccessShape.S2)]
    [InlineData(SuccessShape.S3)]
    public void Shape_Twice_ChangesNothingMore(SuccessShape shape) =>
        Property.Holds(Generators.Result, result =>
        {
            var once = ResultShaping.Shape(result, shape);
            SameResult.Check(once, ResultShaping.Shape(once, shape));
        });
}
