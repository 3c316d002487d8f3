using InsConformance.Cards.Cpx;
using InsConformance.Cards.Cpx.Card;
using InsConformance.Cards.Faults;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Driver;
using InsConformance.Lps.Reference;
using InsConformance.Lps.Tests.Fakes;
using InsConformance.Testing;

namespace InsConformance.Lps.Tests.Cards;

public class CardSessionTests
{
    [Fact]
    public async Task Open_RightPin_SaysWhoseCardItIs()
    {
        await using var bench = await CardBench.StartAsync();
        bench.Insert(CardBench.Cps);

        var answer = await bench.OpenSessionAsync();

        Assert.Equal(CardSessionOutcome.Opened, answer.Outcome);
        Assert.Equal(new CardHolderSummary("CPS", CardBench.NationalId, "FICTIVE", "CLAIRE", "Médecin", "CENTRE FICTIF", "2128-12-31"), answer.Holder);
        Assert.Empty(answer.Notices!);
    }

    [Fact]
    public async Task Open_WrongPins_CountDownToBlocked()
    {
        await using var bench = await CardBench.StartAsync();
        bench.Insert(CardBench.Cps);

        Assert.Equal(2, (await bench.OpenSessionAsync("0000")).TriesLeft);
        Assert.Equal(1, (await bench.OpenSessionAsync("0000")).TriesLeft);
        await bench.OpenSessionAsync("0000");
        var blocked = await bench.OpenSessionAsync();

        Assert.Equal((CardSessionOutcome.PinBlocked, 0), (blocked.Outcome, blocked.TriesLeft));
    }

    [Fact]
    public async Task Open_NotAPin_PresentsNothing()
    {
        await using var bench = await CardBench.StartAsync();
        bench.Insert(CardBench.Cps);

        var refusal = await Assert.ThrowsAsync<LpsRefusalException>(() => bench.OpenSessionAsync("12a4"));

        Assert.Equal(LpsProblemCodes.PinInvalid, refusal.Code);
        Assert.DoesNotContain("12a4", refusal.ToString(), StringComparison.Ordinal);
        Assert.Equal(CardSessionOutcome.Opened, (await bench.OpenSessionAsync()).Outcome);
    }

    [Fact]
    public async Task Open_NoCard_SaysSo()
    {
        await using var bench = await CardBench.StartAsync();
        Assert.Equal(CardSessionOutcome.NoCard, (await bench.OpenSessionAsync()).Outcome);
        bench.Insert(CardBench.Twins);
        Assert.Equal(CardSessionOutcome.NoCard, (await bench.OpenSessionAsync()).Outcome);
    }

    [Fact]
    public async Task Open_CardWithoutContact_IsRefused()
    {
        await using var bench = await CardBench.StartAsync();
        bench.Insert(CardBench.Cps with { IsContactless = true });
        Assert.Equal(CardSessionOutcome.CardRefused, (await bench.OpenSessionAsync()).Outcome);
    }

    [Theory]
    [InlineData(CpxCardType.Cpa)]
    [InlineData(CpxCardType.Cpe)]
    public async Task Open_CardThatInsiMayRefuse_OpensAndWarnsWhenItDoes(CpxCardType type)
    {
        await using var bench = await CardBench.StartAsync();
        bench.Insert(CardBench.Cps with { Type = type, Profession = null, Specialty = null });

        var answer = await bench.OpenSessionAsync();

        Assert.Equal(CardSessionOutcome.Opened, answer.Outcome);
        Assert.Equal(type is CpxCardType.Cpa, answer.Notices!.Any(n => n.Code == "carte-type"));
    }

    [Theory]
    [InlineData(CardFaultKind.Mute, CardSessionOutcome.CardMute)]
    [InlineData(CardFaultKind.RemovedDuringApdu, CardSessionOutcome.CardRemoved)]
    [InlineData(CardFaultKind.NoDiagnosis, CardSessionOutcome.CardError)]
    [InlineData(CardFaultKind.OneByteAnswer, CardSessionOutcome.CardError)]
    public async Task Open_CardThatFails_SaysHow(CardFaultKind fault, CardSessionOutcome expected)
    {
        await using var bench = await CardBench.StartAsync();
        bench.Professional.Faults.Add(new CardFault(fault));
        bench.Insert(CardBench.Cps);

        var answer = await bench.OpenSessionAsync();

        Assert.Equal(expected, answer.Outcome);
        Assert.NotEmpty(answer.Text);
    }

    // The user was told that it did not work: the PIN must not be presented behind his back, and least of all after it was wiped.
    [Fact]
    public async Task Open_CardThatAnswersAfterTheDeadline_IsShownNoPin()
    {
        var time = new ManualTimers();
        await using var bench = await CardBench.StartAsync(time: time);
        var card = new HesitantCard(Cps3Card.Create(CardBench.Cps));
        bench.Professional.Swap(card, "cps");
        var opening = bench.OpenSessionAsync();
        await card.Asked;
        await time.ExpireAsync(new ReferenceLpsOptions { Idam = "", InsiUrl = new Uri("http://insi.test") }.CardTimeout);

        Assert.Equal(CardSessionOutcome.CardError, (await opening).Outcome);
        card.GoOn();
        await card.GivenBack;

        Assert.Equal(2, (await bench.OpenSessionAsync("0000")).TriesLeft);
        Assert.Single(bench.Professional.Trace.All(), e => e.ToLine().Contains("00 20 00 01 **", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(CardFaultKind.ForcedMoreData)]
    [InlineData(CardFaultKind.ForcedWrongLe)]
    public async Task Open_CardThatAnswersInParts_Opens(CardFaultKind fault)
    {
        await using var bench = await CardBench.StartAsync();
        bench.Professional.Faults.Add(new CardFault(fault) { Ins = 0xB0 });
        bench.Insert(CardBench.Cps);

        Assert.Equal(CardSessionOutcome.Opened, (await bench.OpenSessionAsync()).Outcome);
    }

    [Fact]
    public async Task Search_SessionOpen_GoesToTheCardAddressSignedForEachCall()
    {
        await using var bench = await CardBench.OpenAsync();

        var outcome = await bench.SearchAsync(await bench.TypeAsync());

        Assert.Equal("00", outcome.CodeCr);
        Assert.All(bench.Insi.Addresses, a => Assert.Equal("http://cartes.test/lps", a.AbsoluteUri));
        Assert.All(bench.Insi.Received, r => Assert.Equal((CardBench.NationalId, CardBench.NationalId), (r.Lps!.Emetteur, r.Bam!.Emetteur)));
        Assert.Equal(2, bench.Assertions().Select(a => a.Single()).Distinct().Count());
        var attributes = bench.Insi.Received[0].Elements.Where(e => e.LocalName == "AttributeValue").Select(e => e.Text);
        Assert.Equal(["990000001", "SM26", "SA05"], attributes);
    }

    [Fact]
    public async Task Search_SessionClosed_GoesInCertificateMode()
    {
        await using var bench = await CardBench.OpenAsync();
        await bench.Driver.CloseCardSessionAsync();

        await bench.SearchAsync(await bench.TypeAsync());

        Assert.All(bench.Insi.Addresses, a => Assert.Equal("http://insi.test/lps", a.AbsoluteUri));
        Assert.All(bench.Assertions(), Assert.Empty);
    }

    [Fact]
    public async Task Search_CardRemovedBefore_IsRefusedAndEndsTheSession()
    {
        await using var bench = await CardBench.OpenAsync();
        bench.Professional.Eject();

        var outcome = await bench.SearchAsync(await bench.TypeAsync());

        Assert.Equal((SearchOutcomeKind.Refused, 0, "carte-ps-retiree"), (outcome.Outcome, outcome.Calls, outcome.Refusal!.Code));
        Assert.Empty(bench.Insi.Received);
        Assert.Contains(await bench.Driver.ReadAuditAsync(), e => e.Event is AuditEvent.CardSessionEnded);
    }

    [Fact]
    public async Task Search_SessionLost_AsksForTheCardUntilTheUserClosesIt()
    {
        await using var bench = await CardBench.OpenAsync();
        bench.Professional.Eject();
        var patient = await bench.TypeAsync();
        await bench.SearchAsync(patient);

        var second = await bench.SearchAsync(patient);
        await bench.OpenSessionAsync();
        var third = await bench.SearchAsync(patient);

        Assert.Equal((SearchOutcomeKind.Refused, 0, "session-carte-absente"), (second.Outcome, second.Calls, second.Refusal!.Code));
        Assert.Equal((SearchOutcomeKind.Refused, "session-carte-absente"), (third.Outcome, third.Refusal!.Code));
        Assert.Empty(bench.Insi.Received);

        await bench.Driver.CloseCardSessionAsync();
        await bench.SearchAsync(patient);

        Assert.All(bench.Insi.Addresses, a => Assert.Equal("http://insi.test/lps", a.AbsoluteUri));
    }

    [Fact]
    public async Task Search_SessionLostAndOpenedAgain_IsSignedAgain()
    {
        await using var bench = await CardBench.OpenAsync();
        bench.Insert(CardBench.Cps);
        var patient = await bench.TypeAsync();
        await bench.SearchAsync(patient);
        await bench.OpenSessionAsync();

        Assert.Equal("00", (await bench.SearchAsync(patient)).CodeCr);
        Assert.All(bench.Assertions(), a => Assert.Single(a));
    }

    [Fact]
    public async Task Search_OpeningRefusedAndNoSessionBefore_GoesInCertificateMode()
    {
        await using var bench = await CardBench.StartAsync();
        Assert.Equal(CardSessionOutcome.NoCard, (await bench.OpenSessionAsync()).Outcome);

        await bench.SearchAsync(await bench.TypeAsync());

        Assert.All(bench.Insi.Addresses, a => Assert.Equal("http://insi.test/lps", a.AbsoluteUri));
    }

    [Fact]
    public async Task Search_SameCardPutBack_WantsThePinAgain()
    {
        await using var bench = await CardBench.OpenAsync();
        bench.Insert(CardBench.Cps);

        Assert.Equal(SearchOutcomeKind.Refused, (await bench.SearchAsync(await bench.TypeAsync())).Outcome);
    }

    // Two calls are due; the card signs with two commands of this instruction for each.
    [Fact]
    public async Task Search_CardRemovedBetweenCalls_StopsAfterTheFirst()
    {
        await using var bench = await CardBench.OpenAsync();
        bench.Professional.Faults.Add(new CardFault(CardFaultKind.RemovedDuringApdu) { Ins = 0x2A, Nth = 3 });

        var outcome = await bench.SearchAsync(await bench.TypeAsync());

        Assert.Equal((SearchOutcomeKind.Failed, 1), (outcome.Outcome, outcome.Calls));
        Assert.NotNull(outcome.Refusal);
        Assert.Null(outcome.Proposal);
        Assert.Single(bench.Insi.Received);
    }

    [Fact]
    public async Task Search_SignatureWithInvertedBits_NeverLeaves()
    {
        await using var bench = await CardBench.OpenAsync();
        bench.Professional.Faults.Add(new CardFault(CardFaultKind.FlippedBits) { Ins = 0x2A });

        Assert.Equal(SearchOutcomeKind.Refused, (await bench.SearchAsync(await bench.TypeAsync())).Outcome);
        Assert.Empty(bench.Insi.Received);
    }

    [Fact]
    public async Task Reset_SessionOpen_EndsIt()
    {
        await using var bench = await CardBench.OpenAsync();

        await bench.Driver.ResetAsync(new ResetRequest());
        await bench.SearchAsync(await bench.TypeAsync());

        Assert.All(bench.Assertions(), Assert.Empty);
    }

    [Fact]
    public async Task Audit_OfCards_HoldsNeitherPinNorMatricule()
    {
        await using var bench = await CardBench.OpenAsync();
        bench.Insert(CardBench.Twins);
        await bench.OpenSessionAsync("0909");
        await bench.OpenSessionAsync();
        await bench.Driver.ReadVitaleAsync();
        await bench.SearchVitaleAsync(await bench.TypeAsync(), 2);

        var audit = await bench.Driver.ReadAuditAsync();

        Assert.Equal(
            [AuditEvent.CardSessionOpened, AuditEvent.CardSessionEnded, AuditEvent.CardSessionRefused, AuditEvent.CardSessionOpened, AuditEvent.VitaleRead, AuditEvent.IdentityCreated, AuditEvent.InsiCall],
            audit.Select(e => e.Event));
        Assert.Equal((LpsContract.VitaleMode, "00"), (audit[^1].Mode, audit[^1].CodeCr));
        var text = string.Join('\n', audit);
        Assert.DoesNotContain(CardBench.Pin, text, StringComparison.Ordinal);
        Assert.DoesNotContain("0909", text, StringComparison.Ordinal);
        Assert.DoesNotContain("2840263991911", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Command_AsText_DoesNotShowThePin() =>
        Assert.DoesNotContain(CardBench.Pin, new CardSessionCommand(CardBench.Pin, "durand").ToString(), StringComparison.Ordinal);

    [Fact]
    public async Task Vitale1_Read_IsPresenceOnly()
    {
        await using var bench = await CardBench.StartAsync();
        bench.Insert(new InsConformance.Cards.Vitale.Vitale1Card());

        var card = await bench.Driver.ReadVitaleAsync();

        Assert.Equal(VitaleOutcome.PresenceOnly, card.Outcome);
        Assert.Empty(card.Beneficiaries);
    }
}
