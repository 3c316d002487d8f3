using System.Text.Json;
using System.Text.Json.Nodes;
using InsConformance.Insi.Pki;
using InsConformance.InsiMock.People;
using InsConformance.Testing;

namespace InsConformance.InsiMock.Tests.Foreign;

/// <summary>The mock called by node-soap with the exported certificates: a client that learns the contract from the served WSDL alone.</summary>
public sealed class NodeSoapTests
{
    private const string Package = "soap";
    private const string Version = "1.13.0";

    [RequiresNpmPackageFact(Package, Version)]
    public async Task NodeSoap_SearchingEveryCndaIdentity_GetsTheRightAnswer()
    {
        await using var mock = await MockUnderTest.StartAsync();
        var population = mock.Server.Population;
        var people = Enumerable.Range(0, population.Count).Select(i => population[i]).ToArray();

        var answers = Call(mock, MockUnderTest.Idam, [.. people.Select(p => p.Traits), .. population.Absent.Select(a => a.Traits)]);

        for (var i = 0; i < people.Length; i++)
        {
            var result = answers[i]!["result"] ?? throw new InvalidOperationException($"{people[i].Id}: {answers[i]}");
            Assert.Equal("00", (string?)result["CR"]!["CodeCR"]);
            Assert.Equal(people[i].Ins.Active.NumIdentifiant, (string?)result["INDIVIDU"]!["INSACTIF"]!["IdIndividu"]!["NumIdentifiant"]);
            Assert.Equal(people[i].Ins.Active.Cle, (string?)result["INDIVIDU"]!["INSACTIF"]!["IdIndividu"]!["Cle"]);
            Assert.Equal(people[i].Ins.Active.Oid, (string?)result["INDIVIDU"]!["INSACTIF"]!["OID"]);
            Assert.Equal(people[i].Traits.ListePrenom, (string?)result["INDIVIDU"]!["TIQ"]!["ListePrenom"]);
            Assert.Equal(people[i].Ins.History.Count, (result["INDIVIDU"]!["INSHISTO"] as JsonArray)?.Count ?? 0);
        }

        for (var i = people.Length; i < answers.Count; i++)
            Assert.Equal("01", (string?)answers[i]!["result"]!["CR"]!["CodeCR"]);
        Assert.Equal(answers.Count, mock.Server.Journal.Count);
        Assert.All(mock.Server.Journal.Snapshot(), e => Assert.DoesNotContain(e.Findings, f => f.Severity == Insi.Checks.CheckSeverity.Error));
        Assert.Empty(mock.Server.InternalErrors);
    }

    [RequiresNpmPackageFact(Package, Version)]
    public async Task NodeSoap_SearchingHomonyms_GetsCr02()
    {
        await using var mock = await MockUnderTest.StartAsync();

        var answers = Call(mock, MockUnderTest.Idam, [new PersonTraits("DE VINCI", ["LEONARDO"], "M", "2014-02-01", null)]);

        Assert.Equal("Plusieurs identites trouvees", (string?)answers[0]!["result"]!["CR"]!["LibelleCR"]);
    }

    [RequiresNpmPackageFact(Package, Version)]
    public async Task NodeSoap_WithAnUnknownIdam_GetsTheFaultInBothShapes()
    {
        await using var mock = await MockUnderTest.StartAsync();
        foreach (var shape in Enum.GetValues<Insi.Faults.FaultShape>())
        {
            mock.Switch(s => s with { FaultShape = shape });

            var answers = Call(mock, "INCONNU00000", [new PersonTraits("ADRUN", ["ZOE"], "F", "1975-12-31", null)]);

            Assert.Equal("desir_550", (string?)answers[0]!["fault"]!["Detail"]!["Erreur"]!["attributes"]!["code"]);
        }
    }

    [RequiresNpmPackageFact(Package, Version)]
    public async Task NodeSoap_SearchingWithACard_GetsTheRightAnswer()
    {
        await using var mock = await MockUnderTest.StartAsync();
        string Number(string id) => mock.Server.Population.Find(id)!.Ins.Active.NumIdentifiant;
        var ruth = Number("de-vinci-ruth");
        (string? Own, string Od, string Name, string Date, string Rank, string Code, string? Found)[] cards =
        [
            ("297022A020778", "1810163220751", "ADRTROIS", "1997-02-26", "1", "00", "297022A020778"),
            (null, ruth, "DE VINCI", "1976-07-14", "1", "00", ruth),
            (null, ruth, "BESSON-GEMELLE", "2016-05-09", "2", "00", Number("besson-gemelle-elia")),
            (null, ruth, "BESSON-GEMELLE", "2016-05-09", "3", "01", null),
            (null, "160012B020777", "RANGPAREIL", "2018-11-30", "1", "02", null),
        ];

        var answers = Call(mock, MockUnderTest.Idam, "rechercherInsAvecCarteVitale", [.. cards.Select(c => Search(c.Own, c.Od, c.Name, c.Date, c.Rank))]);

        Assert.Equal(cards.Select(c => c.Code), answers.Select(a => (string?)a!["result"]?["CR"]!["CodeCR"]));
        Assert.Equal(cards.Select(c => c.Found), answers.Select(a => (string?)a!["result"]?["INDIVIDU"]?["INSACTIF"]!["IdIndividu"]!["NumIdentifiant"]));
        Assert.All(mock.Server.Journal.Snapshot(), e => Assert.Equal("rechercherInsAvecCarteVitale", e.Operation));
        Assert.All(mock.Server.Journal.Snapshot(), e => Assert.DoesNotContain(e.Findings, f => f.Severity == Insi.Checks.CheckSeverity.Error));
    }

    private static JsonObject Search(string? own, string od, string name, string date, string rank)
    {
        var payload = new JsonObject();
        if (own is not null)
            payload["MatriculeIndividu"] = new JsonObject { ["NumIdentifiant"] = own };
        payload["MatriculeOD"] = new JsonObject { ["NumIdentifiant"] = od };
        payload["NomNaissance"] = name;
        payload["DateNaissance"] = date;
        payload["RangNaissance"] = rank;
        var nir = own is null ? "" : $"<b:Nir><b:Num>{own}</b:Num></b:Nir>";
        return new JsonObject
        {
            ["payload"] = payload,
            ["couverture"] = $"<b:COUVERTURE><b:ASSURE><b:Id><b:Num>{od}</b:Num></b:Id></b:ASSURE>"
                + $"<b:BENEFICIAIRE>{nir}<b:DateNai>{date}</b:DateNai><b:Rang>{rank}</b:Rang></b:BENEFICIAIRE></b:COUVERTURE>",
        };
    }

    private static JsonArray Call(MockUnderTest mock, string idam, IReadOnlyList<PersonTraits> searches) =>
        Call(mock, idam, "rechercherInsAvecTraitsIdentite", [.. searches.Select(s => new JsonObject { ["payload"] = Payload(s), ["couverture"] = "<b:COUVERTURE/>" })]);

    private static JsonArray Call(MockUnderTest mock, string idam, string operation, JsonObject[] searches)
    {
        using var folder = new TemporaryFolder();
        SharedPki.Store.Export(folder.FullPath, "essai");
        var input = new JsonObject
        {
            ["modules"] = Path.Combine(NpmPackage.Folder(Package, Version), "package.json"),
            ["wsdl"] = mock.Server.MutualTlsUri + "?wsdl",
            ["ca"] = folder.File("autorites.pem"),
            ["cert"] = folder.File(PkiStore.NameOf(PkiRole.InsiAuto) + ".crt.pem"),
            ["key"] = folder.File(PkiStore.NameOf(PkiRole.InsiAuto) + ".key.pem"),
            ["emetteur"] = "10B0999901",
            ["idam"] = idam,
            ["operation"] = operation,
            ["searches"] = new JsonArray([.. searches]),
        };
        var script = Repository.PathTo("tests", "InsConformance.InsiMock.Tests", "Foreign", "node-soap-client.mjs");
        var run = ExternalTool.Run("node", [script], JsonSerializer.SerializeToUtf8Bytes(input));
        Assert.True(run.ExitCode == 0, run.Error);
        return JsonNode.Parse(run.Output)!.AsArray();
    }

    private static JsonObject Payload(PersonTraits traits)
    {
        var payload = new JsonObject
        {
            ["NomNaissance"] = traits.NomNaissance,
            ["Prenom"] = traits.ListePrenom,
            ["Sexe"] = traits.Sexe,
            ["DateNaissance"] = traits.DateNaissance,
        };
        if (traits.LieuNaissance is { } place)
            payload["LieuNaissance"] = place;
        return payload;
    }
}
