using System.Net;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using InsConformance.Insi.Calls;
using InsConformance.Insi.Exchanges;
using InsConformance.Insi.Requests;
using InsConformance.InsiMock.Faults;

namespace InsConformance.InsiMock.Tests.Faults;

/// <summary>Which call gets what.</summary>
public sealed class FaultPlanTests
{
    private static readonly TraitsSearch Adrun = MockUnderTest.Search("ADRUN", "ZOE", "F", "1975-12-31");
    private static readonly TraitsSearch Houilles = MockUnderTest.Search("HOUILLES", "PAUL", "M", "1993-01-27");

    [Theory]
    [InlineData("call: 3", "00 00 02 00 00 00")]
    [InlineData("call: [1, 5]", "02 00 00 00 02 00")]
    [InlineData("from: 3", "00 00 02 02 02 02")]
    [InlineData("from: 2, to: 4", "00 02 02 02 00 00")]
    [InlineData("every: 2", "00 02 00 02 00 02")]
    [InlineData("every: 2, from: 2", "00 00 02 00 02 00")]
    [InlineData("times: 2", "02 02 00 00 00 00")]
    [InlineData("every: 2, times: 2", "00 02 00 02 00 00")]
    [InlineData("listener: plain", "00 00 00 00 00 00")]
    [InlineData("listener: mutual-tls, call: 2", "00 02 00 00 00 00")]
    [InlineData("operation: rechercherInsAvecCarteVitale", "00 00 00 00 00 00")]
    public async Task When_OfSixCalls_TakesTheseOnes(string when, string codes)
    {
        await using var mock = await PlannedAsync($"{{ when: {{ {when} }}, then: {{ cr: \"02\" }} }}");

        Assert.Equal(codes, await CodesAsync(mock, [.. Enumerable.Repeat(MockUnderTest.Ecetinsi, 6)]));
    }

    [Fact]
    public async Task Identity_CountsOnlyThatPersonWhicheverGivenName()
    {
        await using var mock = await PlannedAsync("{ when: { identity: houilles-pierre, call: [2, 3] }, then: { fault: desir_1020 } }");

        var codes = await CodesAsync(
            mock,
            MockUnderTest.Search("HOUILLES", "PIERRE", "M", "1993-01-27"),
            Adrun,
            Houilles,
            MockUnderTest.Search("HOUILLES", "PIERRE", "F", "1993-01-27"),
            MockUnderTest.Search("HOUILLES", "PIERRE PAUL JACQUES", "M", "1993-01-27", "63220"));

        Assert.Equal("01 00 desir_1020 01 desir_1020", codes);
    }

    [Fact]
    public async Task Traits_CountOnlyWhatWasSent()
    {
        await using var mock = await PlannedAsync("{ when: { traits: { nomNaissance: HOUILLES, prenom: PAUL } }, then: { fault: insi_111 } }");

        Assert.Equal("00 insi_111 01", await CodesAsync(mock, Adrun, Houilles, Houilles with { Prenoms = ["JACQUES"] }));
    }

    [Fact]
    public async Task MessageId_CountsWhatThePatternFits()
    {
        await using var mock = await PlannedAsync("{ when: { message-id: \"uuid:a*\" , call: 2 }, then: { fault: insi_111 } }");
        var codes = new List<string?>();

        foreach (var id in new[] { "uuid:a1", "uuid:b1", "uuid:a2", "uuid:a3", null })
            codes.Add(Code(await mock.CallAsync(mock.Requests.Search(Adrun) with { MessageId = id })));

        Assert.Equal(["00", "00", "insi_111", "00", "00"], codes);
    }

    [Fact]
    public async Task Rules_CountEachForItself_AndTheFirstThatTakesACallWins()
    {
        await using var mock = await PlannedAsync(
            "{ name: a, when: { call: [1, 2] }, then: { fault: insi_111 } }, { name: b, when: { call: [2, 3] }, then: { fault: desir_1020 } }");

        Assert.Equal("insi_111 insi_111 desir_1020 00", await CodesAsync(mock, Adrun, Adrun, Adrun, Adrun));
        Assert.Equal([("a", 4, 2), ("b", 4, 1)], mock.Server.Faults.Counts.Select(c => (c.Rule.Name, c.Seen, c.Applied)));
        Assert.Equal(["a", "a", "b", null], mock.Server.Journal.Snapshot().Select(e => e.Rule));
    }

    [Fact]
    public async Task RefusedByHttp_IsNotCounted()
    {
        await using var mock = await PlannedAsync("{ when: { call: 1 }, then: { fault: insi_111 } }");
        using var refused = await mock.PostAsync("x"u8.ToArray(), "text/plain");

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, refused.StatusCode);
        Assert.Equal("insi_111 00", await CodesAsync(mock, Adrun, Adrun));
    }

    [Fact]
    public async Task CndaFile_IsAnsweredByteForByte()
    {
        await using var mock = await PlannedAsync("{ when: { call: 1 }, then: { cnda-file: 2.05.xml } }");

        var outcome = await mock.CallAsync(Adrun);

        Assert.Equal(File.ReadAllBytes(InsConformance.Testing.Repository.PathTo("fixtures", "cnda", "2.05.xml")), outcome.Response.ToArray());
        Assert.Equal(AnswerSource.CndaFile, mock.Server.Journal.Snapshot()[0].AnsweredBy);
    }

    [Theory]
    [InlineData("{ shape: S2-cdata }", "S2-cdata", "<![CDATA[ADRUN]]>")]
    [InlineData("{ fault: desir_1020, fault-shape: F1-attributes }", "F1-attributes", "<siram:Erreur xmlns:siram=\"urn:siram\" severite=\"fatale\"")]
    [InlineData("{ fault: desir_550 }", "F2", "<soap:Fault>")]
    public async Task Form_IsTheOneAskedForThatCallAlone(string then, string form, string mark)
    {
        await using var mock = await PlannedAsync($"{{ when: {{ call: 1 }}, then: {then} }}");

        var first = await mock.CallAsync(Adrun);
        await mock.CallAsync(Adrun);

        Assert.Contains(mark, Encoding.UTF8.GetString(first.Response.Span), StringComparison.Ordinal);
        Assert.Equal([form, "S2"], mock.Server.Journal.Snapshot().Select(e => e.Shape));
    }

    [Fact]
    public void Percent_IsTheSameInEveryRunAndNearItsShare() => Prop.ForAll(
        Gen.Choose(1, 99).ToArbitrary(),
        ArbMap.Default.ArbFor<int>(),
        (percent, seed) =>
        {
            var count = new CallCount { Percent = percent, Seed = seed };
            var taken = Enumerable.Range(1, 2000).Where(n => count.Takes(n)).ToArray();
            var again = Enumerable.Range(1, 2000).Where(n => (count with { }).Takes(n)).ToArray();

            // Six standard deviations of 2000 draws.
            return taken.SequenceEqual(again) && Math.Abs(taken.Length - (20 * percent)) < 6 * Math.Sqrt(0.2 * percent * (100 - percent));
        }).Check(Config.QuickThrowOnFailure.WithReplay(20261121UL, 1007UL));

    [Fact]
    public async Task Percent_OfConcurrentCalls_TakesAsManyAsInSequence()
    {
        await using var mock = await PlannedAsync("{ when: { percent: 30, seed: 7 }, then: { fault: desir_1020 } }");
        var count = new CallCount { Percent = 30, Seed = 7 };

        await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            for (var i = 0; i < 25; i++)
                await mock.CallAsync(Adrun);
        }));

        var applied = mock.Server.Faults.Counts[0].Applied;
        Assert.Equal(Enumerable.Range(1, 200).Count(n => count.Takes(n)), applied);
        Assert.Equal(applied, mock.Server.Journal.Snapshot().Count(e => e.FaultCode == "desir_1020"));
    }

    [Fact]
    public async Task Add_CountsFromNowOn_AndResetGoesBackToTheStart()
    {
        await using var mock = await MockUnderTest.StartAsync(o => o with { FaultPlan = FaultPlan.Parse("rules: [ { when: { call: 2 }, then: { fault: insi_111 } } ]", "start") });
        await CodesAsync(mock, Adrun);
        mock.Server.Faults.Add(new FaultRule("ajout", CallFilter.Any, new CallCount { Calls = [2] }, new FaultEffect { Fault = "desir_1020" }));

        Assert.Equal("insi_111 desir_1020 00", await CodesAsync(mock, Adrun, Adrun, Adrun));
        mock.Server.Reset();
        Assert.Equal("00 insi_111 00", await CodesAsync(mock, Adrun, Adrun, Adrun));
    }

    [Fact]
    public async Task AdminApi_ReplacesReadsAndRemovesThePlan()
    {
        await using var mock = await MockUnderTest.StartAsync();
        using var http = new HttpClient();
        var address = new Uri(mock.Server.AdminUri, "__admin/faults");
        const string Plan = """
            {"plan":"essai","rules":[{"name":"a","when":{"identity":"adrun-zoe","call":[1],"percent":50.5,"seed":3,"to":9},"then":{"status":503,"retry-after":5,"break":"close-during","dribble":{"pieces":2,"duration":10}}}]}
            """;

        using var put = await http.PutAsync(address, new StringContent(Plan, Encoding.UTF8, "application/json"));
        var written = await put.Content.ReadAsStringAsync();

        Assert.True(put.StatusCode == HttpStatusCode.OK, written);
        using var document = JsonDocument.Parse(written);
        Assert.Equal(0, document.RootElement.GetProperty("counts")[0].GetProperty("seen").GetInt64());
        var again = FaultPlan.Parse(written, "again").Rules[0];
        Assert.Equal(mock.Server.Faults.Plan.Rules[0].Then, again.Then);
        Assert.Equal(mock.Server.Faults.Plan.Rules[0].When, again.When);
        using var wrong = await http.PutAsync(address, new StringContent("{\"rules\":[{\"then\":{\"breaks\":1}}]}", Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Contains("unknown key 'breaks'", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var deleted = await http.DeleteAsync(address);
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        Assert.Empty(mock.Server.Faults.Plan.Rules);
    }

    private static async Task<MockUnderTest> PlannedAsync(string rules)
    {
        var mock = await MockUnderTest.StartAsync();
        mock.Server.Faults.Replace(FaultPlan.Parse($"rules: [ {rules} ]", "plan"));
        return mock;
    }

    private static async Task<string> CodesAsync(MockUnderTest mock, params TraitsSearch[] searches)
    {
        var codes = new List<string?>();
        foreach (var search in searches)
            codes.Add(Code(await mock.CallAsync(search)));
        return string.Join(' ', codes);
    }

    private static string? Code(CallOutcome outcome) => outcome.Result?.CodeCr ?? outcome.Fault?.DetailCode;
}
