using System.Diagnostics;
using System.Text.Json;
using InsConformance.Testing;

namespace InsConformance.EndToEnd.Tests;

/// <summary>curl calls a mock that passes the call to a second one under authorities of its own; the first is killed, then its recording is used.</summary>
public sealed class ForwardTests
{
    [RequiresToolFact("curl")]
    public async Task Forward_KilledInTheMiddle_ItsRecordingReplaysAndTellsTheDrift()
    {
        using var place = new Workplace();
        using var realPlace = new Workplace();
        realPlace.Environment["INSCONF_CACHE"] = realPlace.PathTo("cache");
        Assert.Equal(0, Insconf.Run(place, "pki", "export", "pki").ExitCode);
        Assert.Equal(0, Insconf.Run(realPlace, "pki", "export", place.PathTo("editeur"), "--password", "mot de passe").ExitCode);
        place.Write("password.txt", "mot de passe\n");
        using var real = Start(realPlace, "--success-shape", "S1");
        try
        {
            string[] forward =
            [
                "--forward", await UrlOf(real), "--certificate", "editeur/insi-auto.p12", "--certificate-password-file", "password.txt", "--trust", "editeur/autorites.pem",
                "--keep", "enregistrement", "--log-level", "information", "--log-format", "json",
            ];
            using (var mock = Start(place, forward))
            {
                var url = await UrlOf(mock);
                Assert.Contains("<ns2:CodeCR>00</ns2:CodeCR>", Call(place, url), StringComparison.Ordinal);
                Assert.Contains("<ns2:CodeCR>00</ns2:CodeCR>", Call(place, url), StringComparison.Ordinal);
                mock.Kill();
                await mock.WaitForExitAsync();
                var logged = (await mock.StandardError.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
                Assert.Equal(["forward", "forward"], logged.Select(l => JsonDocument.Parse(l).RootElement.GetProperty("answeredBy").GetString()));
                Assert.All(logged, l => Assert.DoesNotContain("ADRUN", l, StringComparison.Ordinal));
            }

            var taken = Insconf.Run(place, ["mock", "--port", "0", "--card-port", "0", "--admin-port", "0", .. forward]);
            Assert.Equal(2, taken.ExitCode);
            Assert.Contains("already holds files", taken.Error, StringComparison.Ordinal);
        }
        finally
        {
            real.Kill();
            await real.WaitForExitAsync();
        }

        Assert.DoesNotContain("TESTSGIE0000", string.Concat(Directory.GetFiles(place.PathTo("enregistrement", "echanges")).Select(File.ReadAllText)), StringComparison.Ordinal);
        var drift = Insconf.Run(place, "report", "drift", "enregistrement");
        Assert.Equal(1, drift.ExitCode);
        Assert.Contains("2 échanges comparés", drift.Output, StringComparison.Ordinal);
        Assert.Contains("forme reconnue   (2 échanges, p. ex. n° 1)", drift.Output, StringComparison.Ordinal);
        var json = JsonDocument.Parse(Insconf.Run(place, "report", "drift", "enregistrement", "--json").Output).RootElement;
        Assert.True(json.GetProperty("drift").GetBoolean());

        using var replay = Start(place, "--replay", "enregistrement");
        try
        {
            Assert.Contains("<ns2:CodeCR>00</ns2:CodeCR>", Call(place, await UrlOf(replay)), StringComparison.Ordinal);
        }
        finally
        {
            replay.Kill();
            await replay.WaitForExitAsync();
        }
    }

    [Theory]
    [InlineData("mot faux", "wrong password")]
    [InlineData(null, "without a password")]
    public void Forward_WithAWrongPassword_SaysSo(string? password, string words)
    {
        using var place = new Workplace();
        Assert.Equal(0, Insconf.Run(place, "pki", "export", "pki", "--password", "mot de passe").ExitCode);
        if (password is not null)
            place.Environment["INSCONF_CERTIFICATE_PASSWORD"] = password;

        var result = Insconf.Run(place, "mock", "--forward", "https://localhost:1/lps", "--certificate", "pki/insi-auto.p12", "--keep", "k");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(words, result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("needs --keep", "--forward", "https://localhost:1/lps")]
    [InlineData("needs --forward", "--keep", "k")]
    [InlineData("exclude each other", "--forward", "https://localhost:1/lps", "--keep", "k", "--replay", "r")]
    [InlineData("expected an https address", "--forward", "http://localhost:1/lps", "--keep", "k")]
    [InlineData("expired on", "--forward", "https://localhost:1/lps", "--keep", "k", "--certificate", "pki/insi-auto-perime.crt.pem", "--certificate-key", "pki/insi-auto-perime.key.pem")]
    [InlineData("no certificate is in this file", "--forward", "https://localhost:1/lps", "--keep", "k", "--trust", "pki/insi-auto.key.pem")]
    [InlineData("not a recording", "--replay", "pki")]
    public void Mock_WrongOptions_AreTold(string words, params string[] options)
    {
        using var place = new Workplace();
        Assert.Equal(0, Insconf.Run(place, "pki", "export", "pki").ExitCode);

        var result = Insconf.Run(place, ["mock", "--port", "0", "--card-port", "0", "--admin-port", "0", .. options]);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(words, result.Error, StringComparison.Ordinal);
    }

    private static Process Start(Workplace place, params string[] options) =>
        Insconf.Start(place, ["mock", "--port", "0", "--card-port", "0", "--admin-port", "0", .. options]);

    private static string Call(Workplace place, string url)
    {
        var answer = ExternalTool.Run(
            "curl",
            [
                "--silent", "--show-error", "--cacert", "pki/autorites.pem", "--cert", "pki/insi-auto.crt.pem", "--key", "pki/insi-auto.key.pem",
                "--header", "Content-Type: application/soap+xml;charset=utf-8",
                "--data-binary", "@" + Repository.PathTo("tests", "InsConformance.EndToEnd.Tests", "requests", "adrun.xml"), url,
            ],
            folder: place.Folder);
        Assert.True(answer.ExitCode == 0, answer.Error);
        return answer.Output;
    }

    private static async Task<string> UrlOf(Process process)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (await process.StandardOutput.ReadLineAsync(deadline.Token) is { } line)
        {
            if (line.Contains("TLS mutuel", StringComparison.Ordinal))
                return line.Split(' ', StringSplitOptions.RemoveEmptyEntries).First(w => w.StartsWith("http", StringComparison.Ordinal));
        }

        throw new InvalidOperationException($"the process ended: {await process.StandardError.ReadToEndAsync()}");
    }
}
