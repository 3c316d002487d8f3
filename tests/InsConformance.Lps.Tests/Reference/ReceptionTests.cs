using InsConformance.Lps.Contract;
using InsConformance.Lps.Driver;
using InsConformance.Lps.Tests.Fakes;

namespace InsConformance.Lps.Tests.Reference;

/// <summary>What the reference LPS takes of messages, beside what the features show.</summary>
public class ReceptionTests
{
    [Theory]
    [InlineData("", Hl7Ack.Rejected)]
    [InlineData("PID|||R1", Hl7Ack.Rejected)]
    [InlineData("MSH|^~\\&|REF|REF|LPS|LPS|20261121083000||ADT^A40^ADT_A39|B1|T|2.5\rPID|||R1^^^REF^PI\r", Hl7Ack.Rejected)]
    [InlineData("MSH|^~\\&|REF|REF|LPS|LPS|20261121083000||ADT^A28^ADT_A05|B1|T|2.5\rPV1||N\r", Hl7Ack.Error)]
    [InlineData("MSH|^~\\&|REF|REF|LPS|LPS|20261121083000||ADT^A28^ADT_A05|B1|T|2.5\rPID|||R1^^^REF^PI||ADRUN^ZOE^ZOE^^^^L||1975|F\r", Hl7Ack.Error)]
    [InlineData("MSH|^~\\&|REF|REF|LPS|LPS|20261121083000||ADT^A47^ADT_A30|B1|T|2.5\rPID|||R9^^^REF^PI||ADRUN^ZOE^ZOE^^^^L||19751231|F\r", Hl7Ack.Error)]
    public async Task Message_ThatCannotBeTaken_IsRefusedWithAReasonAndCreatesNobody(string message, Hl7Ack ack)
    {
        await using var bench = await BenchAsync();
        var outcome = await bench.Driver.ReceiveHl7Async(new Hl7Command(message));

        Assert.Equal((ack, null), (outcome.Ack, outcome.IdentityId));
        Assert.NotEmpty(outcome.Text);
        Assert.Empty(await bench.Driver.FindIdentitiesAsync(new AntecedentCriteria("1975-12-31")));
    }

    [Fact]
    public async Task Update_FromTheOwnDomain_ChangesTheIdentityItNamesAndTellsTheOthers()
    {
        await using var bench = await BenchAsync();
        var created = await ReceiveAsync(bench, "REF", "A28", "ADRUN");
        var updated = await ReceiveAsync(bench, "REF", "A31", "ADRUM");

        var identity = await bench.Driver.GetIdentityAsync(updated.IdentityId!);
        Assert.Equal(created.IdentityId, updated.IdentityId);
        Assert.Equal(("ADRUM", LpsIdentityStatus.Qualifiee, "2751263220749"), (identity.Traits.NomNaissance, identity.Status, identity.Ins?.Matricule));
        var sent = await bench.Driver.ReadSentHl7Async();
        Assert.Equal(["LABO ADT^A28^ADT_A05", "LABO ADT^A31^ADT_A05"], sent.Select(m => $"{m.Partner} {m.Message.Split('|')[8]}"));
    }

    [Fact]
    public async Task Update_ForADoubtfulIdentity_IsRefusedAndListed()
    {
        await using var bench = await BenchAsync();
        var created = await ReceiveAsync(bench, "REF", "A28", "ADRUN");
        await bench.Driver.SetAttributesAsync(created.IdentityId!, new AttributesCommand([LpsAttributeKind.Douteuse]));
        var updated = await ReceiveAsync(bench, "REF", "A31", "ADRUN");

        Assert.Equal(Hl7Ack.Error, updated.Ack);
        Assert.Null((await bench.Driver.GetIdentityAsync(created.IdentityId!)).Ins);
        Assert.Single(await bench.Driver.ReadWorklistAsync());
    }

    [Fact]
    public async Task Unlisted_Partner_IsOfAnotherDomainAndWhatIsNotAnsweredIsNotKept()
    {
        await using var bench = await BenchAsync(new FakeInsi(_ => throw new InvalidOperationException("no search is made")));
        var outcome = await ReceiveAsync(bench, "INCONNU", "A28", "ADRUN");

        var identity = await bench.Driver.GetIdentityAsync(outcome.IdentityId!);
        Assert.Equal((LpsIdentityStatus.Provisoire, null), (identity.Status, identity.Ins));
        Assert.Single(await bench.Driver.ReadWorklistAsync());
    }

    [Fact]
    public async Task Partners_WithOneNameTwice_AreRefused()
    {
        await using var bench = await BenchAsync();
        var refusal = await Assert.ThrowsAsync<LpsRefusalException>(() => bench.Driver.SetPartnersAsync(
            new PartnerSettings([new("LABO", LpsDomain.Own), new("LABO", LpsDomain.Other)])));
        Assert.Equal(LpsProblemCodes.RequestInvalid, refusal.Problem.Code);
    }

    [Fact]
    public async Task Verification_WithoutIns_MakesNoCall()
    {
        await using var bench = await BenchAsync();
        var identity = await bench.TypeAsync(TestPeople.DeVinci);
        var outcome = await bench.Driver.VerifyInsiAsync(identity.Id, new VerifyCommand("durand"));
        Assert.Equal((SearchOutcomeKind.Refused, 0, null), (outcome.Outcome, outcome.Calls, outcome.Verdict));
    }

    private static async Task<Bench> BenchAsync(FakeInsi? insi = null)
    {
        var bench = await Bench.StartAsync(insi ?? TestPeople.Service());
        await bench.Driver.SetPartnersAsync(new PartnerSettings([new("REF", LpsDomain.Own), new("LABO", LpsDomain.Own, Receives: true)]));
        return bench;
    }

    private static Task<Hl7Outcome> ReceiveAsync(Bench bench, string sender, string triggerEvent, string name) =>
        bench.Driver.ReceiveHl7Async(new Hl7Command(
            $"MSH|^~\\&|{sender}|{sender}|LPS|LPS|20261121083000||ADT^{triggerEvent}^ADT_A05|B1|T|2.5^FRA^2.11\rEVN||20261121083000\r"
            + $"PID|||R1^^^{sender}&1.2.250.1.213.99.7&ISO^PI~275126322074974^^^ASIP-SANTE-INS-NIR&1.2.250.1.213.1.4.8&ISO^INS||{name}^ZOE^ZOE^^^^L||19751231|F||||||||||||||||||||||||VALI\r"));
}
