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
    public Task Run_LpsThatAnswersHtml_IsBlocked() => RefusesLpsAsync("driver contract", _ => ("200 OK", "text/html", "<html>"));

    [Fact]
    public Task Run_LpsThatHangs_IsBlockedAndSaysHowLongItWaited() => RefusesLpsAsync("did not answer GET /lps within 10 s", _ => null);

    [Theory]
    [InlineData("501 Not Implemented")]
    [InlineData("404 Not Found")]
    public Task Run_LpsWhoseCapabilityListLies_IsBlockedAndNamesTheCapability(string status) => RefusesLpsAsync(
        "declares the capability 'audit' and does not keep it",
        request => request switch
        {
            "GET /lps" => ("200 OK", "application/json", """{"name":"Menteur","version":"1","contract":1,"capabilities":["insi-url","search-traits","audit"]}"""),
            "POST /reset" => ("204 No Content", "text/plain", ""),
            "POST /identities" => ("201 Created", "application/json", """{"id":"1","status":"PROV","traits":{"nomNaissance":"ADRUN","premierPrenom":"ZOE","listePrenom":"ZOE","sexe":"F","dateNaissance":"1975-12-31","lieuNaissance":"63220"},"history":[],"alerts":[]}"""),
            _ => (status, "text/plain", ""),
        });

    [Fact]
    public void Run_CatalogueWithADuplicateId_NamesFileAndId()
    {
        using var place = new Workplace();
        place.Environment["INSCONF_HOME"] = CopyOfHome(place);
        var catalogue = place.PathTo("home", "scenarios", "catalogues", "cnda-insi.yaml");
        File.WriteAllText(catalogue, File.ReadAllText(catalogue).Replace("2.03-2", "2.03-1", StringComparison.Ordinal));

        var result = Insconf.Run(place, "run");

        Refused(result, 2, "cnda-insi.yaml:");
        Refused(result, 2, "2.03-1");
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

    /// <summary>An LPS that answers so, or not at all: exit code 3, one line, and no evidence folder that could be taken for a run.</summary>
    private static async Task RefusesLpsAsync(string part, Func<string, (string Status, string Type, string Body)?> answer)
    {
        using var place = new Workplace();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var serving = ServeAsync(listener, answer);
        var result = await Task.Run(() => Insconf.Run(place, "run", "--lps", $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}"));
        listener.Stop();
        await serving;
        Refused(result, 3, part);
        Assert.False(Directory.Exists(place.PathTo("reports")));
    }

    private static async Task ServeAsync(TcpListener listener, Func<string, (string Status, string Type, string Body)?> answer)
    {
        var held = new List<TcpClient>();
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync();
                held.Add(client);
                var stream = client.GetStream();
                var bytes = new byte[4096];
                var count = await stream.ReadAtLeastAsync(bytes, 1);
                var request = System.Text.Encoding.UTF8.GetString(bytes, 0, count);
                if (answer(string.Join(' ', request.Split(' ', 3)[..2])) is not { } reply)
                    continue;
                await stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(
                    $"HTTP/1.1 {reply.Status}\r\nContent-Type: {reply.Type}\r\n{(reply.Status.StartsWith("204", StringComparison.Ordinal) ? "" : $"Content-Length: {reply.Body.Length}\r\n")}Connection: close\r\n\r\n{reply.Body}"));
                client.Dispose();
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or IOException)
        {
            // Stopped.
        }
        finally
        {
            held.ForEach(c => c.Dispose());
        }
    }
}
