using InsConformance.Insi.Results;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Driver;
using InsConformance.Lps.Tests.Fakes;
using InsConformance.Testing;

namespace InsConformance.Lps.Tests.Reference;

public class SearchTests
{
    [Fact]
    public async Task Name_WithACharacterThatHasNoEquivalent_IsRefusedAtEntry()
    {
        await using var bench = await Bench.StartAsync(TestPeople.Service());
        var refusal = await Assert.ThrowsAsync<LpsRefusalException>(() => bench.TypeAsync(TestPeople.Artagnan with { NomNaissance = "D4RTAGNAN" }));
        Assert.Equal((LpsProblemCodes.TraitInvalid, "nomNaissance"), (refusal.Code, refusal.Problem.Field));
        Assert.Contains("4", refusal.Problem.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GivenName_WithACharacterThatHasNoEquivalent_IsRefusedAtEntry()
    {
        await using var bench = await Bench.StartAsync(TestPeople.Service());
        var refusal = await Assert.ThrowsAsync<LpsRefusalException>(() => bench.TypeAsync(TestPeople.Tchitchi with { Prenoms = ["OLA", "BELL@"] }));
        Assert.Equal((LpsProblemCodes.TraitInvalid, "prenoms"), (refusal.Code, refusal.Problem.Field));
    }

    [Fact]
    public async Task Sex_ThatTheServiceDoesNotKnow_IsRefusedBeforeAnyCall()
    {
        await using var bench = await Bench.StartAsync(TestPeople.Service());
        var outcome = await bench.SearchAsync(await bench.TypeAsync(TestPeople.Corse with { Sexe = "I" }));
        Assert.Equal((SearchOutcomeKind.Refused, 0, "sexe"), (outcome.Outcome, outcome.Calls, outcome.Refusal!.Field));
        Assert.Empty(bench.Insi.Received);
        Assert.Contains(await bench.Driver.ReadAuditAsync(), e => e is { Event: AuditEvent.InsiRefused, User: "durand" });
    }

    [Fact]
    public async Task SeveralIdentities_ForAGivenName_DoNotStopTheLoop()
    {
        var insi = FakeInsi.Answering(s => s.Prenoms[0] switch
        {
            "OLA" => TestPeople.Several,
            "BELLA" => TestPeople.Found("2360663220836", "56", "TCHITCHI", "CATARINA BELLA", "F", "1936-06-21", "63220"),
            _ => TestPeople.NotFound,
        });
        await using var bench = await Bench.StartAsync(insi);
        var outcome = await bench.SearchAsync(await bench.TypeAsync(TestPeople.Tchitchi));
        Assert.Equal(("00", 3), (outcome.CodeCr, outcome.Calls));
    }

    [Fact]
    public async Task SeveralIdentities_OnceAndNoneFound_AnnouncesSeveral()
    {
        await using var bench = await Bench.StartAsync(FakeInsi.Answering(s => s.Prenoms[0] == "OLA" ? TestPeople.Several : TestPeople.NotFound));
        var outcome = await bench.SearchAsync(await bench.TypeAsync(TestPeople.Tchitchi));
        Assert.Equal(("02", 4), (outcome.CodeCr, outcome.Calls));
    }

    [Fact]
    public async Task Fault_StopsTheLoopAndIsReported()
    {
        await using var bench = await Bench.StartAsync(TestPeople.Service());
        var outcome = await bench.SearchAsync(await bench.TypeAsync(TestPeople.Inconnue));
        Assert.Equal((SearchOutcomeKind.Fault, 1, "insi_102", "siram_40", "fatal"), (outcome.Outcome, outcome.Calls, outcome.Fault!.Code, outcome.Fault.Subcode, outcome.Fault.Severite));
        Assert.Contains(await bench.Driver.ReadAuditAsync(), e => e is { Event: AuditEvent.InsiCall, FaultCode: "insi_102", CodeCr: null });
    }

    [Theory]
    [InlineData("connection")]
    [InlineData("html")]
    [InlineData("hang")]
    public async Task NoReadableAnswer_StopsTheLoopAndChangesNothing(string kind)
    {
        var time = new ManualTimers();
        var limit = TimeSpan.FromSeconds(7);
        var insi = new FakeInsi(_ =>
        {
            if (kind == "hang")
                time.Expire(limit);
            return kind switch
            {
                "connection" => FakeAnswer.Refuse,
                "html" => FakeAnswer.Text("<html><body>maintenance</body></html>", 503),
                _ => FakeAnswer.Hang,
            };
        });
        await using var bench = await Bench.StartAsync(Bench.Options(insi) with { InsiTimeout = limit, Time = time }, insi);
        var (outcome, identity) = await bench.RetrieveAsync(TestPeople.Tchitchi);
        Assert.Equal((SearchOutcomeKind.Failed, 1), (outcome.Outcome, outcome.Calls));
        Assert.Null(identity.Ins);
        Assert.Contains(await bench.Driver.ReadAuditAsync(), e => e is { Event: AuditEvent.InsiCall, FaultCode: "no-answer" });
    }

    [Fact]
    public async Task Calls_OfOneSearch_EachHaveFreshIds()
    {
        await using var bench = await Bench.StartAsync(TestPeople.Service());
        await bench.SearchAsync(await bench.TypeAsync(TestPeople.Houilles));
        var received = bench.Insi.Received;
        Assert.Equal(12, received.SelectMany(r => new[] { r.Bam!.Id, r.Lps!.Id, r.MessageId }).Distinct().Count());
        Assert.All(received, r => Assert.Equal(("10B0152872", "10B0152872"), (r.Bam!.Emetteur, r.Lps!.Emetteur)));
        Assert.All(received, r => Assert.Equal(("TESTSGIE0000", "urn:lps:LPS-REFERENCE:1.0"), (r.Lps!.Idam, r.Lps.Nom)));
    }

    [Fact]
    public async Task Audit_TracesEachCallWithUserCriteriaAndReturn()
    {
        await using var bench = await Bench.StartAsync(TestPeople.Service());
        var (_, identity) = await bench.RetrieveAsync(TestPeople.Tchitchi);
        var audit = await bench.Driver.ReadAuditAsync();
        Assert.Equal(
            [AuditEvent.IdentityCreated, AuditEvent.InsiCall, AuditEvent.InsiCall, AuditEvent.InsiAccepted, AuditEvent.StatusChanged], audit.Select(e => e.Event));
        Assert.Equal([1, 2, 3, 4, 5], audit.Select(e => e.Number));
        Assert.All(audit, e => Assert.Equal(("durand", identity.Id), (e.User, e.IdentityId)));
        var calls = audit.Where(e => e.Event == AuditEvent.InsiCall).ToList();
        Assert.Equal(["01", "00"], calls.Select(e => e.CodeCr));
        Assert.Equal(["OLA", "CATARINA"], calls.Select(e => e.Criteria!.Prenom));
        Assert.Equal(bench.Insi.Received.Select(r => r.MessageId), calls.Select(e => e.MessageId));
        Assert.Null(calls[0].Returned);
        Assert.Equal(("2360663220836", "1.2.250.1.213.1.4.8", "CATARINA BELLA"), (calls[1].Returned!.Ins.Matricule, calls[1].Returned!.Ins.Oid, calls[1].Returned!.Traits.ListePrenom));
    }

    [Theory]
    [InlineData("2009-00-14", "PIERRE", "M", "ECETINSI", "dateNaissance")]
    [InlineData("2009-07-00", "PIERRE", "M", "ECETINSI", "dateNaissance")]
    [InlineData(null, "PIERRE", "M", "ECETINSI", "dateNaissance")]
    [InlineData("2009-07-14", "", "M", "ECETINSI", "listePrenom")]
    [InlineData("2009-07-14", "PIERRE", null, "ECETINSI", "sexe")]
    [InlineData("2009-07-14", "PIERRE", "M", "", "nomNaissance")]
    public async Task Return_WithDateOf00OrEmptyTrait_IsNotImportable(string? date, string? list, string? sex, string? name, string field)
    {
        var insi = FakeInsi.Answering(_ => TestPeople.Found(new Ins("1090763220834", "89", "1.2.250.1.213.1.4.8"), [], new Tiq(name, null, list, sex, date, "63220")));
        await using var bench = await Bench.StartAsync(insi);
        var identity = await bench.TypeAsync(TestPeople.Ecetinsi);
        var outcome = await bench.SearchAsync(identity);
        Assert.False(outcome.Proposal!.Importable);
        Assert.Equal(field, outcome.Proposal.Notices[0].Field);
        var refusal = await Assert.ThrowsAsync<LpsRefusalException>(() => bench.Driver.AcceptInsiAsync(identity.Id, new AcceptCommand()));
        Assert.Equal(LpsProblemCodes.ReturnNotImportable, refusal.Code);
        Assert.Null((await bench.Driver.GetIdentityAsync(identity.Id)).Ins);
    }

    [Fact]
    public async Task Return_ThatDiffersFromTheSearch_IsShownAsDifferentAndStaysImportable()
    {
        var insi = FakeInsi.Answering(_ => TestPeople.Found("1090763220834", "89", "ECETINSI", "PIERRE-ALAIN", "M", "2009-07-14", "75056"));
        await using var bench = await Bench.StartAsync(insi);
        var outcome = await bench.SearchAsync(await bench.TypeAsync(TestPeople.Ecetinsi));
        Assert.True(outcome.Proposal!.Importable);
        Assert.Equal(["lieuNaissance"], outcome.Proposal.Notices.Where(n => n.Code == "trait-different").Select(n => n.Field));
    }

    [Fact]
    public async Task Return_WithAWrongKey_WarnsAndStaysImportable()
    {
        var insi = FakeInsi.Answering(_ => TestPeople.Found("1810363220456", "60", "HERMANN", "GATIEN", "M", "1981-03-24", "63220"));
        await using var bench = await Bench.StartAsync(insi);
        var outcome = await bench.SearchAsync(await bench.TypeAsync(TestPeople.Hermann));
        Assert.True(outcome.Proposal!.Importable);
        Assert.Contains(outcome.Proposal.Notices, n => n.Code == "matricule-douteux" && n.Text.Contains("76", StringComparison.Ordinal));
    }

    [Fact]
    public async Task UsedName_IsNeitherSentNorFilled()
    {
        await using var bench = await Bench.StartAsync(TestPeople.Service());
        var (_, identity) = await bench.RetrieveAsync(TestPeople.Tchitchi);
        Assert.All(bench.Insi.Received, r => Assert.Equal("TCHITCHI", r.Search!.NomNaissance));
        Assert.Equal(("MARTIN", null), (identity.Traits.NomUtilise, identity.Traits.PrenomUtilise));
    }
}
