using System.Net;
using System.Net.Sockets;
using InsConformance.Testing;

namespace InsConformance.EndToEnd.Tests;

/// <summary>Wrong input gives one clear line on stderr with the place, and exit code 2 or 3.</summary>
public sealed class WrongInputTests
{
    [Theory]
    [InlineData(2, "tags", "run", "--tags", "@cnda and (")]
    [InlineData(2, "nope", "run", "--lps", "reference:nope")]
    [InlineData(2, "ftp://x", "run", "--lps", "ftp://x")]
    [InlineData(2, "absent.feature", "run", "absent.feature")]
    [InlineData(2, "--tgas", "run", "--tgas", "@x")]
    [InlineData(2, "4/3", "run", "--shard", "4/3")]
    [InlineData(2, "no-such-tag", "run", "--tags", "@no-such-tag")]
    [InlineData(2, "absent.yaml", "run", "--expected", "absent.yaml")]
    [InlineData(2, "no-catalogue", "run", "--catalogue", "no-catalogue")]
    [InlineData(2, "nowhere", "run", "--rerun", "nowhere")]
    [InlineData(2, "workers", "run", "--workers", "0")]
    [InlineData(3, "127.0.0.1:9", "run", "--lps", "http://127.0.0.1:9")]
    [InlineData(2, "nowhere", "report", "build", "nowhere")]
    [InlineData(2, "nobody", "mock", "--port", "0", "--card-port", "0", "--admin-port", "0", "--cnda-file", "nobody=2.05.xml")]
    [InlineData(2, "absent.yaml", "mock", "--port", "0", "--card-port", "0", "--admin-port", "0", "--unconfirmed-contract", "absent.yaml")]
    [InlineData(2, "insi_102", "mock", "--unknown-card", "insi_102")]
    [InlineData(2, "absent.pem", "mock", "--port", "0", "--card-port", "0", "--admin-port", "0", "--card-authorities", "absent.pem")]
    [InlineData(2, "absent.pem", "run", "--card-authorities", "absent.pem")]
    [InlineData(2, "--softhsm", "cards", "export", "cps-medecin")]
    [InlineData(2, "absent.inspop", "mock", "--port", "0", "--card-port", "0", "--admin-port", "0", "--population", "absent.inspop")]
    [InlineData(2, "--count", "population", "generate", "--output", "p.inspop")]
    [InlineData(2, "--count is -5", "population", "generate", "--count", "-5", "--output", "p.inspop")]
    [InlineData(2, "'Été'", "population", "generate", "--count", "5", "--name", "Été", "--output", "p.inspop")]
    [InlineData(2, "nowhere/p.inspop", "population", "generate", "--count", "5", "--output", "nowhere/p.inspop")]
    public void Command_WrongOption_SaysSoInOneLine(int code, string part, params string[] arguments)
    {
        using var place = new Workplace();

        Refused(Insconf.Run(place, arguments), code, part);
    }

    [Theory]
    [InlineData("# language: fr\nFonctionnalité: F\n  Scénario: S\n    Quand rien\n    | a | b |\n    | c |\n", "cassee.feature:6")]
    [InlineData("Feature: F\n  Scenario: S\n    Given x\n  Nonsense\n", "cassee.feature:4")]
    [InlineData("# language: xx\nFeature: F\n", "cassee.feature:1")]
    [InlineData("Feature: F\n  @cnda:9.99\n  Scenario: S\n    Given x\n", "cassee.feature:3")]
    public void Run_BrokenFeature_NamesFileAndLine(string text, string part)
    {
        using var place = new Workplace();
        place.Write("cassee.feature", text);

        Refused(Insconf.Run(place, "run", "cassee.feature"), 2, part);
    }

    [Fact]
    public void Run_OutputThatHoldsFiles_IsRefused()
    {
        using var place = new Workplace();
        place.Write("plein/note.txt", "x");

        Refused(Insconf.Run(place, "run", "--output", "plein"), 2, "plein");
    }

    [Fact]
    public void Run_UnreadableFixture_NamesFileAndLine()
    {
        using var place = new Workplace();
        place.Environment["INSCONF_HOME"] = CopyOfHome(place);
        place.Write("home/fixtures/population/cnda.yaml", "population: cnda\npeople:\n  - id: [\n");

        Refused(Insconf.Run(place, "run"), 2, "cnda.yaml:");
    }

    [Fact]
    public void Run_MissingCatalogueFolder_NamesIt()
    {
        using var place = new Workplace();
        place.Environment["INSCONF_HOME"] = CopyOfHome(place);
        Directory.Delete(place.PathTo("home", "scenarios", "catalogues"), recursive: true);

        Refused(Insconf.Run(place, "run"), 2, "catalogues");
    }

    [Fact]
    public void Mock_PortInUse_IsBlockedAndNamesThePort()
    {
        using var place = new Workplace();
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port.ToString(System.Globalization.CultureInfo.InvariantCulture);

        Refused(Insconf.Run(place, "mock", "--port", port, "--card-port", "0", "--admin-port", "0"), 3, port);
    }

    [Fact]
    public async Task Run_LpsThatAnswersHtml_IsBlocked()
    {
        using var place = new Workplace();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var serving = ServeHtmlAsync(listener);

        var result = await Task.Run(() => Insconf.Run(place, "run", "--lps", $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}"));
        listener.Stop();
        await serving;

        Refused(result, 3, "driver contract");
    }

    [Fact]
    public void Run_UndefinedStep_IsAnErrorOfTheSuiteWithASnippet()
    {
        using var place = new Workplace();
        place.Write("neuf.feature", "# language: fr\nFonctionnalité: F\n  Scénario: S\n    Quand l'on fait du neuf\n");

        var result = Insconf.Run(place, "run", "neuf.feature");

        Assert.Equal(4, result.ExitCode);
        Assert.Contains("l'on fait du neuf", result.Output, StringComparison.Ordinal);
    }

    private static void Refused(ToolResult result, int code, string part)
    {
        Assert.True(code == result.ExitCode, $"exit code {result.ExitCode} instead of {code}; stdout: {result.Output} stderr: {result.Error}");
        var lines = result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(lines.Length == 1, result.Error);
        Assert.StartsWith("insconf: ", lines[0], StringComparison.Ordinal);
        Assert.Contains(part, lines[0], StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    private static string CopyOfHome(Workplace place)
    {
        foreach (var folder in new[] { "features", "fixtures", "scenarios" })
        {
            foreach (var file in Directory.EnumerateFiles(Repository.PathTo(folder), "*", SearchOption.AllDirectories))
            {
                var copy = place.PathTo("home", Path.GetRelativePath(Repository.Root, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
        }

        return place.PathTo("home");
    }

    private static async Task ServeHtmlAsync(TcpListener listener)
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                var stream = client.GetStream();
                await stream.ReadAtLeastAsync(new byte[4096], 1);
                await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\nConnection: close\r\n\r\n<html>"u8.ToArray());
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or IOException)
        {
            // Stopped.
        }
    }
}
