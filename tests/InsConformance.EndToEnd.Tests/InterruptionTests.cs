using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace InsConformance.EndToEnd.Tests;

/// <summary>A run that is cut at any point leaves readable messages, no orphan process, and a folder from which the report can be built.</summary>
public sealed class InterruptionTests
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData(1)]
    [InlineData(60)]
    [InlineData(400)]
    [InlineData(1500)]
    public async Task Run_KilledAfterSomeMessages_LeavesReadableMessagesAndNoOrphan(int lines)
    {
        if (!OperatingSystem.IsLinux())
            return;
        using var place = new Workplace();
        WriteLongFeature(place);
        var messages = place.PathTo("out", "messages.ndjson");
        using var run = Insconf.Start(place, "run", "long.feature", "--output", "out", "--workers", "2");

        await WaitAsync(() => LinesOf(messages) >= lines, "the run to write messages");
        run.Kill();
        await run.WaitForExitAsync().WaitAsync(Deadline);

        await WaitAsync(() => place.LivingProcesses().Count == 0, "the children to end");
        var whole = File.ReadAllText(messages).Split('\n')[..^1];
        Assert.True(whole.Length >= lines);
        Assert.All(whole, line => JsonDocument.Parse(line).Dispose());
        Assert.Equal(0, Insconf.Run(place, "report", "build", "out").ExitCode);
        Assert.Equal(0, Insconf.Run(place, "report", "verify", "out").ExitCode);
        Assert.Contains("interrompu", File.ReadAllText(place.PathTo("out", "rapport.html")), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>From the end of the last scenario to the end of the run: reports are being checked and written.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Run_KilledWhileItsReportsAreWritten_CanBeBuiltAndVerified(int moment)
    {
        if (!OperatingSystem.IsLinux())
            return;
        using var place = new Workplace();
        WriteLongFeature(place, scenarios: 20);
        using var run = Insconf.Start(place, "run", "long.feature", "--output", "out");

        // The run may have ended before it is killed: then its folder is whole, and the same must hold.
        await WaitAsync(
            () => run.HasExited || moment switch
            {
                0 => File.Exists(place.PathTo("out", "messages.ndjson")) && ReadShared(place.PathTo("out", "messages.ndjson")).Contains("testRunFinished", StringComparison.Ordinal),
                1 => File.Exists(place.PathTo("out", "dossier.xlsx.part")) || File.Exists(place.PathTo("out", "dossier.xlsx")),
                _ => File.Exists(place.PathTo("out", "junit.xml")),
            },
            "the run to come to its reports");
        run.Kill();
        await run.WaitForExitAsync().WaitAsync(Deadline);

        Assert.Equal(0, Insconf.Run(place, "report", "build", "out").ExitCode);
        Assert.Equal(0, Insconf.Run(place, "report", "verify", "out").ExitCode);
        Assert.DoesNotContain("run a été interrompu", File.ReadAllText(place.PathTo("out", "rapport.html")), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Run_CtrlC_EndsProperlyWithItsReport()
    {
        if (!OperatingSystem.IsLinux())
            return;
        using var place = new Workplace();
        WriteLongFeature(place);
        // Slow answers: the run cannot end by itself before it is interrupted, however late this test looks at it.
        place.Write("lent.yaml", "rules:\n  - name: lent\n    when: { every: 1 }\n    then: { delay: 200 }\n");
        using var run = Insconf.StartInterruptible(place, "run", "long.feature", "--fault-plan", "lent.yaml", "--output", "out");
        try
        {
            await WaitAsync(() => LinesOf(place.PathTo("out", "messages.ndjson")) >= 60, "the run to write messages");
            Assert.Equal(0, Kill(run.Id, 2));
            await run.WaitForExitAsync().WaitAsync(Deadline);
        }
        finally
        {
            run.Kill();
            await run.WaitForExitAsync();
        }

        Assert.Equal(3, run.ExitCode);
        Assert.Empty(place.LivingProcesses());
        Assert.Contains("testRunFinished", File.ReadLines(place.PathTo("out", "messages.ndjson")).Last(), StringComparison.Ordinal);
        Assert.True(File.Exists(place.PathTo("out", "dossier.xlsx")));
        var output = await run.StandardOutput.ReadToEndAsync();
        Assert.DoesNotContain("en erreur", output, StringComparison.Ordinal);
        Assert.Contains("■ Bloqué - 2000 scénarios", output, StringComparison.Ordinal);
        Assert.Contains("Run interrompu", output, StringComparison.Ordinal);
        Assert.Contains("Interrompu avant d'être joué", File.ReadAllText(place.PathTo("out", "rapport.html")), StringComparison.Ordinal);
    }

    private static void WriteLongFeature(Workplace place, int scenarios = 2000)
    {
        var text = new StringBuilder("# language: fr\nFonctionnalité: Longue\n");
        for (var i = 0; i < scenarios; i++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $$"""
                  Scénario: S{{i}}
                    Étant donné le patient saisi dans le LPS :
                      | nom de naissance  | ADRUN      |
                      | prénoms           | ZOE        |
                      | sexe              | F          |
                      | date de naissance | 1975-12-31 |
                      | lieu de naissance | 63220      |
                    Quand l'utilisateur lance la recherche INSi par traits

                """);
        }

        place.Write("long.feature", text.ToString());
    }

    private static string ReadShared(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static int LinesOf(string path)
    {
        if (!File.Exists(path))
            return 0;
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        var lines = 0;
        while (reader.ReadLine() is not null)
            lines++;
        return lines;
    }

    private static async Task WaitAsync(Func<bool> holds, string what)
    {
        var watch = Stopwatch.StartNew();
        while (!holds())
        {
            if (watch.Elapsed > Deadline)
                Assert.Fail($"waited {Deadline} for {what}");
            await Task.Delay(5);
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int process, int signal);
}
