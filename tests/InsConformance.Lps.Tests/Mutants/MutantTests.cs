using InsConformance.Insi.Results;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Mutants;
using InsConformance.Lps.Tests.Fakes;

namespace InsConformance.Lps.Tests.Mutants;

/// <summary>Each mutant differs from the reference where its rule is at stake, and nowhere else.</summary>
public class MutantTests
{
    private static readonly Lazy<Task<Dictionary<string, string>>> Reference = new(() => Panel.PlayAsync(null));

    private const string WithPlace = "2.03-1 2.03-2 2.03-3 2.04 2.05 2.06-2 2.07-1 2.08-1 2.08-2";

    [Theory]
    [InlineData("whole-list-first", "2.07-1 2.07-2 fault")]
    [InlineData("keeps-trying-after-00", "2.07-1")]
    [InlineData("retries-after-fault", "fault")]
    [InlineData("typographic-apostrophe", "2.03-3")]
    [InlineData("raw-names", "2.03-3")]
    [InlineData("strips-refused-characters", "2.03-3")]
    [InlineData("drops-apostrophes-and-spaces", "2.03-1 2.03-3 2.06-1 2.06-2")]
    [InlineData("used-name-as-birth-name", "2.07-1")]
    [InlineData("omits-cog", WithPlace)]
    [InlineData("reuses-context-ids", "2.06-2 2.07-1 2.07-2")]
    [InlineData("reads-by-prefix", WithPlace + " 2.06-1 2.07-2")]
    [InlineData("picks-on-02", "2.06-1")]
    [InlineData("drops-inshisto", "2.04 2.08-2")]
    [InlineData("keeps-one-inshisto", "2.04")]
    [InlineData("nia-as-nir", "2.05")]
    [InlineData("corsica-as-digits", "2.03-2 2.03-3 2.08-1")]
    public async Task Mutant_AgainstTheReference_DiffersOnlyInTheCasesOfItsRule(string mutant, string cases)
    {
        var reference = await Reference.Value;
        var seen = await Panel.PlayAsync(mutant);
        Assert.Equal(cases.Split(' ').Order(StringComparer.Ordinal), seen.Keys.Where(c => seen[c] != reference[c]).Order(StringComparer.Ordinal));
    }

    // All but the one that reads every shape of the panel, those of the cards (see CardMutantTests) of the identity (see IdentityMutantTests) and of documents (see DocumentMutantTests).
    [Fact]
    public void Mutants_OfTheCode_AreAllInTheTheoryAbove()
    {
        var played = typeof(MutantTests).GetMethod(nameof(Mutant_AgainstTheReference_DiffersOnlyInTheCasesOfItsRule))!
            .GetCustomAttributesData().Where(a => a.AttributeType == typeof(InlineDataAttribute))
            .Select(a => (string)((IReadOnlyList<System.Reflection.CustomAttributeTypedArgument>)a.ConstructorArguments[0].Value!)[0].Value!);
        Assert.Equal(MutantCatalogue.KnownIds.Except(CardMutantTests.Ids).Except(IdentityMutantTests.Ids).Except(DocumentMutantTests.Ids).Except(RuleMutantTests.Ids).Except(AdapterMutantTests.Ids).Except(ExchangeMutantTests.Ids).Order(StringComparer.Ordinal), played.Append("reads-by-regex").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task WholeListFirst_SendsTheListThenTheNames()
    {
        await using var bench = await Bench.StartAsync(TestPeople.Service(), "whole-list-first");
        await bench.RetrieveAsync(TestPeople.Tchitchi);
        Assert.Equal(["OLA CATARINA BELLA", "OLA", "CATARINA"], bench.Insi.Received.Select(r => r.Search!.Prenoms[0]));
    }

    [Fact]
    public async Task KeepsTryingAfter00_SendsEveryAttemptAndKeepsTheIdentityFound()
    {
        await using var bench = await Bench.StartAsync(TestPeople.Service(), "keeps-trying-after-00");
        var (outcome, identity) = await bench.RetrieveAsync(TestPeople.Tchitchi);
        Assert.Equal(["OLA", "CATARINA", "BELLA", "OLA CATARINA BELLA"], bench.Insi.Received.Select(r => r.Search!.Prenoms[0]));
        Assert.Equal(("00", "2360663220836"), (outcome.CodeCr, identity.Ins!.Matricule));
    }

    [Fact]
    public async Task RetriesAfterFault_SendsEveryAttempt()
    {
        await using var bench = await Bench.StartAsync(TestPeople.Service(), "retries-after-fault");
        var (outcome, _) = await bench.RetrieveAsync(TestPeople.Inconnue);
        Assert.Equal(["ALICE", "BERTHE", "ALICE BERTHE"], bench.Insi.Received.Select(r => r.Search!.Prenoms[0]));
        Assert.Equal("insi_102", outcome.Fault!.Code);
    }

    [Theory]
    [InlineData("typographic-apostrophe", "D\u2019AEION", "COEUR")]
    [InlineData("raw-names", "d\u2019\u00c6ion", "C\u0153ur")]
    [InlineData("strips-refused-characters", "DION", "CUR")]
    [InlineData("drops-apostrophes-and-spaces", "DAEION", "COEUR")]
    public async Task NameMutant_SendsWhatItsNameSays(string mutant, string name, string givenName)
    {
        await using var bench = await Bench.StartAsync(TestPeople.Service(), mutant);
        await bench.RetrieveAsync(TestPeople.Aeion);
        Assert.Equal((name, givenName), (bench.Insi.Received[0].Search!.NomNaissance, bench.Insi.Received[0].Search!.Prenoms[0]));
    }

    [Fact]
    public async Task StripsRefusedCharacters_CallsWhereTheReferenceRefuses()
    {
        await using var bench = await Bench.StartAsync(TestPeople.Service(), "strips-refused-characters");
        await bench.RetrieveAsync(TestPeople.Corse with { NomNaissance = "CO4RSE" });
        Assert.Equal("CORSE", bench.Insi.Received[0].Search!.NomNaissance);
    }

    [Fact]
    public async Task UsedNameAsBirthName_SendsTheUsedName()
    {
        await using var bench = await Bench.StartAsync(TestPeople.Service(), "used-name-as-birth-name");
        await bench.RetrieveAsync(TestPeople.Tchitchi);
        Assert.All(bench.Insi.Received, r => Assert.Equal("MARTIN", r.Search!.NomNaissance));
    }

    [Fact]
    public async Task ReusesContextIds_RepeatsBothContextIdsAndNotTheMessageId()
    {
        await using var bench = await Bench.StartAsync(TestPeople.Service(), "reuses-context-ids");
        await bench.RetrieveAsync(TestPeople.Houilles);
        var received = bench.Insi.Received;
        Assert.Equal((1, 1, 4), (received.Select(r => r.Bam!.Id).Distinct().Count(), received.Select(r => r.Lps!.Id).Distinct().Count(), received.Select(r => r.MessageId).Distinct().Count()));
    }

    [Fact]
    public async Task ReadsByPrefix_OnTheFirstShape_IsLikeTheReference()
    {
        Assert.Equal(await Panel.PlayAsync(null, SuccessShape.S1), await Panel.PlayAsync("reads-by-prefix", SuccessShape.S1));
    }

    [Theory]
    [InlineData(SuccessShape.S2)]
    [InlineData(SuccessShape.S3)]
    public async Task ReadsByPrefix_OnALaterShape_ReadsNothing(SuccessShape shape)
    {
        await using var bench = await Bench.StartAsync(TestPeople.Service(shape), "reads-by-prefix");
        var (outcome, identity) = await bench.RetrieveAsync(TestPeople.Corse);
        Assert.Equal(SearchOutcomeKind.Failed, outcome.Outcome);
        Assert.Null(identity.Ins);
    }

    [Theory]
    [InlineData(SuccessShape.S1)]
    [InlineData(SuccessShape.S2)]
    [InlineData(SuccessShape.S3)]
    public async Task ReadsByRegex_OnARecordedShape_IsLikeTheReference(SuccessShape shape)
    {
        Assert.Equal(await Panel.PlayAsync(null, shape), await Panel.PlayAsync("reads-by-regex", shape));
    }

    [Fact]
    public async Task PicksOn02_ProposesAndStoresWhatTheServiceNeverGave()
    {
        await using var bench = await Bench.StartAsync(TestPeople.Service(), "picks-on-02");
        var (outcome, identity) = await bench.RetrieveAsync(TestPeople.DeVinci);
        Assert.Equal("02", outcome.CodeCr);
        Assert.NotNull(identity.Ins);
    }

    [Fact]
    public async Task CorsicaAsDigits_StoresTheNumberOfTheKey()
    {
        await using var bench = await Bench.StartAsync(TestPeople.Service(), "corsica-as-digits");
        Assert.Equal("1800318020401", (await bench.RetrieveAsync(TestPeople.Corse)).Identity.Ins!.Matricule);
    }

    [Fact]
    public async Task NiaAsNir_ShowsADefinitiveNumberAndKeepsTheOid()
    {
        await using var bench = await Bench.StartAsync(TestPeople.Service(), "nia-as-nir");
        var ins = (await bench.RetrieveAsync(TestPeople.Provisoire)).Identity.Ins!;
        Assert.Equal((InsNature.Nir, false, "1.2.250.1.213.1.4.9"), (ins.Nature, ins.Temporary, ins.Oid));
    }
}
