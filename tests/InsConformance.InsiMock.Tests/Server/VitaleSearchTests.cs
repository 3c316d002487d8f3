using InsConformance.Identity.Dates;
using InsConformance.Insi.Requests;
using InsConformance.Insi.Results;
using InsConformance.InsiMock.Control;
using InsConformance.InsiMock.People;
using InsConformance.Testing;

namespace InsConformance.InsiMock.Tests.Server;

/// <summary>The search with a carte Vitale over the wire. Contract sections 1.3 and 2.3.</summary>
public sealed class VitaleSearchTests
{
    private const string RuthsNumber = "2760763991905";
    private static readonly Population Known = PopulationFolder.Load(Repository.PathTo("fixtures", "population"));

    public static TheoryData<string> Everyone => [.. Enumerable.Range(0, Known.Count).Select(i => Known[i].Id)];

    [Theory]
    [MemberData(nameof(Everyone))]
    public async Task Search_OwnNumber_ReturnsThatPersonWhateverTheShape(string id)
    {
        var person = Known.Find(id)!;
        await using var mock = await MockUnderTest.StartAsync();
        foreach (var shape in Enum.GetValues<SuccessShape>())
        {
            mock.Switch(s => s with { SuccessShape = shape });

            var outcome = await mock.CallAsync(new VitaleSearch(
                new CardMatricule(person.Ins.Active.NumIdentifiant), new CardMatricule(RuthsNumber), person.Traits.NomNaissance, person.Traits.DateNaissance, "1"));

            Assert.Equal("00", outcome.Result?.CodeCr);
            Assert.Equal(person.Ins.Active.NumIdentifiant, outcome.Result!.Individu!.InsActif.NumIdentifiant);
        }

        Assert.All(mock.Server.Journal.Snapshot(), e => Assert.Equal(("rechercherInsAvecCarteVitale", "00"), (e.Operation, e.CodeCr)));

        // Two calls within a millisecond share their Temps, on a fast machine. A luni-solar date is remarked on, and nothing else.
        string[] remarks = BirthDate.Parse(person.Traits.DateNaissance).Value.IsCivil ? [] : ["date-civil"];
        Assert.All(mock.Server.Journal.Snapshot(), e => Assert.Equal(
            remarks, e.Findings.Select(f => f.CheckId).Where(id => !id.EndsWith("-temps-reused", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData(RuthsNumber, "DE VINCI", "1976-07-14", "1", RuthsNumber)]
    [InlineData(RuthsNumber, "DE VINCI", "2004-03-20", "1", "1040363991906")]
    [InlineData(RuthsNumber, "BESSON-GEMELLE", "2016-05-09", "1", "2160513991907")]
    [InlineData(RuthsNumber, "BESSON-GEMELLE", "2016-05-09", "2", "2160513991908")]
    [InlineData(RuthsNumber, "DE VINCI", "2016-05-09", "2", "2160513991908")]
    [InlineData("1810163220751", "ADRDEUX", "1981-01-01", "1", "1810163220751")]
    public async Task Search_InsuredPersonsNumber_TellsTheBeneficiaryByDateAndRank(string od, string name, string date, string rank, string number)
    {
        await using var mock = await MockUnderTest.StartAsync();

        var outcome = await mock.CallAsync(new VitaleSearch(null, new CardMatricule(od), name, date, rank));

        Assert.Equal(200, outcome.Status);
        Assert.Equal(number, outcome.Result?.Individu?.InsActif.NumIdentifiant);
        Assert.Empty(Assert.Single(mock.Server.Journal.Snapshot()).Findings);
    }

    [Theory]
    [InlineData("2751263220749", "DE VINCI", "2004-03-20", "1")]
    [InlineData(RuthsNumber, "VINCI", "2004-03-20", "1")]
    [InlineData(RuthsNumber, "DE VINCI", "2004-03-21", "1")]
    [InlineData(RuthsNumber, "DE VINCI", "2004-03-20", "2")]
    [InlineData("1040363991906", "DE VINCI", "2004-03-20", "1")]
    [InlineData("9999999999999", "DE VINCI", "2004-03-20", "1")]
    public async Task Search_OnePartAside_IsAnsweredAsTheSwitchSays(string od, string name, string date, string rank)
    {
        await using var mock = await MockUnderTest.StartAsync();
        var search = new VitaleSearch(null, new CardMatricule(od), name, date, rank);

        Assert.Equal(new SearchResult("01", "Aucune identite trouvee"), (await mock.CallAsync(search)).Result);
        mock.Switch(s => s with { UnknownCard = UnknownCard.Insi101 });
        var fault = (await mock.CallAsync(search)).Fault;
        Assert.Equal(("insi_101", "siram_40", "Receiver"), (fault?.DetailCode, fault?.Subcode, fault?.SoapCode));
    }

    [Fact]
    public async Task Search_TwoOfTheSameRank_GivesCr02()
    {
        await using var mock = await MockUnderTest.StartAsync();

        var outcome = await mock.CallAsync(new VitaleSearch(null, new CardMatricule("160012B020777"), "RANGPAREIL", "2018-11-30", "1"));

        Assert.Equal(new SearchResult("02", "Plusieurs identites trouvees"), outcome.Result);
    }

    [Theory]
    [InlineData(null, "DE VINCI", "2004-03-20", "1", "insi_vitale_matricule")]
    [InlineData("", "DE VINCI", "2004-03-20", "1", "insi_vitale_matricule")]
    [InlineData(RuthsNumber, null, "2004-03-20", "1", "insi_19")]
    [InlineData(RuthsNumber, "DE VINCI", "", "1", "insi_23")]
    [InlineData(RuthsNumber, "DE VINCI", "2004-03-20", null, "insi_vitale_rang")]
    public async Task Search_MissingPart_IsAnsweredItsFault(string? od, string? name, string? date, string? rank, string code)
    {
        await using var mock = await MockUnderTest.StartAsync();

        var outcome = await mock.CallAsync(new VitaleSearch(null, od is null ? null : new CardMatricule(od), name, date, rank));

        Assert.Equal((500, code, "siram_10"), (outcome.Status, outcome.Fault?.DetailCode, outcome.Fault?.Subcode));
    }

    [Theory]
    [InlineData("276076399190580", null, "DE VINCI", "1976-07-14", "1", "insi_vitale_format")]
    [InlineData(RuthsNumber, "81", "DE VINCI", "1976-07-14", "1", "insi_vitale_format")]
    [InlineData(RuthsNumber, "36", "DE VINCI", "1976-07-14", "01", "insi_vitale_format")]
    [InlineData(RuthsNumber, "36", "de Vinci", "1976-07-14", "1", "insi_21")]
    [InlineData(RuthsNumber, "36", "DE VINCI", "14/07/1976", "1", "insi_25")]
    [InlineData(RuthsNumber, "36", "DE VINCI", "1976-07-14", "1", null)]
    public async Task Search_WrongForm_IsAFaultOnlyWhenStrict(string od, string? cle, string name, string date, string rank, string? code)
    {
        await using var mock = await MockUnderTest.StartAsync();
        var search = new VitaleSearch(null, new CardMatricule(od, cle), name, date, rank);

        Assert.Null((await mock.CallAsync(search)).Fault);
        mock.Switch(s => s with { StrictFormats = true });
        Assert.Equal(code, (await mock.CallAsync(search)).Fault?.DetailCode);
    }

    [Fact]
    public async Task Search_OtherPersonInTheContext_IsAFindingAndAFaultWhenAskedFor()
    {
        await using var mock = await MockUnderTest.StartAsync();
        var search = new VitaleSearch(new CardMatricule("1040363991906"), new CardMatricule(RuthsNumber), "DE VINCI", "2004-03-20", "1");
        var request = mock.Requests.Search(search, new Couverture
        {
            AssureNum = "2751263220749",
            BeneficiaireNum = "160012B020777",
            DateNai = "1960-01-01",
            Rang = "2",
        });

        Assert.Equal("1040363991906", (await mock.CallAsync(request)).Result?.Individu?.InsActif.NumIdentifiant);
        mock.Switch(s => s with { CardMismatch = CardMismatch.Fault });
        Assert.Equal("insi_vitale_coherence", (await mock.CallAsync(request)).Fault?.DetailCode);
        Assert.Equal("00", (await mock.CallAsync(search)).Result?.CodeCr);

        Assert.Equal(
            ["couverture-assure", "couverture-beneficiaire", "couverture-date", "couverture-rang"],
            mock.Server.Journal.Snapshot()[0].Findings.Select(f => f.CheckId));
    }

    [Fact]
    public async Task Search_PersonWithAFileReply_GetsItByCardToo()
    {
        await using var mock = await MockUnderTest.StartAsync();
        mock.Switch(s => s with { CndaFiles = s.CndaFiles.Add("hermann-gatien", "2.08-cas2.xml") });

        var outcome = await mock.CallAsync(new VitaleSearch(new CardMatricule("1810363220456"), null, null, null, null));

        Assert.Equal(File.ReadAllBytes(Repository.PathTo("fixtures", "cnda", "2.08-cas2.xml")), outcome.Response.ToArray());
    }

    [RequiresToolFact("xmllint")]
    public async Task Exchange_RequestAndAnswers_AreValidForXmllint()
    {
        await using var mock = await MockUnderTest.StartAsync();
        foreach (var rank in new[] { "1", "2", "3", null })
            await mock.CallAsync(new VitaleSearch(null, new CardMatricule(RuthsNumber), "BESSON-GEMELLE", "2016-05-09", rank));
        mock.Switch(s => s with { UnknownCard = UnknownCard.Insi101 });
        await mock.CallAsync(new VitaleSearch(new CardMatricule("2751263220740"), null, null, null, null));

        foreach (var message in mock.Server.Journal.Snapshot().SelectMany(e => new[] { e.Request, e.Response }))
        {
            var result = ExternalTool.Run(
                "xmllint",
                ["--noout", "--nonet", "--schema", Repository.PathTo("src", "InsConformance.Insi", "Schemas", "insi.xsd"), "-"],
                message.ToArray());
            Assert.True(result.ExitCode == 0, result.Error);
        }
    }
}
