using System.Text;
using System.Xml.Linq;
using InsConformance.Foundation;
using InsConformance.Insi.Exchanges;
using InsConformance.Insi.Faults;
using InsConformance.Insi.Requests;
using InsConformance.Insi.Responses;
using InsConformance.Insi.Results;
using InsConformance.InsiMock.Control;
using InsConformance.InsiMock.People;
using InsConformance.Testing;

namespace InsConformance.InsiMock.Tests.Server;

public sealed class SwitchTests
{
    [Theory]
    [InlineData(SuccessShape.S1, "<ns2:RESULTAT", true)]
    [InlineData(SuccessShape.S2, "xmlns:ns0=", false)]
    [InlineData(SuccessShape.S3, "<S:Body", true)]
    public async Task SuccessShape_IsTheOneAsked(SuccessShape shape, string mark, bool hasPrenom)
    {
        await using var mock = await MockUnderTest.StartAsync();
        mock.Switch(s => s with { SuccessShape = shape });

        var outcome = await mock.CallAsync(MockUnderTest.Ecetinsi);

        Assert.Contains(mark, Encoding.UTF8.GetString(outcome.Response.Span), StringComparison.Ordinal);
        Assert.Equal(hasPrenom ? "PIERRE-ALAIN" : null, outcome.Result?.Individu?.Tiq.Prenom);
        var former = Assert.Single(outcome.Result!.Individu!.InsHisto);
        Assert.Equal(shape == SuccessShape.S1 ? null : "2019-03-01", former.DateDeb);
    }

    [Theory]
    [InlineData(SuccessShape.S1, "20020")]
    [InlineData(SuccessShape.S2, "2A020")]
    public async Task SuccessShape_OfACorsicanBirth_WritesThePlaceAsThen(SuccessShape shape, string place)
    {
        await using var mock = await MockUnderTest.StartAsync();
        mock.Switch(s => s with { SuccessShape = shape });

        var outcome = await mock.CallAsync(MockUnderTest.Search("ADRTROIS", "DOMINIQUE", "F", "1997-02-26", "2A020"));

        Assert.Equal(place, outcome.Result?.Individu?.Tiq.LieuNaissance);
    }

    [Fact]
    public async Task FaultShape_ByCode_WinsOverGlobalAndCatalogue()
    {
        await using var mock = await MockUnderTest.StartAsync(idam: "INCONNU00000");

        Assert.Contains("<soap:Fault", await FaultTextAsync(mock), StringComparison.Ordinal);
        mock.Switch(s => s with { FaultShape = FaultShape.F1 });
        Assert.Contains("<S:Fault", await FaultTextAsync(mock), StringComparison.Ordinal);
        mock.Switch(s => s with { FaultShapeOf = s.FaultShapeOf.Add("desir_550", FaultShape.F2) });
        Assert.Contains("<soap:Fault", await FaultTextAsync(mock), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(UnknownPerson.Insi102, "insi_102", "fatal")]
    [InlineData(UnknownPerson.Desir1020, "desir_1020", "fatale")]
    public async Task UnknownPerson_AsAFault_IsThatFault(UnknownPerson unknown, string code, string severity)
    {
        await using var mock = await MockUnderTest.StartAsync();
        mock.Switch(s => s with { UnknownPerson = unknown });

        var outcome = await mock.CallAsync(MockUnderTest.Search("HOUILLES", "PIERRE", "M", "1993-01-27"));

        Assert.Equal((500, code, severity), (outcome.Status, outcome.Fault?.DetailCode, outcome.Fault?.Severite));
        Assert.Equal("00", (await mock.CallAsync(MockUnderTest.Ecetinsi)).Result?.CodeCr);
    }

    [Fact]
    public async Task StrictHeaders_OnABrokenRequest_AnswersAFaultThatNamesTheCheck()
    {
        await using var mock = await MockUnderTest.StartAsync();
        var request = mock.Requests.Search(MockUnderTest.Ecetinsi) with { Bam = null };
        Assert.Equal("00", (await mock.CallAsync(request)).Result?.CodeCr);
        var finding = mock.Server.Journal.Snapshot()[0].Findings.First(f => f.Severity == Insi.Checks.CheckSeverity.Error);
        mock.Switch(s => s with { StrictHeaders = true });

        var outcome = await mock.CallAsync(request);

        Assert.Contains($"[{finding.CheckId}]", outcome.Fault?.Reason, StringComparison.Ordinal);
        mock.Server.Reset();
        mock.Switch(s => s with { StrictHeaders = true });
        Assert.Equal("00", (await mock.CallAsync(MockUnderTest.Ecetinsi)).Result?.CodeCr);
    }

    [Fact]
    public async Task Action_Absent_IsAFindingWithItsPlaceAndAFaultWhenStrict()
    {
        await using var mock = await MockUnderTest.StartAsync();
        byte[] Message() => WithoutAction(SearchRequestWriter.Write(mock.Requests.Search(MockUnderTest.Ecetinsi)));

        using var tolerant = await mock.PostAsync(Message());
        mock.Switch(s => s with { StrictHeaders = true });
        using var strict = await mock.PostAsync(Message());

        Assert.Equal("00", ResponseReader.Read(await tolerant.Content.ReadAsByteArrayAsync()).Result?.CodeCr);
        Assert.Equal(500, (int)strict.StatusCode);
        Assert.Contains("[header-action-present]", ResponseReader.Read(await strict.Content.ReadAsByteArrayAsync()).Fault!.Reason, StringComparison.Ordinal);
        foreach (var exchange in mock.Server.Journal.Snapshot())
        {
            var finding = Assert.Single(exchange.Findings, f => f.CheckId == "header-action-present");
            Assert.NotNull(finding.Line);
            Assert.StartsWith("soap:Header", Encoding.UTF8.GetString(exchange.Request.Span[finding.ByteOffset!.Value..]), StringComparison.Ordinal);
        }
    }

    private static byte[] WithoutAction(byte[] message)
    {
        var document = XDocument.Parse(Encoding.UTF8.GetString(message), LoadOptions.PreserveWhitespace);
        document.Descendants().Single(e => e.Name.LocalName == "Action").Remove();
        return Encoding.UTF8.GetBytes(document.ToString(SaveOptions.DisableFormatting));
    }

    [Theory]
    [InlineData("D’ARTAGNAN", "A", "M", "2001-06-17", null, "insi_21")]
    [InlineData("DUPONT", "ZOÉ", "F", "2001-06-17", null, "insi_22")]
    [InlineData("DUPONT", "ZOE", "F", "17/06/2001", null, "insi_25")]
    [InlineData("DUPONT", "ZOE", "F", "2001-06-17", "6322", "insi_26")]
    public async Task StrictFormats_OnAWrongForm_AnswersItsFault(string name, string prenom, string sexe, string date, string? place, string code)
    {
        await using var mock = await MockUnderTest.StartAsync();
        var search = MockUnderTest.Search(name, prenom, sexe, date, place);
        Assert.Equal("01", (await mock.CallAsync(search)).Result?.CodeCr);
        mock.Switch(s => s with { StrictFormats = true });

        Assert.Equal(code, (await mock.CallAsync(search)).Fault?.DetailCode);
        Assert.Equal("00", (await mock.CallAsync(MockUnderTest.Ecetinsi)).Result?.CodeCr);
    }

    [Fact]
    public async Task PrenomMatching_AnyPosition_FindsTheSecondGivenName()
    {
        await using var mock = await MockUnderTest.StartAsync();
        mock.Switch(s => s with { PrenomMatching = PrenomMatching.AnyPosition });

        Assert.Equal("00", (await mock.CallAsync(MockUnderTest.Search("TCHITCHI", "BELLA", "F", "1936-06-21"))).Result?.CodeCr);
        Assert.Equal("01", (await mock.CallAsync(MockUnderTest.Search("TCHITCHI", "OLA", "F", "1936-06-21"))).Result?.CodeCr);
    }

    [Fact]
    public async Task Variant_WithPublishedKeys_ReturnsThem()
    {
        await using var mock = await MockUnderTest.StartAsync();
        mock.Switch(s => s with { Variants = s.Variants.Add("hermann-gatien", "cles-publiees") });

        var individu = (await mock.CallAsync(MockUnderTest.Search("HERMANN", "GATIEN", "M", "1981-03-24"))).Result!.Individu!;

        Assert.Equal(["60", "60", "10"], individu.InsHisto.Prepend(individu.InsActif).Select(i => i.Cle));
    }

    [Theory]
    [InlineData("2.04-cas2.xml", "ecetinsi-pierre-alain", "ECETINSI", "PIERRE-ALAIN", "M", "2009-07-14", 2)]
    [InlineData("2.05.xml", "provisoire-matricule", "PROVISOIRE", "MATRICULE", "M", "2009-07-01", 0)]
    [InlineData("2.08-cas1.xml", "corse-anthony", "CORSE", "ANTHONY", "M", "1980-03-02", 1)]
    [InlineData("2.08-cas2.xml", "hermann-gatien", "HERMANN", "GATIEN", "M", "1981-03-24", 2)]
    [InlineData("2.08-cas2-cles-publiees.xml", "herman-gatien", "HERMAN", "GATIEN", "M", "1981-03-24", 2)]
    [InlineData("rep-cr01.xml", "tchitchi-ola", "TCHITCHI", "OLA", "F", "1936-06-21", null)]
    public async Task CndaFile_BoundToAnIdentity_IsReturnedByteForByte(
        string file, string id, string name, string prenom, string sexe, string date, int? history)
    {
        await using var mock = await MockUnderTest.StartAsync();
        mock.Switch(s => s with { CndaFiles = s.CndaFiles.Add(id, file) });

        var outcome = await mock.CallAsync(MockUnderTest.Search(name, prenom, sexe, date));

        Assert.Equal(File.ReadAllBytes(Repository.PathTo("fixtures", "cnda", file)), outcome.Response.ToArray());
        Assert.Equal(history, outcome.Result?.Individu?.InsHisto.Count);
        Assert.Equal(
            (history is null ? "01" : "00", AnswerSource.CndaFile),
            (Assert.Single(mock.Server.Journal.Snapshot()).CodeCr, Assert.Single(mock.Server.Journal.Snapshot()).AnsweredBy));
        Assert.Equal("00", (await mock.CallAsync(MockUnderTest.Search("ADRUN", "ZOE", "F", "1975-12-31"))).Result?.CodeCr);
    }

    [Fact]
    public async Task Latency_IsInTheJournal()
    {
        await using var mock = await MockUnderTest.StartAsync();
        mock.Switch(s => s with { Latency = TimeSpan.FromMilliseconds(120) });

        await mock.CallAsync(MockUnderTest.Ecetinsi);

        Assert.True(Assert.Single(mock.Server.Journal.Snapshot()).Duration >= TimeSpan.FromMilliseconds(100));
    }

    [Fact]
    public async Task Latency_WhenTheClientGivesUp_KeepsTheExchange()
    {
        await using var mock = await MockUnderTest.StartAsync();
        mock.Switch(s => s with { Latency = TimeSpan.FromMinutes(5) });
        using var impatient = new CancellationTokenSource();
        var call = mock.Http().PostAsync(mock.Server.MutualTlsUri, Soap(mock), impatient.Token);
        while (mock.Server.Journal.Mark() == 0)
            await Task.Yield();

        await impatient.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Single(await mock.Server.Journal.WaitForAsync(1, TimeSpan.FromSeconds(20)));
    }

    [Theory]
    [InlineData("nobody", "2.05.xml", "no population entry 'nobody'")]
    [InlineData("corse-anthony", "2.99.xml", "no file '2.99.xml'")]
    public async Task CndaFile_ThatCannotBe_IsRefusedByName(string id, string file, string message)
    {
        await using var mock = await MockUnderTest.StartAsync();

        var error = Assert.Throws<InputException>(() => mock.Switch(s => s with { CndaFiles = s.CndaFiles.Add(id, file) }));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Empty(mock.Server.Switches.Current.CndaFiles);
    }

    [Fact]
    public async Task Reset_GoesBackToTheStart()
    {
        await using var mock = await MockUnderTest.StartAsync(o => o with { Switches = new SwitchSettings { SuccessShape = SuccessShape.S3 } });
        var request = mock.Requests.Search(MockUnderTest.Ecetinsi);
        await mock.CallAsync(request);
        await mock.CallAsync(request);
        Assert.Contains(mock.Server.Journal.Snapshot()[1].Findings, f => f.CheckId.EndsWith("-reused", StringComparison.Ordinal));
        mock.Switch(s => s with { SuccessShape = SuccessShape.S1, StrictHeaders = true });

        mock.Server.Reset();

        Assert.Equal(SuccessShape.S3, mock.Server.Switches.Current.SuccessShape);
        Assert.Empty(mock.Server.Journal.Snapshot());
        await mock.CallAsync(request);
        Assert.Empty(Assert.Single(mock.Server.Journal.Snapshot()).Findings);
    }

    private static async Task<string> FaultTextAsync(MockUnderTest mock) =>
        Encoding.UTF8.GetString((await mock.CallAsync(MockUnderTest.Ecetinsi)).Response.Span);

    private static ByteArrayContent Soap(MockUnderTest mock)
    {
        var content = new ByteArrayContent(Insi.Requests.SearchRequestWriter.Write(mock.Requests.Search(MockUnderTest.Ecetinsi)));
        content.Headers.ContentType = new("application/soap+xml");
        return content;
    }
}
