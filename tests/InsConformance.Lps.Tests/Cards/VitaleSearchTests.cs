using InsConformance.Insi.Requests;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Tests.Fakes;

namespace InsConformance.Lps.Tests.Cards;

public class VitaleSearchTests
{
    [Fact]
    public async Task Read_TwoBeneficiaries_ShowsThemWithoutNumber()
    {
        await using var bench = await CardBench.StartAsync();
        bench.Insert(CardBench.Twins);

        var card = await bench.Driver.ReadVitaleAsync();

        Assert.Equal(VitaleOutcome.Read, card.Outcome);
        Assert.Equal(
            [new VitaleBeneficiary(1, "FICTIF", "ANOUK", "2018-04-12", 1), new VitaleBeneficiary(2, "FICTIF", "BASILE", "2018-04-12", 2)], card.Beneficiaries);
    }

    [Fact]
    public async Task Read_NoCard_SaysSo()
    {
        await using var bench = await CardBench.StartAsync();
        Assert.Equal(VitaleOutcome.NoCard, (await bench.Driver.ReadVitaleAsync()).Outcome);
    }

    [Fact]
    public async Task Search_SecondTwin_SendsRankAndBothAssertions()
    {
        await using var bench = await ReadAsync();

        var outcome = await bench.SearchVitaleAsync(await bench.TypeAsync(), 2);

        Assert.Equal((SearchOutcomeKind.Answered, "00", 1), (outcome.Outcome, outcome.CodeCr, outcome.Calls));
        var received = Assert.Single(bench.Insi.Received);
        var search = Assert.IsType<VitaleSearch>(received.Payload);
        Assert.Equal(("2840263991911", "FICTIF", "2018-04-12", "2"), (search.MatriculeOd!.NumIdentifiant, search.NomNaissance, search.DateNaissance, search.RangNaissance));
        Assert.Equal("2", received.Bam!.Couverture!.Rang);
        Assert.Equal(["CPS", "VITALE"], received.Elements.Where(e => e.LocalName == "NameID").Select(e => e.Attribute("NameQualifier")));
    }

    [Fact]
    public async Task Search_WithoutSession_IsRefused()
    {
        await using var bench = await CardBench.StartAsync();
        bench.Insert(CardBench.Twins);
        await bench.Driver.ReadVitaleAsync();
        await RefusedAsync(bench, 1, "session-carte-absente");
    }

    [Fact]
    public async Task Search_CardNotRead_IsRefused()
    {
        await using var bench = await CardBench.OpenAsync();
        bench.Insert(CardBench.Twins);
        await RefusedAsync(bench, 1, "carte-vitale-non-lue");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public async Task Search_NobodyOfTheCard_IsRefused(int beneficiary)
    {
        await using var bench = await ReadAsync();
        await RefusedAsync(bench, beneficiary, "carte-vitale-beneficiaire");
    }

    // CNDA test 1.03.
    [Fact]
    public async Task Search_AnotherCardIn_IsRefusedAndWantsANewReading()
    {
        await using var bench = await ReadAsync();
        bench.Insert(CardBench.Others);
        await RefusedAsync(bench, 1, "carte-vitale-changee");
        await RefusedAsync(bench, 1, "carte-vitale-non-lue");
    }

    [Fact]
    public async Task Search_CardGone_IsRefused()
    {
        await using var bench = await ReadAsync();
        bench.Vitale.Eject();
        await RefusedAsync(bench, 1, "carte-vitale-absente");
    }

    [Fact]
    public async Task Search_SameCardPutBack_GoesOn()
    {
        await using var bench = await ReadAsync();
        bench.Insert(CardBench.Twins);
        Assert.Equal("00", (await bench.SearchVitaleAsync(await bench.TypeAsync(), 1)).CodeCr);
    }

    // CNDA test 1.02.
    [Theory]
    [InlineData(1, 1, 0, false)]
    [InlineData(1, 1, 19, false)]
    [InlineData(1, 1, 21, true)]
    [InlineData(1, 2, 0, true)]
    [InlineData(1, 1, -5, true)]
    public async Task Search_Again_RenewsTheAssertionWhenItMust(int first, int second, int minutesLater, bool isRenewed)
    {
        await using var bench = await ReadAsync();
        var identity = await bench.TypeAsync();

        await bench.SearchVitaleAsync(identity, first);
        await bench.Driver.SetClockAsync(new ClockRequest(minutesLater * 60));
        await bench.SearchVitaleAsync(identity, second);

        var ids = bench.Assertions().Select(a => a[1]).ToArray();
        Assert.Equal(isRenewed, ids[0] != ids[1]);
    }

    // CNDA test 1.02 case 2: made at reading, sent too late.
    [Fact]
    public async Task Search_LongAfterReading_SendsANewAssertion()
    {
        await using var bench = await ReadAsync();
        await bench.Driver.SetClockAsync(new ClockRequest(21 * 60));
        var now = (await bench.Driver.SetClockAsync(new ClockRequest(21 * 60))).Now;

        await bench.SearchVitaleAsync(await bench.TypeAsync(), 1);

        Assert.True(DateTimeOffset.Parse(bench.Assertions("IssueInstant")[0][1]!, null) > now.AddMinutes(-20));
    }

    private static async Task<CardBench> ReadAsync()
    {
        var bench = await CardBench.OpenAsync();
        bench.Insert(CardBench.Twins);
        Assert.Equal(VitaleOutcome.Read, (await bench.Driver.ReadVitaleAsync()).Outcome);
        return bench;
    }

    private static async Task RefusedAsync(CardBench bench, int beneficiary, string code)
    {
        var outcome = await bench.SearchVitaleAsync(await bench.TypeAsync(), beneficiary);
        Assert.Equal((SearchOutcomeKind.Refused, code), (outcome.Outcome, outcome.Refusal?.Code));
        Assert.Empty(bench.Insi.Received);
    }
}
