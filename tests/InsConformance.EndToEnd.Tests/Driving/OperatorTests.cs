using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using InsConformance.Foundation;
using InsConformance.Gherkin.Messages;
using InsConformance.Testing;

namespace InsConformance.EndToEnd.Tests.Driving;

/// <summary>A person at a terminal, played on a pseudo-terminal, operates a toy LPS that really calls the mock.</summary>
public sealed class OperatorTests
{
    /// <summary>Nothing is typed: the text is waited for alone.</summary>
    private const string Wait = "...";

    private const string Traits = """{"nomNaissance":"ADRUN","prenoms":["ZOE"],"sexe":"F","dateNaissance":"1975-12-31","lieuNaissance":"63220"}""";

    [RequiresToolFact("python3")]
    public async Task Run_InterruptedThenResumed_KeepsEveryAnswerAndAsksForTheRest()
    {
        using var place = new Workplace();
        place.Write("operateur.feature", Feature());
        await File.WriteAllBytesAsync(place.PathTo("ecran.png"), Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="));
        var port = FreePort().ToString(CultureInfo.InvariantCulture);
        place.Environment["INSI_URL"] = $"https://localhost:{port}/lps";
        using var lps = await RunningDriver.StartAsync(place, "dotnet", SampleDriverTests.CSharp());

        var first = Play(place, [.. Hello, .. Searched(lps), ("Créer une identité", Wait), ("Résultat", "^C")], "run", "operateur.feature", "--lps", "operator", "--mock-port", port, "--mock-card-port", "0", "--output", "un");

        Assert.True(first.ExitCode == 3, $"{first.ExitCode} {first.Output} {first.Error}");
        Assert.Contains(port, first.Output, StringComparison.Ordinal);
        Assert.Contains("reçu 1 appel(s)", first.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(place.LivingProcesses(), p => p.Contains("insconf.dll", StringComparison.Ordinal));
        var passed = MessageReader.Read(place.PathTo("un", "messages.ndjson")).Scenarios.Single(s => s.Verdict == Verdict.Passed);
        var attached = passed.Steps.SelectMany(s => s.Attachments).ToArray();
        Assert.Contains(attached, a => a.FileName == "ecran.png" && a.Body.Length == 70);
        var answer = JsonNode.Parse(attached.First(a => a.MediaType.Contains("operator", StringComparison.Ordinal)).Body.Span)!;
        Assert.Equal(("Camille Essai", "vu à l'écran"), ((string?)answer["operator"], (string?)answer["comment"]));

        var second = Play(
            place,
            [
                ("Nom de l'opérateur", "Camille Essai"),
                ("Sans objet", Wait), ("Réglé dans le logiciel", ""), ("[Entrée]", ""), ("Créer une identité", Wait), ("Résultat", "x"), ("Commentaire", "écran absent de cette version"), ("Copie", ""),
                ("Refusé", Wait), ("[Entrée]", ""), ("Créer une identité", Wait), ("Résultat", "n"), ("Commentaire", ""), ("Copie", ""),
            ],
            "run", "operateur.feature", "--lps", "operator", "--resume", "un", "--mock-port", port, "--mock-card-port", "0", "--output", "deux");

        Assert.True(second.ExitCode == 1, $"{second.ExitCode} {second.Output} {second.Error}");
        Assert.DoesNotContain("Nom du logiciel", second.Output, StringComparison.Ordinal);
        Assert.Equal(
            [Verdict.Manual, Verdict.Failed], MessageReader.Read(place.PathTo("deux", "messages.ndjson")).Scenarios.Select(s => s.Verdict));
        Assert.Contains("Camille Essai", File.ReadAllText(place.PathTo("un", "rapport.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_WithoutATerminal_IsWrongUsage()
    {
        using var place = new Workplace();

        var result = Insconf.Run(place, "run", "--lps", "operator");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("terminal", result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private static (string, string)[] Hello => [("Nom de l'opérateur", "Camille Essai"), ("Nom du logiciel", "MonLogiciel"), ("Version du logiciel", "4.2"), ("Réglé dans le logiciel", ""), ("[Entrée]", "")];

    /// <summary>The first scenario: the person creates, searches in the LPS and reads the return.</summary>
    private static IEnumerable<(string, string)> Searched(RunningDriver lps) =>
    [
        ("Créer une identité", Wait),
        ("Résultat", Act(lps.Url + "/identities", $$"""{"traits":{{Traits}}}""", "o", keep: true)),
        ("Commentaire", "vu à l'écran"), ("Copie", "absent.png"), ("illisible", Wait), ("Copie", "ecran.png"),
        ("Lancer la recherche INSi", Wait),
        ("Résultat", Act(lps.Url + "/identities/{id}/insi/search", "{}", "o")),
        ("Le logiciel annonce", "c"), ("Code retour", "00"), ("Message affiché", "OK"), ("Matricule INS", "2751263220749"), ("Clé", "26"), ("OID", "1.2.250.1.213.1.4.8"), ("Nature", "nir"),
        ("1 :", ""), ("Nom de naissance", "ADRUN"), ("Liste", "ZOE"), ("Sexe", "F"), ("Date", "1975-12-31"), ("Lieu", "63220"), ("permet d'accepter", "o"), ("1 :", ""), ("Commentaire", ""), ("Copie", ""),
        ("Sans objet", Wait), ("[Entrée]", ""),
    ];

    /// <summary>What the person does in the LPS before answering.</summary>
    private static string Act(string url, string body, string type, bool keep = false)
    {
        var step = new JsonObject { ["post"] = new JsonArray(url, JsonNode.Parse(body)), ["type"] = type };
        if (keep)
            step["keep"] = "id";
        return step.ToJsonString();
    }

    private static ToolResult Play(Workplace place, IEnumerable<(string Expected, string Step)> dialogue, params string[] arguments)
    {
        var steps = new JsonArray();
        foreach (var (expected, step) in dialogue)
            steps.Add(new JsonArray(expected, step == Wait ? null : step.StartsWith('{') ? JsonNode.Parse(step) : JsonValue.Create(step)));
        var script = place.Write("dialogue.json", steps.ToJsonString(new JsonSerializerOptions()));
        return ExternalTool.Run("python3", [Repository.PathTo("tests", "fixtures", "terminal.py"), script, "env", "--default-signal=INT", "dotnet", Insconf.Library, .. arguments], folder: place.Folder, environment: place.Environment);
    }

    private static string Feature() => $"""
        # language: fr
        Fonctionnalité: Avec une personne
          Scénario: Recherche
            Étant donné le patient saisi dans le LPS :
        {Table}
            Quand l'utilisateur lance la recherche INSi par traits
            Alors le LPS annonce le code retour "00"
            Et le téléservice a reçu 1 appels
            Et le LPS propose l'identité :
              | nom de naissance | ADRUN |
          Scénario: Sans objet
            Étant donné le patient saisi dans le LPS :
        {Table}
          Scénario: Refusé
            Étant donné le patient saisi dans le LPS :
        {Table}

        """;

    private const string Table = """
              | nom de naissance  | ADRUN      |
              | prénoms           | ZOE        |
              | sexe              | F          |
              | date de naissance | 1975-12-31 |
              | lieu de naissance | 63220      |
        """;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
