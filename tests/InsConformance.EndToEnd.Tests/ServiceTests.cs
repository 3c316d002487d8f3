using System.Globalization;
using InsConformance.Testing;

namespace InsConformance.EndToEnd.Tests;

/// <summary>The commands that serve or export, driven by programs that nobody here wrote.</summary>
public sealed class ServiceTests
{
    [RequiresToolFact("curl")]
    public async Task Mock_CurlWithTheExportedCertificate_GetsTheAnswer()
    {
        var answer = await CurlAsync("adrun.xml");

        Assert.Contains("<CodeCR>00</CodeCR>", answer, StringComparison.Ordinal);
        Assert.Contains("2751263220749", answer, StringComparison.Ordinal);
    }

    [RequiresToolFact("curl")]
    public async Task Mock_VerificationOverCurl_IsServedOnlyWithTheUnconfirmedContract()
    {
        Assert.Contains("<CodeCR>00</CodeCR>", await CurlAsync("verification.xml", "--unconfirmed-contract"), StringComparison.Ordinal);
        Assert.Contains("Fault", await CurlAsync("verification.xml"), StringComparison.Ordinal);
    }

    private static async Task<string> CurlAsync(string file, params string[] options)
    {
        using var place = new Workplace();
        Assert.Equal(0, Insconf.Run(place, "pki", "export", "pki").ExitCode);
        using var mock = Insconf.Start(place, ["mock", "--port", "0", "--card-port", "0", "--admin-port", "0", .. options]);
        try
        {
            var url = await UrlOf(mock, "TLS mutuel");
            var request = Repository.PathTo("tests", "InsConformance.EndToEnd.Tests", "requests", file);

            var answer = ExternalTool.Run(
                "curl",
                [
                    "--silent", "--show-error", "--cacert", "pki/autorites.pem", "--cert", "pki/insi-auto.crt.pem", "--key", "pki/insi-auto.key.pem",
                    "--header", "Content-Type: application/soap+xml;charset=utf-8", "--data-binary", "@" + request, url,
                ],
                folder: place.Folder);

            Assert.True(answer.ExitCode == 0, answer.Error);
            return answer.Output;
        }
        finally
        {
            mock.Kill();
            await mock.WaitForExitAsync();
        }
    }

    [RequiresToolFact("curl", "xmlsec1")]
    public async Task Mock_ExampleOfTheDocumentationSignedByXmlsec_GetsTheAnswer()
    {
        using var place = new Workplace();
        Assert.Equal(0, Insconf.Run(place, "pki", "export", "pki").ExitCode);
        using var mock = Insconf.Start(place, "mock", "--port", "0", "--card-port", "0", "--admin-port", "0");
        try
        {
            var url = await UrlOf(mock, "mode carte");
            var example = File.ReadAllText(Repository.PathTo("docs", "examples", "appel-carte.xml"));
            var instant = TimeProvider.System.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
            File.WriteAllText(Path.Combine(place.Folder, "appel.xml"), example.Replace("@INSTANT@", instant, StringComparison.Ordinal));

            var signed = ExternalTool.Run(
                "xmlsec1",
                [
                    "--sign", "--privkey-pem", "pki/carte-cps.key.pem,pki/carte-cps.crt.pem", "--id-attr:ID", "urn:oasis:names:tc:SAML:2.0:assertion:Assertion",
                    "--output", "signe.xml", "appel.xml",
                ],
                folder: place.Folder);
            var answer = Post("signe.xml");
            var unsigned = Post("appel.xml");

            Assert.True(signed.ExitCode == 0, signed.Error);
            Assert.Contains("<CodeCR>00</CodeCR>", answer.Output, StringComparison.Ordinal);
            Assert.Contains("simu_assertion_signature", unsigned.Output, StringComparison.Ordinal);

            ToolResult Post(string file) => ExternalTool.Run(
                "curl",
                [
                    "--silent", "--show-error", "--cacert", "pki/autorites.pem", "--header", "Content-Type: application/soap+xml;charset=utf-8",
                    "--data-binary", "@" + file, url,
                ],
                folder: place.Folder);
        }
        finally
        {
            mock.Kill();
            await mock.WaitForExitAsync();
        }
    }

    [Fact]
    public async Task Run_AgainstTheReferenceLpsAlreadyRunning_Passes()
    {
        using var place = new Workplace();
        using var lps = Insconf.Start(place, "lps", "--port", "0");
        try
        {
            var url = await UrlOf(lps, "pilote");

            var (result, summary) = Insconf.Play(place, "--lps", url);

            Assert.Equal(0, result.ExitCode);
            Assert.Equal(0, summary.GetProperty("notPassed").GetArrayLength());
        }
        finally
        {
            lps.Kill();
            await lps.WaitForExitAsync();
        }
    }

    [Fact]
    public async Task Run_LpsWhoseIdamTheMockDoesNotKnow_IsBlockedUntilItIsGiven()
    {
        using var place = new Workplace();
        using var lps = Insconf.Start(place, "lps", "--port", "0", "--idam", "EDITEUR00001");
        try
        {
            var url = await UrlOf(lps, "pilote");

            var blocked = Insconf.Run(place, "run", "--lps", url);
            var undeclared = Insconf.Run(place, "run", "--lps", url, "--idam", "EDITEUR00001", "--output", place.PathTo("undeclared"));
            var played = Insconf.Run(place, "run", "--lps", url, "--idam", "EDITEUR00001", "--allow-unknown-identities", "--output", place.PathTo("masked"));

            Assert.Equal(3, blocked.ExitCode);
            Assert.Contains("EDITEUR00001", blocked.Error, StringComparison.Ordinal);
            Assert.Equal(2, undeclared.ExitCode);
            Assert.Contains("--allow-unknown-identities", undeclared.Error, StringComparison.Ordinal);
            Assert.False(Directory.Exists(place.PathTo("undeclared")));
            Assert.Equal(0, played.ExitCode);
            Assert.DoesNotContain(Directory.EnumerateFiles(place.PathTo("masked"), "*", SearchOption.AllDirectories), f => File.ReadAllText(f).Contains("EDITEUR00001", StringComparison.Ordinal));
        }
        finally
        {
            lps.Kill();
            await lps.WaitForExitAsync();
        }
    }

    [Fact]
    public void Doctor_OnThisMachine_FindsWhatARunNeeds()
    {
        using var place = new Workplace();

        var result = Insconf.Run(place, "doctor");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Test certificates", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("✘", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Doctor_WithABrokenFixture_SaysWhichAndBlocks()
    {
        using var place = new Workplace();
        place.Write("home/fixtures/population/p.yaml", "people: 12\n");
        Directory.CreateDirectory(place.PathTo("home", "features"));
        place.Environment["INSCONF_HOME"] = place.PathTo("home");

        var result = Insconf.Run(place, "doctor");

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("p.yaml:", result.Output, StringComparison.Ordinal);
    }

    private static async Task<string> UrlOf(System.Diagnostics.Process process, string label)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (await process.StandardOutput.ReadLineAsync(deadline.Token) is { } line)
        {
            if (line.Contains(label, StringComparison.Ordinal))
                return line.Split(' ', StringSplitOptions.RemoveEmptyEntries).First(w => w.StartsWith("http", StringComparison.Ordinal));
        }

        throw new InvalidOperationException($"the process ended without '{label}': {await process.StandardError.ReadToEndAsync()}");
    }
}
