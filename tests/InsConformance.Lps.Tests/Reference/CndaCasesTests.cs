using InsConformance.Insi.Results;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Tests.Fakes;

namespace InsConformance.Lps.Tests.Reference;

/// <summary>The reference LPS plays the CNDA cases of the search by traits as a conform one.</summary>
public class CndaCasesTests
{
    [Fact]
    public async Task Case203_1_ApostrophesAndSpaces_AreSentAsTheyAre()
    {
        await using var bench = await Bench.StartAsync(TestPeople.Service());
        var (outcome, _) = await bench.RetrieveAsync(TestPeople.Artagnan);
        Assert.Equal("00", outcome.CodeCr);
        Assert.Equal(["D'ARTAGNAN DE L'HERAULT|PIERRE-ALAIN|M|2001-06-17|63220 -> 00"], bench.Insi.Trace);
    }

    [Fact]
    public async Task Case203_2_CorsicanPlace_IsSentWithItsLetter()
    {
        await using var bench = await Bench.StartAsync(TestPeople.Service());
        var (_, identity) = await bench.RetrieveAsync(TestPeople.Toussaint);
        Assert.Equal(["ADRTROIS|TOUSSAINT|M|1960-01-01|2B020 -> 00"], bench.Insi.Trace);
        Assert.Equal(("160012B020777", "13", "2B020"), (identity.Ins!.Matricule, identity.Ins.Cle, identity.Traits.LieuNaissance));
    }

    [Fact]
    public async Task Case203_3_LigaturesAndTypographicApostrophe_AreTransliterated()
    {
        await using var bench = await Bench.StartAsync(TestPeople.Service());
        await bench.RetrieveAsync(TestPeople.Aeion);
        Assert.Equal(["D'AEION|COEUR|M|1987-01-01|2B020 -> 00"], bench.Insi.Trace);
    }

    [Theory]
    [InlineData(SuccessShape.S1)]
    [InlineData(SuccessShape.S2)]
    [InlineData(SuccessShape.S3)]
    public async Task Case204_HistoryOfTwo_IsKeptInEveryShape(SuccessShape shape)
    {
        await using var bench = await Bench.StartAsync(TestPeople.Service(shape));
        var (_, identity) = await bench.RetrieveAsync(TestPeople.Ecetinsi);
        Assert.Equal("1090763220834", identity.Ins!.Matricule);
        Assert.Equal(["2090763220834 39", "2090663220123 55"], identity.History.Select(i => $"{i.Matricule} {i.Cle}"));
        Assert.Equal("PIERRE-ALAIN MURIEL FLORIANT", identity.Traits.ListePrenom);
    }

    [Fact]
    public async Task Case204_HistoryDates_AreKeptAsReturned()
    {
        await using var bench = await Bench.StartAsync(TestPeople.Service());
        var (_, identity) = await bench.RetrieveAsync(TestPeople.Ecetinsi);
        Assert.Equal(("2019-03-01", "2019-02-28"), (identity.History[0].DateDeb, identity.History[0].DateFin));
    }

    [Fact]
    public async Task Case205_Nia_IsStoredAndShownAsTemporary()
    {
        await using var bench = await Bench.StartAsync(TestPeople.Service());
        var (_, identity) = await bench.RetrieveAsync(TestPeople.Provisoire);
        Assert.Equal((InsNature.Nia, true, "1090763220888 35 (NIA, provisoire)"), (identity.Ins!.Nature, identity.Ins.Temporary, identity.Ins.Displayed));
        Assert.Contains(identity.Alerts, a => a.Code == "ins-provisoire");
    }

    [Fact]
    public async Task Case206_SeveralIdentities_NothingIsProposedUntilThePlaceIsAdded()
    {
        await using var bench = await Bench.StartAsync(TestPeople.Service());
        var identity = await bench.TypeAsync(TestPeople.DeVinci);
        var first = await bench.SearchAsync(identity);
        Assert.Equal(("02", "Plusieurs identites trouvees", 1), (first.CodeCr, first.LibelleCr, first.Calls));
        Assert.Null(first.Proposal);

        await bench.Driver.ChangeTraitsAsync(identity.Id, new TraitsEntry(new TypedTraits(LieuNaissance: "63220")));
        var second = await bench.SearchAsync(identity);
        Assert.Equal("00", second.CodeCr);
        Assert.Equal(["DE VINCI|LEONARDO|M|2014-02-01|- -> 02", "DE VINCI|LEONARDO|M|2014-02-01|63220 -> 00"], bench.Insi.Trace);
    }

    [Fact]
    public async Task Case207_1_SecondGivenNameFound_ThirdIsNotTried()
    {
        await using var bench = await Bench.StartAsync(TestPeople.Service());
        var (outcome, identity) = await bench.RetrieveAsync(TestPeople.Tchitchi);
        Assert.Equal(["TCHITCHI|OLA|F|1936-06-21|63220 -> 01", "TCHITCHI|CATARINA|F|1936-06-21|63220 -> 00"], bench.Insi.Trace);
        Assert.Equal(2, outcome.Calls);
        Assert.Equal("CATARINA BELLA", identity.Traits.ListePrenom);
        Assert.Contains(identity.Alerts, a => a is { Code: "premier-prenom", Field: "premierPrenom" });
    }

    [Fact]
    public async Task Case207_2_NoneFound_WholeListIsTheLastAttempt()
    {
        await using var bench = await Bench.StartAsync(TestPeople.Service());
        var (outcome, identity) = await bench.RetrieveAsync(TestPeople.Houilles);
        Assert.Equal(
            [
                "HOUILLES|PIERRE|M|1993-01-27|- -> 01",
                "HOUILLES|PAUL|M|1993-01-27|- -> 01",
                "HOUILLES|JACQUES|M|1993-01-27|- -> 01",
                "HOUILLES|PIERRE PAUL JACQUES|M|1993-01-27|- -> 01",
            ],
            bench.Insi.Trace);
        Assert.Equal(("01", 4), (outcome.CodeCr, outcome.Calls));
        Assert.Equal(LpsIdentityStatus.Provisoire, identity.Status);
        Assert.Null(identity.Ins);
    }

    [Fact]
    public async Task Case208_1_CorsicanMatricule_KeepsItsLetterAndIsNotRepeatedInTheHistory()
    {
        await using var bench = await Bench.StartAsync(TestPeople.Service());
        var (_, identity) = await bench.RetrieveAsync(TestPeople.Corse);
        Assert.Equal("180032B020401 23 (NIR)", identity.Ins!.Displayed);
        Assert.Empty(identity.History);
    }

    [Fact]
    public async Task Case208_2_HistoryOfAnotherSex_IsKept()
    {
        await using var bench = await Bench.StartAsync(TestPeople.Service());
        var (_, identity) = await bench.RetrieveAsync(TestPeople.Hermann);
        Assert.Equal(["2810363220456"], identity.History.Select(i => i.Matricule));
    }
}
