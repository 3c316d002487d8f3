using InsConformance.Certification.Assessments;
using InsConformance.Certification.Expectations;
using InsConformance.Foundation;

namespace InsConformance.Certification.Tests;

public sealed class ExpectedNonConformitiesTests
{
    private static readonly ExpectedNonConformities ByTag = Parse("  - tag: '@cnda:2.05'\n    reason: Corrigé en 4.3");

    [Fact]
    public void Apply_FailureThatWasExpected_KeepsItsReason()
    {
        var result = ByTag.Apply([Outcome("f:1", Verdict.Failed, "@cnda:2.05"), Outcome("f:2", Verdict.Failed, "@x")], whole: true);

        Assert.Equal("Corrigé en 4.3", Assert.Single(result.Expected).Value);
        Assert.True(result.Expected.ContainsKey("f:1"));
        Assert.Empty(result.NoLongerHappens);
    }

    [Fact]
    public void Apply_EntryWhoseScenariosAllPass_NoLongerHappens() =>
        Assert.Equal("@cnda:2.05", Assert.Single(ByTag.Apply([Outcome("f:1", Verdict.Passed, "@cnda:2.05")], whole: false).NoLongerHappens).Target);

    [Theory]
    [InlineData(Verdict.Error)]
    [InlineData(Verdict.Blocked)]
    [InlineData(Verdict.Manual)]
    public void Apply_EntryWithoutConclusion_IsNeitherExpectedNorOver(Verdict verdict)
    {
        var result = ByTag.Apply([Outcome("f:1", verdict, "@cnda:2.05")], whole: true);

        Assert.Empty(result.Expected);
        Assert.Empty(result.NoLongerHappens);
        Assert.Single(result.NotConcluded);
    }

    [Theory]
    [InlineData(true, 1, 0)]
    [InlineData(false, 0, 1)]
    public void Apply_EntryThatMatchesNothing_IsOverOnlyInAWholeRun(bool whole, int over, int notConcluded)
    {
        var result = ByTag.Apply([Outcome("f:1", Verdict.Passed)], whole);

        Assert.Equal((over, notConcluded), (result.NoLongerHappens.Count, result.NotConcluded.Count));
    }

    [Fact]
    public void Apply_EntryByKey_MatchesThatScenarioOnly()
    {
        var entries = Parse("  - scenario: f:2\n    reason: connu");

        Assert.Equal(["f:2"], entries.Apply([Outcome("f:1", Verdict.Failed), Outcome("f:2", Verdict.Failed)], whole: true).Expected.Keys);
    }

    [Theory]
    [InlineData("  - tag: '@a'", "'reason' is missing")]
    [InlineData("  - reason: r", "either 'scenario'")]
    [InlineData("  - tag: '@a'\n    scenario: f:1\n    reason: r", "either 'scenario'")]
    [InlineData("  - tag: a\n    reason: r", "must start with @")]
    [InlineData("  - scenario: '@a'\n    reason: r", "write a tag under 'tag'")]
    [InlineData("  - tag: '@a'\n    reason: r\n  - tag: '@a'\n    reason: s", "already listed at e.yaml:2:5")]
    [InlineData("  - tag: '@a'\n    reason: r\n    since: 4", "unknown key 'since'")]
    public void Parse_WrongEntry_SaysWhereAndWhy(string entries, string message)
    {
        var error = Assert.Throws<InputException>(() => Parse(entries));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal("e.yaml", error.Place?.File);
        Assert.NotNull(error.Place?.Line);
    }

    private static ExpectedNonConformities Parse(string entries) => ExpectedNonConformities.Parse("expected:\n" + entries + "\n", "e.yaml");

    private static ScenarioOutcome Outcome(string key, Verdict verdict, params string[] tags) => new(key, "nom", tags, verdict);
}
