using System.Text;
using System.Text.Json;
using InsConformance.Certification.Assessments;
using InsConformance.Foundation;
using InsConformance.Reports.Runs;
using InsConformance.Reports.Summary;

namespace InsConformance.Reports.Tests;

public sealed class RunSummaryTests
{
    [Fact]
    public void Build_RunOfEveryVerdict_CountsEachApart()
    {
        using var run = SampleRun.OfEveryVerdict();

        var summary = run.Build();

        Assert.Equal(new VerdictCounts(Passed: 1, Failed: 1, Expected: 1, Error: 1, Blocked: 1, Manual: 1), summary.Counts);
        Assert.Equal((Verdict.Error, ExitCode.HarnessBroke), (summary.Worst, summary.ExitCode));
        Assert.Equal(
            [Verdict.Failed, Verdict.Error, Verdict.Blocked, Verdict.Manual, Verdict.Failed], summary.NotPassed.Select(p => p.Verdict));
        Assert.Equal("Corrigé dans la version 1.1", summary.NotPassed[^1].ExpectedReason);
        var proofs = Assert.Single(summary.Catalogues).Counts;
        Assert.Equal((1, 2, 1, 1, 2, 2, 0), (proofs[ProofState.Produced], proofs[ProofState.Failed], proofs[ProofState.Error], proofs[ProofState.Blocked], proofs[ProofState.ToAttach], proofs[ProofState.NotCovered], proofs[ProofState.NotApplicable]));
        Assert.Empty(summary.Gaps);
    }

    [Fact]
    public void Build_OnlyExpectedFailures_IsConform()
    {
        using var run = new SampleRun(Samples.Facts() with { Expected = [new("@cnda:2.05", "connu")] });
        run.Add("n", Verdict.Failed, ["@cnda:2.05"], "p");

        var summary = run.Build();

        Assert.Equal((ExitCode.Conform, 0, 1), (summary.ExitCode, summary.Counts.Passed, summary.Counts.Expected));
        Assert.Equal(1, summary.Catalogues[0].Counts[ProofState.Failed]);
    }

    [Fact]
    public void Build_ExpectedFailureThatPasses_FailsTheRun()
    {
        using var run = new SampleRun(Samples.Facts() with { Expected = [new("@cnda:2.05", "connu")] });
        run.Add("n", Verdict.Passed, ["@cnda:2.05"]);

        Assert.Equal(ExitCode.NonConform, run.Build().ExitCode);
    }

    [Fact]
    public void Build_NothingPlayed_IsNeverConform()
    {
        using var run = new SampleRun();

        Assert.Equal((null, ExitCode.WrongInput), (run.Build().Worst, run.Build().ExitCode));
    }

    [Fact]
    public void Build_CutRun_SaysWhatIsMissingAndIsRed()
    {
        using var run = new SampleRun(Samples.Facts() with { Planned = [$"{SampleRun.Feature}:10", $"{SampleRun.Feature}:99"] }) { Finished = null };
        run.Add("n", Verdict.Passed, ["@cnda:2.05"]);

        var summary = run.Build();

        Assert.Equal(ExitCode.HarnessBroke, summary.ExitCode);
        Assert.Equal(["Le run a été interrompu : sa fin n'est pas enregistrée.", $"Scénario prévu et non joué : {SampleRun.Feature}:99"], summary.Gaps);
        Assert.Contains("Le run a été interrompu", run.Read("rapport.html"), StringComparison.Ordinal);
        Assert.Contains("Le run a été interrompu", WorkbookText.Of(run.Folder.DossierPath), StringComparison.Ordinal);
    }

    [Fact]
    public void Build_ExchangeFileMissingOrChanged_IsRed()
    {
        using var run = SampleRun.OfEveryVerdict();
        var files = Directory.GetFiles(run.Folder.ExchangesPath).Order(StringComparer.Ordinal).ToArray();
        File.Delete(files[0]);
        File.AppendAllText(files[1], " ");

        var summary = run.Build();

        Assert.Equal(
            [$"Fichier de preuve manquant : echanges/{Path.GetFileName(files[0])}", $"Fichier de preuve modifié depuis le run : echanges/{Path.GetFileName(files[1])}"],
            summary.Gaps);
        Assert.Empty(WorkbookText.Faults(run.Folder.DossierPath));
    }

    [Fact]
    public void Build_ExchangeThatNoStepAttached_IsShown()
    {
        using var run = new SampleRun();
        run.Add("n", Verdict.Passed, ["@insi"]);
        run.Folder.SaveExchange(Samples.Exchange("m", "<a/>", "<b/>"));

        var summary = run.Build();

        Assert.Contains("qu'aucune étape n'a attaché", Assert.Single(summary.Remarks), StringComparison.Ordinal);
        Assert.Contains("requête → echanges/0001-m.request.xml", WorkbookText.Of(run.Folder.DossierPath), StringComparison.Ordinal);
    }

    [Fact]
    public void Build_PathOutsideTheFolderInEvidence_IsNeverOpened()
    {
        using var run = new SampleRun();
        var secret = Path.Combine(Path.GetDirectoryName(run.Folder.Path)!, "secret.txt");
        File.WriteAllText(secret, "hors du dossier");
        var evidence = run.Folder.SaveExchange(Samples.Exchange("m", "<a/>", "<b/>")) with { RequestFile = "../secret.txt" };
        run.Add("n", Verdict.Failed, ["@cnda:2.05"], "p", evidence);

        var summary = run.Build();

        Assert.Contains(summary.Gaps, g => g.Contains("../secret.txt", StringComparison.Ordinal));
        Assert.DoesNotContain("hors du dossier", run.Read("rapport.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Json_RunOfEveryVerdict_IsOneObject()
    {
        using var run = SampleRun.OfEveryVerdict();
        var summary = run.Build();
        using var stream = new MemoryStream();

        RunSummaryJson.Write(summary, stream);

        var json = JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray())).RootElement;
        Assert.Equal(("error", 4), (json.GetProperty("verdict").GetString(), json.GetProperty("exitCode").GetInt32()));
        Assert.Equal(6, json.GetProperty("scenarios").GetProperty("total").GetInt32());
        Assert.Equal(2, json.GetProperty("catalogues")[0].GetProperty("proofs").GetProperty("not-covered").GetInt32());
        Assert.Equal(5, json.GetProperty("notPassed").GetArrayLength());
        Assert.Equal(run.Folder.DossierPath, json.GetProperty("paths").GetProperty("dossier").GetString());
    }

    [Fact]
    public void Rerun_RunOfEveryVerdict_TakesWhatDidNotPassAndWhatNeverPlayed()
    {
        using var run = SampleRun.OfEveryVerdict();

        var keys = RerunSelection.Of(Samples.Facts() with { Planned = [$"{SampleRun.Feature}:10", "f:1"] }, run.Record);

        Assert.Equal(["f:1", .. new[] { 20, 30, 40, 50, 60 }.Select(l => $"{SampleRun.Feature}:{l}")], keys);
    }
}
