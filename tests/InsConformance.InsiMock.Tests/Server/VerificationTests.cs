using System.Text.Json;
using InsConformance.Foundation.Clock;
using InsConformance.Foundation.Evidence;
using InsConformance.Insi.Calls;
using InsConformance.Insi.Checks;
using InsConformance.Insi.Faults;
using InsConformance.Insi.Pki;
using InsConformance.Insi.Requests;
using InsConformance.Insi.Verification;

namespace InsConformance.InsiMock.Tests.Server;

/// <summary>Verification over the wire, by the shipped unconfirmed contract. Section 1.4.</summary>
public sealed class VerificationTests
{
    private static readonly VerificationContract Contract = VerificationContract.Default;

    private static IdentityToVerify Laurent { get; } = new()
    {
        NumIdentifiant = "1810163220751",
        Cle = "40",
        TypeMatricule = "NIR",
        Oid = "1.2.250.1.213.1.4.8",
        NomNaissance = "ADRDEUX",
        Prenom = "LAURENT",
        ListePrenom = "LAURENT",
        Sexe = "M",
        DateNaissance = "1981-01-01",
        LieuNaissance = "63220",
    };

    public static TheoryData<string, IdentityToVerify, VerificationVerdict> Verdicts => new()
    {
        { "all", Laurent, VerificationVerdict.Identical },
        { "no key, type or place", Laurent with { Cle = null, TypeMatricule = null, LieuNaissance = null }, VerificationVerdict.Identical },
        { "list alone", Laurent with { Prenom = null }, VerificationVerdict.Identical },
        { "name", Laurent with { NomNaissance = "ADRTROIS" }, VerificationVerdict.Different },
        { "given name", Laurent with { Prenom = "PIERRE" }, VerificationVerdict.Different },
        { "list", Laurent with { ListePrenom = "LAURENT PIERRE" }, VerificationVerdict.Different },
        { "sex", Laurent with { Sexe = "F" }, VerificationVerdict.Different },
        { "date", Laurent with { DateNaissance = "1981-01-02" }, VerificationVerdict.Different },
        { "place", Laurent with { LieuNaissance = "75056" }, VerificationVerdict.Different },
        { "number", Laurent with { NumIdentifiant = "1810163220752", Cle = null }, VerificationVerdict.Unknown },
        { "key", Laurent with { Cle = "41" }, VerificationVerdict.Unknown },
        { "oid", Laurent with { Oid = "1.2.250.1.213.1.4.9" }, VerificationVerdict.Unknown },
        { "former number", Laurent with { NumIdentifiant = "2090763220834", Cle = "39" }, VerificationVerdict.Unknown },
    };

    [Theory]
    [MemberData(nameof(Verdicts))]
    public async Task Unit_OnePartAside_GivesTheVerdict(string what, IdentityToVerify person, VerificationVerdict verdict)
    {
        await using var mock = await StartAsync();

        var outcome = await CallAsync(mock, new UnitVerification(person));

        Assert.True(outcome.Verification is UnitAnswer, what);
        Assert.Equal((200, new UnitAnswer(Contract.Code(verdict))), (outcome.Status, outcome.Verification));
        Assert.Equal(Contract.Code(verdict).Code, Assert.Single(mock.Server.Journal.Snapshot()).CodeCr);
    }

    [Fact]
    public async Task Unit_MissingPart_IsAnsweredItsFaultInTheShapeAsked()
    {
        await using var mock = await StartAsync();
        foreach (var shape in Enum.GetValues<FaultShape>())
        {
            mock.Switch(s => s with { FaultShape = shape });
            Assert.Equal("insi_verif_ins", (await CallAsync(mock, new UnitVerification(null))).Fault?.DetailCode);
            Assert.Equal("insi_verif_ins", (await CallAsync(mock, new UnitVerification(Laurent with { Oid = "" }))).Fault?.DetailCode);
            Assert.Equal("insi_verif_traits", (await CallAsync(mock, new UnitVerification(Laurent with { Sexe = null }))).Fault?.DetailCode);
        }
    }

    [Fact]
    public async Task Batch_FromDepositToRetrieval_AdvancesWithTheRunsClockAlone()
    {
        var clock = new ControllableClock();
        clock.Freeze(new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero));
        await using var mock = await StartAsync(clock);
        var persons = Enumerable.Range(0, 10).Select(i => (i % 3 == 0 ? Laurent with { Sexe = "F" } : Laurent) with { Reference = $"P{i}" }).ToArray();

        var deposit = Assert.IsType<DepositAnswer>((await CallAsync(mock, new BatchDeposit(persons))).Verification);

        Assert.Equal("10", deposit.Count);
        var states = new List<(string, string)>();
        foreach (var seconds in new[] { 0, 29, 31, 0 })
        {
            clock.Advance(TimeSpan.FromSeconds(seconds));
            var progress = Assert.IsType<ProgressAnswer>((await CallAsync(mock, new BatchProgress(deposit.Ticket))).Verification);
            states.Add((progress.State, progress.Processed));
            if (progress.Processed != "10")
                Assert.Equal("insi_lot_en_cours", (await CallAsync(mock, new BatchRetrieval(deposit.Ticket))).Fault?.DetailCode);
        }

        Assert.Equal([("EN_COURS", "0"), ("EN_COURS", "4"), ("TERMINE", "10"), ("TERMINE", "10")], states);
        var retrieval = Assert.IsType<RetrievalAnswer>((await CallAsync(mock, new BatchRetrieval(deposit.Ticket))).Verification);
        Assert.Equal(persons.Select(p => p.Reference), retrieval.Results.Select(r => r.Reference));
        Assert.Equal(["01", "00", "00", "01", "00", "00", "01", "00", "00", "01"], retrieval.Results.Select(r => r.Cr.Code));

        clock.Advance(Contract.TicketLifetime);
        Assert.Equal("insi_lot_expire", (await CallAsync(mock, new BatchRetrieval(deposit.Ticket))).Fault?.DetailCode);
        Assert.Equal("insi_lot_expire", (await CallAsync(mock, new BatchProgress(deposit.Ticket))).Fault?.DetailCode);
    }

    [Fact]
    public async Task Batch_AfterReset_IsUnknownAndItsTicketIsNotGivenAgain()
    {
        await using var mock = await StartAsync();
        var before = Assert.IsType<DepositAnswer>((await CallAsync(mock, new BatchDeposit([Laurent with { Reference = "A" }]))).Verification);

        mock.Server.Reset();

        Assert.Equal("insi_lot_inconnu", (await CallAsync(mock, new BatchProgress(before.Ticket))).Fault?.DetailCode);
        Assert.Equal("insi_lot_inconnu", (await CallAsync(mock, new BatchProgress(null))).Fault?.DetailCode);
        var after = Assert.IsType<DepositAnswer>((await CallAsync(mock, new BatchDeposit([Laurent with { Reference = "A" }]))).Verification);
        Assert.NotEqual(before.Ticket, after.Ticket);
    }

    [Fact]
    public async Task Batch_ThatCannotBe_IsAnsweredItsFault()
    {
        await using var mock = await StartAsync();
        var person = Laurent with { Reference = "A" };

        Assert.Equal("insi_lot_vide", (await CallAsync(mock, new BatchDeposit([]))).Fault?.DetailCode);
        Assert.Equal("insi_lot_vide", (await CallAsync(mock, new BatchDeposit([person, person]))).Fault?.DetailCode);
        Assert.Equal("insi_verif_ins", (await CallAsync(mock, new BatchDeposit([person, new IdentityToVerify { Reference = "B" }]))).Fault?.DetailCode);
        var many = Enumerable.Range(0, Contract.BatchMaxPersons + 1).Select(i => person with { Reference = $"P{i}" }).ToArray();
        Assert.Equal("insi_lot_taille", (await CallAsync(mock, new BatchDeposit(many))).Fault?.DetailCode);
        Assert.IsType<DepositAnswer>((await CallAsync(mock, new BatchDeposit(many[1..]))).Verification);
    }

    [Fact]
    public async Task Batch_MoreThanAreKept_LosesTheOldest()
    {
        await using var mock = await StartAsync();
        var first = Assert.IsType<DepositAnswer>((await CallAsync(mock, new BatchDeposit([Laurent with { Reference = "A" }]))).Verification);
        for (var i = 1; i < Contract.BatchesKept; i++)
            await CallAsync(mock, new BatchDeposit([Laurent with { Reference = "A" }]));
        Assert.Null((await CallAsync(mock, new BatchProgress(first.Ticket))).Fault);

        await CallAsync(mock, new BatchDeposit([Laurent with { Reference = "A" }]));

        Assert.Equal("insi_lot_inconnu", (await CallAsync(mock, new BatchProgress(first.Ticket))).Fault?.DetailCode);
    }

    [Fact]
    public async Task Exchange_OfVerification_IsMarkedUnconfirmedAndASearchIsNot()
    {
        await using var mock = await StartAsync();
        await CallAsync(mock, new UnitVerification(Laurent));
        await CallAsync(mock, new BatchRetrieval("LOT-999999"));
        await mock.CallAsync(MockUnderTest.Ecetinsi);

        Assert.Equal([true, true, false], mock.Server.Journal.Snapshot().Select(e => e.IsUnconfirmed));
        Assert.All(mock.Server.Journal.Snapshot(), e => Assert.DoesNotContain(e.Findings, f => f.Severity is CheckSeverity.Error));
        using var http = new HttpClient();
        using var json = JsonDocument.Parse(await http.GetStringAsync(new Uri(mock.Server.AdminUri, "__admin/exchanges")));
        Assert.Equal([true, true, false], json.RootElement.GetProperty("requests").EnumerateArray().Select(r => r.GetProperty("unconfirmedContract").GetBoolean()));
    }

    [Fact]
    public async Task Verification_WithoutTheSwitch_IsUnknownAndTheJournalAloneSaysHow()
    {
        await using var mock = await MockUnderTest.StartAsync();

        var outcome = await CallAsync(mock, new UnitVerification(Laurent));

        Assert.Equal((500, "Sender", null), (outcome.Status, outcome.Fault?.SoapCode, outcome.Fault?.DetailCode));
        var exchange = Assert.Single(mock.Server.Journal.Snapshot());
        Assert.Equal(("verifierInsAvecTraitsIdentite", true), (exchange.Operation, exchange.IsUnconfirmed));
        var note = Assert.Single(exchange.Findings, f => f.CheckId == "contract-unconfirmed");
        Assert.Equal((CheckSeverity.Information, EvidenceMark.Inferred), (note.Severity, note.Evidence));
        Assert.Contains("--unconfirmed-contract", note.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("unconfirmed", System.Text.Encoding.UTF8.GetString(outcome.Response.Span), StringComparison.Ordinal);
        Assert.Empty(mock.Server.InternalErrors);
    }

    private static Task<MockUnderTest> StartAsync(TimeProvider? clock = null) => MockUnderTest.StartAsync(o => o with
    {
        Contract = o.Contract with { Verification = Contract },
        Clock = clock ?? o.Clock,
    });

    private static Task<CallOutcome> CallAsync(MockUnderTest mock, RequestPayload payload) =>
        new InsiClient(mock.Http(PkiRole.InsiAuto), mock.Server.MutualTlsUri, TimeProvider.System, new InsiClientOptions { Verification = Contract })
            .PostAsync(SearchRequestWriter.Write(mock.Requests.Verify(payload)));
}
