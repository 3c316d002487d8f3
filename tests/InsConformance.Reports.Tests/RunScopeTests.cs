using System.Text.Json.Nodes;
using InsConformance.Certification.Assessments;
using InsConformance.Foundation;
using InsConformance.Gherkin.Results;

namespace InsConformance.Reports.Tests;

/// <summary>What a run did not play, and what it simulated, is said whatever its lists say.</summary>
public sealed class RunScopeTests
{
    [Fact]
    public void Build_ScenarioOfAProofLeftOut_NeverProducesItAndSaysSo()
    {
        using var run = new SampleRun(Samples.Facts() with { IsPartial = true, TagFilter = "not @lent", LeftOut = [new LeftOutScenario("f:9", ["@cnda:2.05"])] });
        run.Add("Cas", Verdict.Passed, ["@cnda:2.05"]);

        var summary = run.Build();

        Assert.Equal(0, summary.Catalogues.Sum(c => c.Counts[ProofState.Produced]));
        Assert.Contains("Run partiel (filtre not @lent) : 1 scénario joué, 1 laissé de côté.", run.Read("rapport.html"), StringComparison.Ordinal);
        Assert.Contains("Preuve incomplète : 1 de ses 2 scénarios joués", run.Read("rapport.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("\"produced\"", run.Read("manifest.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Build_ListOfSimulatedPartsEmptied_IsFilledFromWhatTheRunShows()
    {
        using var run = new SampleRun(Samples.Facts() with { Insi = "mock", Cards = "emulated", Simulated = [] });
        var record = run.Add("Cas", Verdict.Passed, ["@cnda:2.05"]);
        run.Replace(record, record with { Steps = [.. record.Steps, new StepRecord("", "Dire", 0, null, StepStatus.Passed, Verdict.Passed, default, null, [new AttachmentRecord(SimulationMediaTypes.Clock, "x.json", "{}"u8.ToArray())])] });

        run.Build();

        Assert.Equal(
            ["mock-service", "virtual-card", "controllable-clock", "reference-lps"],
            JsonNode.Parse(run.Bytes("manifest.json"))!["simulated"]!.AsArray().Select(n => n!.GetValue<string>()));
        Assert.Contains("ce n'est pas une preuve de terrain", run.Read("rapport.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Facts_LeftOut_AreReadBack()
    {
        using var run = new SampleRun(Samples.Facts() with { LeftOut = [new LeftOutScenario("f:9", ["@a", "@b"])] });

        var read = Assert.Single(run.Folder.ReadFacts().LeftOut);

        Assert.Equal(("f:9", "@a @b"), (read.Key, string.Join(' ', read.Tags)));
    }
}
