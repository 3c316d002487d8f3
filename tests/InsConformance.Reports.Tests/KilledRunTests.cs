using InsConformance.Foundation;
using InsConformance.Gherkin.Messages;
using InsConformance.Reports.Manifests;
using InsConformance.Reports.Runs;

namespace InsConformance.Reports.Tests;

/// <summary>Runs played by the real runner, whose messages are then cut as a kill would cut them.</summary>
public sealed class KilledRunTests : IDisposable
{
    private const string Feature = """
        # language: fr
        Fonctionnalité: Recherche
          @cnda:2.03-1
          Scénario: Apostrophes
            Quand le logiciel cherche "DARTAGNAN"
            Alors la réponse est "00"
          @cnda:2.05
          Scénario: NIA
            Quand le logiciel cherche "PROVISOIRE"
            Alors la réponse est "01"
          @cnda:2.08-1
          Scénario: Corse
            Quand le logiciel cherche "CORSE"
            Alors la réponse est "00"
        """;

    private static readonly string[] Keys = ["f.feature:4", "f.feature:8", "f.feature:12"];
    private readonly TemporaryFolder _temp = new();

    [Fact]
    public async Task Build_WholeRun_ReadsItsMessages()
    {
        var folder = await PlayAsync();

        var summary = EvidenceBuilder.Build(folder, [SampleRun.Cnda]);

        Assert.Equal((2, 1, 3), (summary.Counts.Passed, summary.Counts.Failed, summary.Counts.Total));
        Assert.Equal(ExitCode.NonConform, summary.ExitCode);
        Assert.Empty(summary.Gaps);
        Assert.Empty(summary.Remarks);
        Assert.Equal("La réponse n'est pas la bonne. Attendu : 01. Obtenu : 00.", Assert.Single(summary.NotPassed).Problem);
        Assert.Equal([Keys[1]], RerunSelection.From(folder.Path));
        Assert.True(ManifestVerifier.Verify(folder.Path).IsIntact);
        Assert.Empty(WorkbookText.Faults(folder.DossierPath));
    }

    [Fact]
    public async Task Build_MessagesCutAnywhere_IsReadableRedAndNamesWhatIsMissing()
    {
        var folder = await PlayAsync();
        var whole = File.ReadAllBytes(folder.MessagesPath);
        var finished = whole.AsSpan().LastIndexOf("{\"testRunFinished\""u8);

        for (var length = 0; length <= finished; length += 211)
        {
            File.WriteAllBytes(folder.MessagesPath, whole[..length]);

            var summary = EvidenceBuilder.Build(folder, [SampleRun.Cnda]);

            Assert.Equal(ExitCode.HarnessBroke, summary.ExitCode);
            Assert.Contains("Le run a été interrompu : sa fin n'est pas enregistrée.", summary.Gaps);
            var told = summary.NotPassed.Select(p => p.Key).Concat(Keys.Where(k => summary.Gaps.Any(g => g.EndsWith(k, StringComparison.Ordinal))));
            Assert.Equal(Keys.Length, told.Union(Passed(folder)).Distinct().Count());
            Assert.All(Keys.Except(Passed(folder)), key => Assert.Contains(key, RerunSelection.From(folder.Path)));
            Assert.True(ManifestVerifier.Verify(folder.Path).IsIntact);
        }
    }

    [Fact]
    public async Task Build_NoMessagesAtAll_NamesEveryPlannedScenario()
    {
        var folder = await PlayAsync();
        File.Delete(folder.MessagesPath);

        var summary = EvidenceBuilder.Build(folder, [SampleRun.Cnda]);

        Assert.Equal(ExitCode.HarnessBroke, summary.ExitCode);
        Assert.All(Keys, key => Assert.Contains($"Scénario prévu et non joué : {key}", summary.Gaps));
        Assert.Equal(3, summary.Remarks.Count(r => r.Contains("qu'aucune étape n'a attaché", StringComparison.Ordinal)));
        Assert.Equal(Keys, RerunSelection.From(folder.Path));
    }

    [Fact]
    public async Task Build_CancelledRun_IsBlockedAndNobodyIsBlamed()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        var folder = await PlayAsync(cancelled.Token);

        var summary = EvidenceBuilder.Build(folder, [SampleRun.Cnda]);

        Assert.Equal((ExitCode.Blocked, 3), (summary.ExitCode, summary.Counts.Blocked));
        Assert.All(summary.NotPassed, p => Assert.Equal("Interrompu avant d'être joué.", p.Problem));
        Assert.Contains("Run interrompu : 3 scénarios prévus n'ont pas été joués, sans conclusion (bloqué).", summary.Remarks);
        Assert.DoesNotContain("‼ Erreur du harnais</span>", File.ReadAllText(folder.ReportPath), StringComparison.Ordinal);
        Assert.Empty(WorkbookText.Faults(folder.DossierPath));
        Assert.DoesNotContain("0001", File.ReadAllText(folder.JUnitPath), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Build_MessagesThatAreNone_IsInputErrorWithThePlace()
    {
        var folder = await PlayAsync();
        File.WriteAllText(folder.MessagesPath, "pas du JSON\n{}\n");

        Assert.Equal(folder.MessagesPath, Assert.Throws<InputException>(() => EvidenceBuilder.Build(folder, [SampleRun.Cnda])).Place?.File);
    }

    public void Dispose() => _temp.Dispose();

    private static string[] Passed(RunFolder folder) =>
        [.. MessageReader.Read(folder.MessagesPath).Scenarios.Where(s => s.Verdict == Verdict.Passed).Select(s => s.Key)];

    private Task<RunFolder> PlayAsync(CancellationToken cancellationToken = default) =>
        PlayedRun.PlayAsync(_temp, Feature, Samples.Facts(), cancellationToken: cancellationToken);
}
