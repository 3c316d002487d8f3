using InsConformance.Insi.Faults;
using InsConformance.Insi.Results;
using InsConformance.InsiMock.Control;
using InsConformance.InsiMock.Drifting;
using InsConformance.InsiMock.Forwarding;
using InsConformance.InsiMock.Tests.Forwarding;

namespace InsConformance.InsiMock.Tests.Drifting;

public sealed class DriftTests
{
    private static Insi.Requests.TraitsSearch Houilles => MockUnderTest.Search("HOUILLES", "PIERRE", "M", "1993-01-27");

    [Fact]
    public async Task Drift_OfAServiceThatIsTheMock_IsNone()
    {
        var report = await CompareAsync(new SwitchSettings());

        Assert.False(report.HasDrift);
        Assert.Empty(report.Differences);
        Assert.Equal(3, report.Compared);
    }

    [Fact]
    public async Task Drift_OfAnUnknownIdamOfTheEditor_IsNone()
    {
        await using var real = await RealInsi.StartAsync(o => o with { AcceptedIdams = ["EDITEUR00001"] });
        await using (var mock = await real.StartMockAsync())
        {
            await mock.PostAsync(Insi.Requests.SearchRequestWriter.Write(MockUnderTest.Factory(TimeProvider.System, "EDITEUR00001").Search(MockUnderTest.Ecetinsi)));
            await mock.CallAsync(MockUnderTest.Ecetinsi);
        }

        Assert.Empty((await DriftAnalysis.CompareAsync(real.Keep, MockUnderTest.Options)).Differences);
    }

    [Fact]
    public async Task Drift_OfAnotherSuccessShape_NamesShapePrefixesDeclarationsAndElements()
    {
        var report = await CompareAsync(new SwitchSettings { SuccessShape = SuccessShape.S1 });

        Assert.True(report.HasDrift);
        var whats = report.Differences.ToDictionary(d => d.What);
        Assert.Equal((DriftKind.Shape, "S1", "S2", 2, 1), Values(whats["shape"]));
        Assert.Equal((DriftKind.Shape, "ns2", "(none)", 2, 1), Values(whats["prefix http://www.cnamts.fr/INSiResultat"]));
        Assert.Equal((DriftKind.Shape, "present", "absent", 1, 1), Values(whats["element Envelope/Body/RESULTAT/INDIVIDU/TIQ/Prenom"]));
        Assert.Equal((DriftKind.Shape, "absent", "present", 1, 1), Values(whats["element Envelope/Body/RESULTAT/INDIVIDU/INSHISTO/DateDeb"]));
        Assert.Contains(whats.Keys, k => k.StartsWith("declarations Envelope/Body/RESULTAT", StringComparison.Ordinal));
        Assert.DoesNotContain(report.Differences, d => d.Kind is DriftKind.Code or DriftKind.Label);
    }

    [Fact]
    public async Task Drift_OfTheFaultShape_IsToldWithItsLanguage()
    {
        var report = await CompareAsync(new SwitchSettings { FaultShape = FaultShape.F1 });

        Assert.Contains(report.Differences, d => d is { What: "shape", Real: "F1", Mock: "F2", Count: 1, Example: 2 });
        Assert.Contains(report.Differences, d => d is { Kind: DriftKind.Label, What: "Text/@lang", Real: "en", Mock: "fr" });
    }

    [Fact]
    public async Task Drift_OfAnotherOutcome_IsACodeAndTheShapesStillCompare()
    {
        var report = await CompareAsync(new SwitchSettings { UnknownPerson = UnknownPerson.Insi102, FaultShape = FaultShape.F1 });

        Assert.Equal((DriftKind.Code, "insi_102", "CR 01", 1, 3), Values(report.Differences.Single(d => d.What == "outcome")));
    }

    [Theory]
    [InlineData("ECETINSI né le 14/07/2009 est inconnu")]
    [InlineData("Matricule 1090763220834 en anomalie")]
    public async Task Drift_TextThatQuotesThePerson_IsCountedButNotShown(string text)
    {
        await using var real = await RealInsi.StartAsync();
        await using (var mock = await real.StartMockAsync())
            await mock.CallAsync(MockUnderTest.Ecetinsi);
        foreach (var answer in Directory.GetFiles(Path.Combine(real.Keep, "echanges"), "*.response.xml"))
            await File.WriteAllTextAsync(answer, (await File.ReadAllTextAsync(answer)).Replace("<LibelleCR>OK<", $"<LibelleCR>{text}<", StringComparison.Ordinal));

        var report = await DriftAnalysis.CompareAsync(real.Keep, MockUnderTest.Options);

        var label = Assert.Single(report.Differences);
        Assert.Equal((DriftKind.Label, PatientValues.Hidden, "OK", 1, 1), Values(label));
    }

    [Fact]
    public async Task Drift_OfLabels_IsToldApart()
    {
        var catalogue = Path.Combine(Directory.CreateTempSubdirectory("insconf-labels-").FullName, "faults.yaml");
        var shipped = Testing.Repository.PathTo("src", "InsConformance.Insi", "Faults", "fault-catalogue.yaml");
        await File.WriteAllTextAsync(catalogue, (await File.ReadAllTextAsync(shipped)).Replace("est obligatoire", "manque", StringComparison.Ordinal));

        var report = await CompareAsync(new SwitchSettings(), o => o with { Contract = new ContractData { Faults = FaultCatalogue.Load(catalogue) } });

        var label = Assert.Single(report.Differences);
        Assert.Equal(DriftKind.Label, label.Kind);
        Assert.EndsWith("Detail/Erreur", label.What, StringComparison.Ordinal);
        Assert.Contains("manque", label.Real, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drift_OfThePersonsAlone_IsDataAndDoesNotCount()
    {
        var report = await CompareAsync(new SwitchSettings { Variants = new SwitchSettings().Variants.Add("hermann-gatien", "cles-publiees") }, null, Hermann);

        Assert.False(report.HasDrift);
        Assert.NotEmpty(report.Differences);
        Assert.All(report.Differences, d => Assert.Equal((DriftKind.Data, "", ""), (d.Kind, d.Real, d.Mock)));
    }

    [Fact]
    public async Task Drift_OfAPersonWhomTheMockDoesNotKnow_ComparesShapesAllTheSame()
    {
        await using var real = await RealInsi.StartAsync(o => o with { Switches = new SwitchSettings { SuccessShape = SuccessShape.S3 } });
        await RecordAsync(real, [MockUnderTest.Ecetinsi]);
        using var fixtures = new TemporaryFolder();
        Directory.CreateDirectory(fixtures.File("cnda"));
        Directory.CreateDirectory(fixtures.File("population"));
        File.Copy(Testing.Repository.PathTo("fixtures", "population", "vitale.yaml"), fixtures.File("population", "vitale.yaml"));

        var report = await DriftAnalysis.CompareAsync(real.Keep, MockUnderTest.Options with { FixturesFolder = fixtures.FullPath });

        Assert.Equal((DriftKind.Code, "CR 00", "CR 01", 1, 1), Values(report.Differences[0]));
        Assert.Contains(report.Differences, d => d is { What: "shape", Real: "S3", Mock: "S2" });
        Assert.Contains(report.Differences, d => d is { What: "layout", Real: "indented", Mock: "one line" });
        Assert.DoesNotContain(report.Differences, d => d.Kind is DriftKind.Data);
    }

    [Fact]
    public async Task Drift_OfMaskedIdentities_UsesTheKeptAnswers()
    {
        await using var real = await RealInsi.StartAsync(o => o with { Switches = new SwitchSettings { SuccessShape = SuccessShape.S1 } });
        await RecordAsync(real, [MockUnderTest.Ecetinsi], s => s with { MaskIdentities = true });

        var report = await DriftAnalysis.CompareAsync(real.Keep, MockUnderTest.Options);

        Assert.True(report.UsesKeptAnswers);
        Assert.Contains(report.Differences, d => d is { What: "shape", Real: "S1", Mock: "S2" });
        Assert.DoesNotContain(report.Differences, d => d.Kind is DriftKind.Code);
    }

    [Fact]
    public async Task Drift_OfUnansweredAndUnstoredExchanges_NamesThem()
    {
        var real = await RealInsi.StartAsync();
        await using (var mock = await real.StartMockAsync())
        {
            await mock.CallAsync(MockUnderTest.Ecetinsi);
            await mock.PostAsync("<broken>"u8.ToArray());
            await real.Server.DisposeAsync();
            await mock.CallAsync(MockUnderTest.Ecetinsi);
        }

        var report = await DriftAnalysis.CompareAsync(real.Keep, MockUnderTest.Options);

        Assert.Equal((1, "2", "3"), (report.Compared, string.Join(' ', report.NotStored), string.Join(' ', report.Unanswered)));
        await real.DisposeAsync();
    }

    private static Insi.Requests.TraitsSearch Hermann => MockUnderTest.Search("HERMANN", "GATIEN", "M", "1981-03-24");

    private static (DriftKind Kind, string Real, string Mock, int Count, int Example) Values(DriftDifference d) => (d.Kind, d.Real, d.Mock, d.Count, d.Example);

    private static async Task<DriftReport> CompareAsync(
        SwitchSettings switches, Func<MockOptions, MockOptions>? change = null, params Insi.Requests.TraitsSearch[] searches)
    {
        await using var real = await RealInsi.StartAsync(o => (change is null ? o : change(o)) with { Switches = switches });
        await RecordAsync(real, searches.Length > 0 ? searches : [MockUnderTest.Ecetinsi, MockUnderTest.Search(null, "ZOE", "F", "1975-12-31"), Houilles]);
        return await DriftAnalysis.CompareAsync(real.Keep, MockUnderTest.Options);
    }

    private static async Task RecordAsync(
        RealInsi real, IReadOnlyList<Insi.Requests.TraitsSearch> searches, Func<ForwardSettings, ForwardSettings>? change = null)
    {
        await using var mock = await real.StartMockAsync(change);
        foreach (var search in searches)
            await mock.CallAsync(search);
    }
}
