using System.Text.RegularExpressions;
using InsConformance.Foundation;
using InsConformance.Gherkin.Results;
using InsConformance.Reports.Runs;

namespace InsConformance.Reports.Tests;

public sealed class ProofPageTests
{
    private static readonly SimulatedPart[] Everything = [SimulatedPart.MockService, SimulatedPart.VirtualCard, SimulatedPart.ControllableClock, SimulatedPart.ReferenceLps];

    [Fact]
    public void Exchanges_ElementsThatACheckNames_AreMarkedAndNoOthers()
    {
        using var run = new SampleRun();
        var exchange = run.Folder.SaveExchange(Samples.Exchange("urn:uuid:0f8fad5b-d9cb-469f-a165-70867728950e", SampleRun.Request("ADRUN"), SampleRun.Response("00")));
        var record = run.Add("Cas", Verdict.Passed, ["@cnda:2.05"], exchanges: exchange);
        run.Replace(record, record with
        {
            Steps =
            [
                record.Steps[0] with { Text = "la réponse \"Libellé\" est préparée", Argument = "| m |" },
                record.Steps[1] with { Text = "le téléservice a répondu \"00\" à :", Argument = "| nom de naissance | ADRUN |", IsOutcome = true },
            ],
        });
        run.Build();

        Assert.Equal(
            ["&lt;NomNaissance&gt;ADRUN&lt;/NomNaissance&gt;", "&lt;CodeCR&gt;00&lt;/CodeCR&gt;"],
            Regex.Matches(Page(run), "<mark class=\"verifie\"> *(.*?)   ← vérifié</mark>").Select(m => m.Groups[1].Value));
    }

    [Fact]
    public void Steps_SayTheirTimeOfDayAndHowLongTheyTook()
    {
        using var run = new SampleRun();
        var record = run.Add("Cas", Verdict.Passed, ["@cnda:2.05"]);
        run.Replace(record, record with
        {
            Steps =
            [
                record.Steps[0] with { Started = new DateTimeOffset(2026, 11, 20, 16, 5, 9, 7, TimeSpan.FromHours(2)) },
                record.Steps[1],
                record.Steps[1] with { Started = Samples.Start, Verdict = null, Status = StepStatus.Skipped },
            ],
        });
        run.Build();

        Assert.Equal(["14:05:09,007 UTC, 80 ms", "4 ms", "non jouée"], Regex.Matches(Page(run), "<small>(.*?)</small>").Select(m => m.Groups[1].Value));
    }

    [Theory]
    [InlineData(null, "mock-service reference-lps")]
    [InlineData(SimulationMediaTypes.Clock, "mock-service controllable-clock reference-lps")]
    [InlineData(SimulationMediaTypes.Cards, "mock-service virtual-card reference-lps")]
    public void Simulated_OfAPassedProof_IsWhatItsScenariosUsed(string? mediaType, string expected)
    {
        using var run = new SampleRun(Samples.Facts() with { Simulated = Everything });
        var record = run.Add("Cas", Verdict.Passed, ["@cnda:2.05"]);
        if (mediaType is not null)
            run.Replace(record, record with { Steps = [.. record.Steps, new StepRecord("", "Dire", 0, null, StepStatus.Passed, Verdict.Passed, default, null, [new AttachmentRecord(mediaType, "x.json", "{}"u8.ToArray())])] });
        run.Build();

        Assert.Contains($"<meta name=\"insconformance:simulated\" content=\"{expected}\">", Page(run), StringComparison.Ordinal);
        Assert.Equal(expected.Split(' '), Regex.Matches(Page(run), "data-simule=\"(.*?)\"").Select(m => m.Groups[1].Value));
    }

    [Theory]
    [InlineData(Verdict.Failed)]
    [InlineData(Verdict.Blocked)]
    public void Simulated_OfAProofThatDidNotPass_IsAllThatTheRunMaySimulate(Verdict verdict)
    {
        using var run = new SampleRun(Samples.Facts() with { Simulated = Everything });
        run.Add("Cas", verdict, ["@cnda:2.05"], "rompu");
        run.Build();

        Assert.Contains("content=\"mock-service virtual-card controllable-clock reference-lps\"", Page(run), StringComparison.Ordinal);
    }

    private static string Page(SampleRun run) => File.ReadAllText(Directory.GetFiles(Path.Combine(run.Folder.ProofsPath, "2.05")).Single());
}
