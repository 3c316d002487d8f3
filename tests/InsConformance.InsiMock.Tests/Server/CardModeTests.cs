using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using InsConformance.Foundation;
using InsConformance.Foundation.Clock;
using InsConformance.Insi.Assertions;
using InsConformance.Insi.Calls;
using InsConformance.Insi.Exchanges;
using InsConformance.Insi.Pki;
using InsConformance.Insi.Requests;

namespace InsConformance.InsiMock.Tests.Server;

/// <summary>The card listener over real TLS, without client certificate.</summary>
public sealed class CardModeTests
{
    private static readonly AssertionValue[] Attributes =
        [new("identifiantFacturation", "991130972"), new("codeSpecialite", "SM26"), new("secteurActivite", "SA07")];

    private readonly IdSource _ids = new(20261121);

    [Theory]
    [InlineData(PkiRole.CardCps)]
    [InlineData(PkiRole.CardCpsPhysician)]
    [InlineData(PkiRole.CardCpf)]
    [InlineData(PkiRole.CardCpe)]
    public async Task Call_WithAnAcceptedCard_IsAnswered(PkiRole role)
    {
        await using var mock = await StartAsync();

        var outcome = await CallAsync(mock, role);

        Assert.Equal("00", outcome.Result?.CodeCr);
        var exchange = Assert.Single(mock.Server.Journal.Snapshot());
        Assert.Empty(exchange.Findings);
        Assert.Null(exchange.Tls!.ClientSubject);
    }

    [Fact]
    public async Task Journal_OfCallsOfEachKindOfSender_TellsThemApartWithoutIdentity()
    {
        await using var mock = await StartAsync();
        var vitale = AssertionWriter.Write(new AssertionFactory(TimeProvider.System, _ids).ForVitale("1810163220751"));

        await mock.CallAsync(MockUnderTest.Ecetinsi);
        await CallAsync(mock, PkiRole.CardCps);
        await CallAsync(mock, PkiRole.CardCpe);
        await CallAsync(mock, PkiRole.CardCps, r => r with { Assertions = [.. r.Assertions, vitale] });
        await CallProSanteConnectAsync(mock);
        await CallAsync(mock, PkiRole.CardForeign);

        string?[] expected = ["certificate", "card:CPS", "card:CPE", "card:CPS+vitale", "psc", null];
        var exchanges = mock.Server.Journal.Snapshot();
        Assert.Equal(expected, exchanges.Select(e => e.Sender));
        Assert.Equal(expected, exchanges.Select(e => ExchangeEvidence.FromJson(ExchangeEvidence.Of(e, 1, "a.xml", "b.xml").ToJson()).Sender));
        using var http = new HttpClient();
        using var journal = JsonDocument.Parse(await http.GetStringAsync(new Uri(mock.Server.AdminUri, "__admin/exchanges")));
        Assert.Equal(expected, journal.RootElement.GetProperty("requests").EnumerateArray().Select(e => e.TryGetProperty("sender", out var sender) ? sender.GetString() : null));
    }

    [Theory]
    [InlineData(PkiRole.CardCpeAnonymous, "desir_560", "card-type-refused")]
    [InlineData(PkiRole.CardCde, "desir_560", "card-type-refused")]
    [InlineData(PkiRole.CardRevoked, "simu_assertion_certificat", "card-certificate-revoked")]
    [InlineData(PkiRole.CardExpired, "simu_assertion_certificat", "card-certificate-validity")]
    [InlineData(PkiRole.CardForeign, "simu_assertion_certificat", "card-certificate-authority")]
    public async Task Call_WithARefusedCard_GetsTheFaultAndTheJournalSaysWhy(PkiRole role, string fault, string finding)
    {
        await using var mock = await StartAsync();

        var outcome = await CallAsync(mock, role);

        Assert.Equal((500, fault), (outcome.Status, outcome.Fault?.DetailCode));
        var exchange = Assert.Single(mock.Server.Journal.Snapshot());
        Assert.Equal(fault, exchange.FaultCode);
        Assert.NotNull(Assert.Single(exchange.Findings, f => f.CheckId == finding).Line);
    }

    [Fact]
    public async Task Call_WithACardLetInOverTheAdminApi_IsAnswered()
    {
        await using var mock = await StartAsync();
        using var http = new HttpClient();
        using var body = new StringContent("""{"cards":{"CDE":true},"proSanteConnect":false,"vitaleExpires":true,"strictEmetteur":true}""", Encoding.UTF8, "application/json");
        using var answer = await http.PutAsync(new Uri(mock.Server.AdminUri, "__admin/switches"), body);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());

        Assert.Equal("00", (await CallAsync(mock, PkiRole.CardCde)).Result?.CodeCr);
        Assert.Equal("simu_assertion_identite", (await CallProSanteConnectAsync(mock)).Fault?.DetailCode);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.True(json.RootElement.GetProperty("cards").GetProperty("CDE").GetBoolean());
    }

    [Fact]
    public async Task Switch_UnknownCard_IsRefusedWithTheKnownOnes()
    {
        await using var mock = await StartAsync();

        var error = Assert.Throws<InputException>(() => mock.Switch(s => s with
        {
            Assertions = s.Assertions with { Cards = s.Assertions.Cards.Add("CPX", true) },
        }));

        Assert.Contains("CPE-anonyme", error.OneLine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_WithProSanteConnect_IsAnswered()
    {
        await using var mock = await StartAsync();

        Assert.Equal("00", (await CallProSanteConnectAsync(mock)).Result?.CodeCr);
    }

    [Fact]
    public async Task Call_WithAnUnknownIdam_IsToldThatFirst()
    {
        await using var mock = await StartAsync();

        var outcome = await CallAsync(mock, PkiRole.CardForeign, r => r with { Lps = r.Lps! with { Idam = "AUTRE0000000" } });

        Assert.Equal("desir_550", outcome.Fault?.DetailCode);
    }

    [Fact]
    public async Task Call_WithoutAssertion_IsRefused()
    {
        await using var mock = await StartAsync();

        Assert.Equal("simu_assertion_structure", (await CallAsync(mock, PkiRole.CardCps, r => r with { Assertions = [] })).Fault?.DetailCode);
    }

    [Fact]
    public async Task Call_WhenTheRunClockHasMovedPastAnHour_IsRefusedUntilTheAssertionIsRenewed()
    {
        var clock = new ControllableClock();
        await using var mock = await StartAsync(clock);
        var assertion = Sign(clock, PkiRole.CardCps);
        Assert.Equal("00", (await CallAsync(mock, PkiRole.CardCps, r => r with { Assertions = [assertion] }, clock)).Result?.CodeCr);

        clock.Advance(TimeSpan.FromMinutes(61));

        Assert.Equal("simu_assertion_perimee", (await CallAsync(mock, PkiRole.CardCps, r => r with { Assertions = [assertion] }, clock)).Fault?.DetailCode);
        Assert.Equal("00", (await CallAsync(mock, PkiRole.CardCps, clock: clock)).Result?.CodeCr);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Call_InCertificateModeWithAnotherEmetteur_IsAFindingUntilStrict(bool inBam)
    {
        await using var mock = await StartAsync();
        var request = mock.Requests.Search(MockUnderTest.Ecetinsi);
        request = inBam
            ? request with { Bam = request.Bam! with { Emetteur = "10B0000000" } }
            : request with { Lps = request.Lps! with { Emetteur = "10B0000000" } };

        Assert.Equal("00", (await mock.CallAsync(request)).Result?.CodeCr);
        mock.Switch(s => s with { StrictEmetteur = true });

        Assert.Equal("simu_emetteur", (await mock.CallAsync(request)).Fault?.DetailCode);
        Assert.Equal("00", (await mock.CallAsync(mock.Requests.Search(MockUnderTest.Ecetinsi))).Result?.CodeCr);
        Assert.All(mock.Server.Journal.Snapshot().Take(2), e => Assert.Contains(e.Findings, f => f.CheckId == "emetteur-certificate"));
    }

    [Fact]
    public async Task Call_UnreadableMessage_IsAnsweredTheSoapFault()
    {
        await using var mock = await StartAsync();
        using var http = MockUnderTest.NewClient(null);

        var outcome = await new InsiClient(http, mock.Server.CardUri!, TimeProvider.System).PostAsync("<a>"u8.ToArray());

        Assert.Equal(("Sender", 500), (outcome.Fault?.SoapCode, outcome.Status));
        Assert.Empty(mock.Server.InternalErrors);
    }

    private static Task<MockUnderTest> StartAsync(TimeProvider? clock = null) =>
        MockUnderTest.StartAsync(o => o with { CardPort = 0, Clock = clock ?? TimeProvider.System });

    private AssertionXml Sign(TimeProvider clock, PkiRole role)
    {
        var card = SharedPki.Store.Certificate(role);
        using var key = card.GetRSAPrivateKey()!;
        return AssertionWriter.Sign(new AssertionFactory(clock, _ids).ForCard(card, Attributes), card, AssertionSigners.With(key));
    }

    private Task<CallOutcome> CallAsync(MockUnderTest mock, PkiRole role, Func<SearchRequest, SearchRequest>? change = null, TimeProvider? clock = null)
    {
        clock ??= TimeProvider.System;
        var id = CertificateName.Read(SharedPki.Store.Certificate(role).SubjectName).CommonName!;
        var request = Requests(clock, id).Search(MockUnderTest.Ecetinsi) with { Assertions = [Sign(clock, role)] };
        return PostAsync(mock, change is null ? request : change(request));
    }

    private Task<CallOutcome> CallProSanteConnectAsync(MockUnderTest mock)
    {
        var assertion = AssertionWriter.Write(new AssertionFactory(TimeProvider.System, _ids).ForProSanteConnect(
            "899900000045", new AssertionValue("identifiantFacturation", "991130972"), new AssertionValue("codeSpecialiteAMO", "SM26")));
        return PostAsync(mock, Requests(TimeProvider.System, "899900000045").Search(MockUnderTest.Ecetinsi) with { Assertions = [assertion] });
    }

    private RequestContextFactory Requests(TimeProvider clock, string emetteur) => new(
        clock, _ids, new LpsProfile(emetteur, MockUnderTest.Idam, "essai", "1.0", new Guid("6d9b7e0a-8a55-4c0f-9b50-0b8f2a1c7d11")));

    private static async Task<CallOutcome> PostAsync(MockUnderTest mock, SearchRequest request)
    {
        using var http = MockUnderTest.NewClient(null);
        return await new InsiClient(http, mock.Server.CardUri!, TimeProvider.System).PostAsync(SearchRequestWriter.Write(request));
    }
}
