using InsConformance.Insi.Requests;
using InsConformance.Insi.Results;
using InsConformance.InsiMock.People;
using InsConformance.Testing;

namespace InsConformance.InsiMock.Tests.Server;

/// <summary>What the service answers to the CNDA's test people. The expectations are the contract's section 4.1, not the fixture.</summary>
public sealed class SearchTests
{
    private static readonly Population Known = PopulationFolder.Load(Repository.PathTo("fixtures", "population"));

    public static TheoryData<string> Everyone => [.. Enumerable.Range(0, Known.Count).Select(i => Known[i].Id)];

    public static TheoryData<string> Nobody => [.. Known.Absent.Select(a => a.Id)];

    public static TheoryData<string, string, string, string, string, string, string> Published => new()
    {
        { "ADRTROIS", "DOMINIQUE", "F", "1997-02-26", "297022A020778", "78", ".8" },
        { "ADRTROIS", "TOUSSAINT", "M", "1960-01-01", "160012B020777", "13", ".8" },
        { "TCHITCHI", "CATARINA", "F", "1936-06-21", "2360663220836", "56", ".8" },
        { "TCHITCHI", "CATARINA BELLA", "F", "1936-06-21", "2360663220836", "56", ".8" },
        { "ECETINSI", "PIERRE-ALAIN", "M", "2009-07-14", "1090763220834", "89", ".8" },
        { "ECETINSI", "PIERRE-ALAIN MURIEL FLORIANT", "M", "2009-07-14", "1090763220834", "89", ".8" },
        { "NESSI", "MICHELANGELO", "M", "2010-08-07", "1100863220830", "60", ".8" },
        { "ADRUN", "ZOE", "F", "1975-12-31", "2751263220749", "74", ".8" },
        { "PROVISOIRE", "MATRICULE", "M", "2009-07-01", "1090763220888", "35", ".9" },
        { "CORSE", "ANTHONY", "M", "1980-03-02", "180032B020401", "23", ".8" },
        { "HERMANN", "GATIEN", "M", "1981-03-24", "1810363220456", "76", ".8" },
        { "ADRDEUX", "LAURENT", "M", "1981-01-01", "1810163220751", "40", ".8" },
    };

    [Theory]
    [MemberData(nameof(Published))]
    public async Task Search_PublishedPerson_ReturnsThePublishedIns(
        string name, string prenom, string sexe, string date, string matricule, string cle, string oid)
    {
        await using var mock = await MockUnderTest.StartAsync();

        var outcome = await mock.CallAsync(MockUnderTest.Search(name, prenom, sexe, date));

        Assert.Equal(200, outcome.Status);
        var individu = outcome.Result!.Individu!;
        Assert.Equal((matricule, cle, "1.2.250.1.213.1.4" + oid), (individu.InsActif.NumIdentifiant, individu.InsActif.Cle, individu.InsActif.Oid));
        Assert.Equal((name, sexe, date), (individu.Tiq.NomNaissance, individu.Tiq.Sexe, individu.Tiq.DateNaissance));
        Assert.Equal("00", Assert.Single(mock.Server.Journal.Snapshot()).CodeCr);
    }

    [Theory]
    [MemberData(nameof(Everyone))]
    public async Task Search_EveryPersonWithTheirPlace_ReturnsThem(string id)
    {
        var person = Known.Find(id)!;
        var traits = person.Traits;
        await using var mock = await MockUnderTest.StartAsync();

        var outcome = await mock.CallAsync(
            MockUnderTest.Search(traits.NomNaissance, traits.Prenoms[0], traits.Sexe, traits.DateNaissance, traits.LieuNaissance));

        var individu = outcome.Result!.Individu!;
        Assert.Equal(person.Ins.Active, individu.InsActif);
        Assert.Equal(person.Ins.History, individu.InsHisto);
        Assert.Equal(traits.ListePrenom, individu.Tiq.ListePrenom);
        Assert.Equal(traits.LieuNaissance, individu.Tiq.LieuNaissance);
    }

    [Theory]
    [MemberData(nameof(Nobody))]
    public async Task Search_AbsentIdentity_GivesCr01ForEachGivenNameAndTheList(string id)
    {
        var traits = Known.Absent.First(a => a.Id == id).Traits;
        await using var mock = await MockUnderTest.StartAsync();

        foreach (var prenom in traits.Prenoms.Append(traits.ListePrenom))
        {
            var outcome = await mock.CallAsync(MockUnderTest.Search(traits.NomNaissance, prenom, traits.Sexe, traits.DateNaissance));
            Assert.Equal(new SearchResult("01", "Aucune identite trouvee"), outcome.Result);
        }
    }

    [Fact]
    public async Task Search_Leonardo_IsSeveralWithoutPlaceAndOneWithIt()
    {
        await using var mock = await MockUnderTest.StartAsync();

        var without = await mock.CallAsync(MockUnderTest.Search("DE VINCI", "LEONARDO", "M", "2014-02-01"));
        var with = await mock.CallAsync(MockUnderTest.Search("DE VINCI", "LEONARDO", "M", "2014-02-01", "63220"));

        Assert.Equal(new SearchResult("02", "Plusieurs identites trouvees"), without.Result);
        Assert.Equal("00", with.Result?.CodeCr);
        Assert.Equal("63220", with.Result?.Individu?.Tiq.LieuNaissance);
    }

    [Theory]
    [InlineData("TCHITCHI", "OLA", "F", "1936-06-21", null)]
    [InlineData("TCHITCHI", "BELLA", "F", "1936-06-21", null)]
    [InlineData("TCHITCHI", "CATARINA", "M", "1936-06-21", null)]
    [InlineData("TCHITCHI", "CATARINA", "F", "1936-06-22", null)]
    [InlineData("TCHITCHI", "CATARINA", "F", "1936-06-21", "63221")]
    [InlineData("TCHITCHi", "CATARINA", "F", "1936-06-21", null)]
    [InlineData("TCHITCHI ", "CATARINA", "F", "1936-06-21", null)]
    public async Task Search_OneTraitAside_GivesCr01(string name, string prenom, string sexe, string date, string? place)
    {
        await using var mock = await MockUnderTest.StartAsync();

        Assert.Equal("01", (await mock.CallAsync(MockUnderTest.Search(name, prenom, sexe, date, place))).Result?.CodeCr);
    }

    [Fact]
    public async Task Search_SeveralPrenomElements_AreTakenAsTheList()
    {
        await using var mock = await MockUnderTest.StartAsync();

        var outcome = await mock.CallAsync(new TraitsSearch("TCHITCHI", ["CATARINA", "BELLA"], "F", "1936-06-21"));

        Assert.Equal("00", outcome.Result?.CodeCr);
        Assert.NotEmpty(Assert.Single(mock.Server.Journal.Snapshot()).Findings);
    }

    [Fact]
    public async Task Search_EmptyPlace_IsNoCriterion()
    {
        await using var mock = await MockUnderTest.StartAsync();

        Assert.Equal("02", (await mock.CallAsync(MockUnderTest.Search("DE VINCI", "LEONARDO", "M", "2014-02-01", ""))).Result?.CodeCr);
    }

    [Theory]
    [InlineData(null, "ZOE", "F", "1975-12-31", "insi_19")]
    [InlineData("", "ZOE", "F", "1975-12-31", "insi_19")]
    [InlineData("ADRUN", null, "F", "1975-12-31", "insi_20")]
    [InlineData("ADRUN", "", "F", "1975-12-31", "insi_20")]
    [InlineData("ADRUN", "ZOE", null, "1975-12-31", "insi_24")]
    [InlineData("ADRUN", "ZOE", "", "1975-12-31", "insi_24")]
    [InlineData("ADRUN", "ZOE", "I", "1975-12-31", "insi_24")]
    [InlineData("ADRUN", "ZOE", "F", null, "insi_23")]
    [InlineData("ADRUN", "ZOE", "F", "", "insi_23")]
    public async Task Search_MissingField_IsAnsweredItsFault(string? name, string? prenom, string? sexe, string? date, string code)
    {
        await using var mock = await MockUnderTest.StartAsync();

        var outcome = await mock.CallAsync(MockUnderTest.Search(name, prenom, sexe, date));

        Assert.Equal(500, outcome.Status);
        Assert.Equal((code, "siram_10"), (outcome.Fault?.DetailCode, outcome.Fault?.Subcode));
    }

    [Theory]
    [InlineData("INCONNU00000")]
    [InlineData("")]
    [InlineData("testsgie0000")]
    public async Task Search_UnknownIdam_IsAnsweredDesir550(string idam)
    {
        await using var mock = await MockUnderTest.StartAsync(idam: idam);

        var outcome = await mock.CallAsync(MockUnderTest.Search(null, null, null, null));

        Assert.Equal(("desir_550", "siram_100"), (outcome.Fault?.DetailCode, outcome.Fault?.Subcode));
        Assert.StartsWith("uuid:", outcome.Fault?.MessageId, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_WithoutLpsContext_IsAnsweredDesir550()
    {
        await using var mock = await MockUnderTest.StartAsync();

        var outcome = await mock.CallAsync(mock.Requests.Search(MockUnderTest.Ecetinsi) with { Lps = null });

        Assert.Equal("desir_550", outcome.Fault?.DetailCode);
    }

    [Fact]
    public async Task Search_OfManyAtOnce_AnswersEachItsOwn()
    {
        await using var mock = await MockUnderTest.StartAsync();

        await Parallel.ForEachAsync(Enumerable.Range(0, 200), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (i, _) =>
        {
            var traits = Known[i % Known.Count].Traits;
            var outcome = await mock.CallAsync(
                MockUnderTest.Search(traits.NomNaissance, traits.ListePrenom, traits.Sexe, traits.DateNaissance, traits.LieuNaissance));
            Assert.Equal(Known[i % Known.Count].Ins.Active, outcome.Result?.Individu?.InsActif);
        });

        var exchanges = mock.Server.Journal.Snapshot();
        Assert.Equal(Enumerable.Range(1, 200).Select(n => (long)n), exchanges.Select(e => e.Number));
        Assert.Equal(200, exchanges.Select(e => e.MessageId).Distinct().Count());
        Assert.Empty(mock.Server.InternalErrors);
    }
}
