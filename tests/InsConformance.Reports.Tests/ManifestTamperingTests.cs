using System.Security.Cryptography;
using System.Text.Json.Nodes;
using InsConformance.Certification.Catalogues;
using InsConformance.Reports.Manifests;
using InsConformance.Reports.Runs;
using InsConformance.Testing;

namespace InsConformance.Reports.Tests;

/// <summary>Whoever edits the manifest alone, consistently, is found out by what the run recorded.</summary>
public sealed class ManifestTamperingTests : IAsyncLifetime, IDisposable
{
    private const string Feature = """
        # language: fr
        Fonctionnalité: Recherche

          @cnda:2.03-1
          Scénario: Conforme
            Quand le logiciel cherche "NOMA"
            Alors la réponse est "00"

          @cnda:2.05
          Scénario: Non conforme
            Quand le logiciel cherche "NOMB"
            Alors la réponse est "01"

        """;

    private static readonly Dictionary<string, Action<JsonObject, RunFolder>> Edits = new()
    {
        ["produced"] = (m, _) => Lacking(m).ForEach(p => p["state"] = "produced"),
        ["not-applicable"] = (m, _) => Lacking(m).ForEach(p => p["state"] = "not-applicable"),
        ["removed"] = (m, _) => Lacking(m).ForEach(p => p.Parent!.AsArray().Remove(p)),
        ["failed"] = (m, _) => Proof(m, "2.05")["state"] = "produced",
        ["twice"] = (m, _) => Proofs(m).Add(Proof(m, "2.05").DeepClone()),
        ["invented"] = (m, _) => Proofs(m).Add(new JsonObject { ["id"] = "9.99", ["state"] = "produced" }),
        ["section"] = (m, _) => Proof(m, "2.05")["section"] = "Autre",
        ["attached"] = (m, _) => Proof(m, "2.05")["attached"] = new JsonArray("junit.xml"),
        ["no-catalogue"] = (m, _) => m["catalogues"] = new JsonArray(),
        ["other-catalogue"] = (m, _) => m["catalogues"]!.AsArray().Add(new JsonObject { ["id"] = "autre", ["version"] = "1", ["proofs"] = new JsonArray() }),
        ["catalogue-twice"] = (m, _) => m["catalogues"]!.AsArray().Add(m["catalogues"]![0]!.DeepClone()),
        ["version"] = (m, _) => m["catalogues"]![0]!["version"] = "autre",
        ["simulated"] = (m, _) => m["simulated"] = new JsonArray(),
        ["commit"] = (m, _) => m["commit"] = "abc",
        ["no-commit"] = (m, _) => m.Remove("commit"),
        ["tool"] = (m, _) => m["tool"] = "InsConformance 9.9",
        ["dropped"] = (m, run) =>
        {
            Drop(m, run, f => f == (string?)Proof(m, "2.03-1")["file"]);
            Proofs(m).Remove(Proof(m, "2.03-1"));
        },
        ["page"] = (m, run) => Drop(m, run, f => f == (string?)Proof(m, "2.03-1")["file"]),
        ["other-page"] = (m, _) => Proof(m, "2.03-1")["file"] = (string?)Proof(m, "2.05")["file"],
        ["no-page"] = (m, _) => Proof(m, "2.03-1").Remove("file"),
        ["exchanges"] = (m, run) => Drop(m, run, f => f.StartsWith("echanges/", StringComparison.Ordinal)),
        ["exchange"] = (m, run) =>
        {
            var entry = m["files"]!.AsArray().First(f => ((string)f!["path"]!).EndsWith(".response.xml", StringComparison.Ordinal))!;
            File.WriteAllText(run.At((string)entry["path"]!), "<a/>");
            (entry["size"], entry["sha256"]) = (4, Convert.ToHexStringLower(SHA256.HashData("<a/>"u8)));
        },
        ["messages"] = (m, run) => Drop(m, run, f => f == "messages.ndjson"),
        ["report"] = (m, run) => Drop(m, run, f => f == "rapport.html"),
        ["facts"] = (m, run) => Drop(m, run, f => f == "run.json"),
    };

    private readonly TemporaryFolder _temp = new();
    private RunFolder _run = null!;

    public async Task InitializeAsync()
    {
        _run = await PlayedRun.PlayAsync(_temp, Feature, Samples.Facts() with { Loaded = 2, Commit = "0123456789012345678901234567890123456789" });
        EvidenceBuilder.Build(_run, [SampleRun.Cnda]);
    }

    [Theory]
    [InlineData("produced", "cnda-insi 1.01: manifest.json says produced, what the run recorded gives not-covered")]
    [InlineData("not-applicable", "cnda-insi 1.01: manifest.json says not-applicable, what the run recorded gives not-covered")]
    [InlineData("removed", "cnda-insi 1.01: manifest.json does not list this proof")]
    [InlineData("failed", "cnda-insi 2.05: manifest.json says produced, what the run recorded gives failed")]
    [InlineData("twice", "cnda-insi 2.05: manifest.json lists this proof 2 times")]
    [InlineData("invented", "cnda-insi 9.99: the catalogue has no such proof")]
    [InlineData("section", "cnda-insi 2.05: manifest.json puts it into the section 'Autre'")]
    [InlineData("attached", "cnda-insi 2.05: manifest.json says that these were attached: junit.xml")]
    [InlineData("no-catalogue", "does not list the catalogue cnda-insi reconstruit-1")]
    [InlineData("other-catalogue", "lists the catalogue autre 1, by which the run was not judged")]
    [InlineData("catalogue-twice", "lists the catalogue cnda-insi 2 times")]
    [InlineData("version", "is by cnda-insi autre, the run by reconstruit-1")]
    [InlineData("simulated", "were simulated: nothing; run.json: mock-service, reference-lps")]
    [InlineData("commit", "is of commit abc, run.json of 0123456789")]
    [InlineData("no-commit", "is of commit none, run.json of 0123456789")]
    [InlineData("tool", "is of the tool 'InsConformance 9.9', run.json of 'InsConformance 0.1.0'")]
    [InlineData("dropped", "cnda-insi 2.03-1: manifest.json does not list this proof, which is produced")]
    [InlineData("page", "names preuves/2.03/2.03-1_LPS_de_reference_1.0.0.html for a proof and does not list it")]
    [InlineData("other-page", "cnda-insi 2.03-1: manifest.json names preuves/2.05/2.05_LPS_de_reference_1.0.0.html")]
    [InlineData("no-page", "cnda-insi 2.03-1: manifest.json names no file")]
    [InlineData("exchanges", "0001-urn_uuid_NOMA.request.xml: the messages refer to this exchange")]
    [InlineData("exchange", "0001-urn_uuid_NOMA.response.xml: these are not the bytes")]
    [InlineData("messages", "cnda-insi 2.03-1: manifest.json says produced, what the run recorded gives not-covered")]
    [InlineData("report", "does not list rapport.html")]
    [InlineData("facts", "run.json is not there")]
    public void Verify_ManifestEditedConsistently_IsContradictedByTheRun(string edit, string expected)
    {
        Edit(Edits[edit]);

        var report = Verify();

        Assert.True(report.Manifest.IsIntact);
        Assert.Contains(report.Contradictions, c => c.Contains(expected, StringComparison.Ordinal));
        Assert.False(report.IsSound);
    }

    [Theory]
    [InlineData("produced")]
    [InlineData("not-applicable")]
    [InlineData("removed")]
    [InlineData("no-catalogue")]
    public void Verify_LackingProofsHidden_SectionsStillLackThem(string edit)
    {
        var before = Verify().Sections;
        Edit(Edits[edit]);

        Assert.Equal(before.Select(s => (s.Total, string.Join(',', s.Lacking))), Verify().Sections.Select(s => (s.Total, string.Join(',', s.Lacking))));
        Assert.Contains(before, s => s.Lacking.Contains("1.01"));
    }

    [Fact]
    public void Verify_RunAsBuilt_IsSound()
    {
        var report = Verify();

        Assert.True(report.IsSound, string.Join('\n', report.Contradictions));
        Assert.Empty(report.Contradictions);
        Assert.Empty(report.NotJudgedAgain);
    }

    [Fact]
    public void Verify_InterruptedRunWithAttachedProofsBuiltAgain_IsSound()
    {
        var bytes = File.ReadAllBytes(_run.MessagesPath);
        File.WriteAllBytes(_run.MessagesPath, bytes[..(bytes.Length * 2 / 3)]);
        File.WriteAllText(_run.At("preuves/2.03/2.03-2_LPS_de_reference_1.0.0+ios.pdf"), "copie");
        EvidenceBuilder.Build(_run, [SampleRun.Cnda]);

        var report = Verify();

        Assert.True(report.IsSound, string.Join('\n', [.. report.Contradictions, .. report.Versions]));
    }

    [Theory]
    [InlineData("version: reconstruit-1", "version: reconstruit-2", "cnda-insi reconstruit-1: only version reconstruit-2 is at hand")]
    [InlineData("catalogue: cnda-insi", "catalogue: importe", "cnda-insi reconstruit-1: this catalogue is not at hand")]
    [InlineData("id: \"2.05\"", "id: \"2.99\"", "the run does not go with the catalogues at hand")]
    public void Verify_CatalogueOfTheRunNotAtHand_IsToldAndIsNotComplete(string from, string to, string expected)
    {
        var report = FolderVerifier.Verify(_run.Path, null, TimeProvider.System, new Yardstick([Changed(from, to)], null));

        Assert.Contains(expected, Assert.Single(report.NotJudgedAgain), StringComparison.Ordinal);
        Assert.True(report.IsSound, string.Join('\n', report.Contradictions));
        Assert.False(report.IsComplete);
        Assert.Equal(SampleRun.Cnda.Proofs.Count, report.Sections.Sum(s => s.Total));
    }

    [Fact]
    public void Verify_NoCatalogueAtHand_ExchangesAreStillCompared()
    {
        Edit(Edits["exchanges"]);

        var report = FolderVerifier.Verify(_run.Path, null, TimeProvider.System);

        Assert.Contains("no catalogue is at hand", Assert.Single(report.NotJudgedAgain), StringComparison.Ordinal);
        Assert.Equal(4, report.Contradictions.Count);
    }

    [Fact]
    public void Verify_ProofThatTheDossierDecides_IsNotTakenOnTheManifestsWord()
    {
        var catalogue = Changed("automation: later\n            reason: La carte n'est pas jouée par cette version.", "automation: dossier");
        EvidenceBuilder.Build(_run, [catalogue]);
        Edit((m, _) => Proof(m, "1.01")["state"] = "produced");

        var report = FolderVerifier.Verify(_run.Path, null, TimeProvider.System, new Yardstick([catalogue], null));

        Assert.Contains("1 proofs that the editor's dossier decides", Assert.Single(report.NotJudgedAgain), StringComparison.Ordinal);
        Assert.Empty(report.Contradictions);
        Assert.Contains(report.Sections, s => s.Lacking.Contains("1.01"));
    }

    [Fact]
    public void Verify_MessagesUnreadable_IsNamed()
    {
        File.WriteAllText(_run.MessagesPath, "ceci\nn'est pas\nun message\n");

        var report = Verify();

        Assert.Contains(report.Contradictions, c => c.StartsWith("messages.ndjson tells nothing", StringComparison.Ordinal));
        Assert.Equal(["messages.ndjson"], report.Manifest.Changed);
    }

    [Theory]
    [InlineData("2.03/2.03-2_LPS_de_reference_2.0.pdf", true)]
    [InlineData("2.03/2.03-2_LPS_de_reference_1.0.0.1.pdf", true)]
    [InlineData("2.03/2.03-2_Autre_1.0.0.pdf", true)]
    [InlineData("INS_40/INS_40.1.1_LPS_de_reference_2.0.pdf", true)]
    [InlineData("2.03/2.03-2_LPS_de_reference_1.0.0.pdf", false)]
    [InlineData("2.03/2.03-2_LPS_de_reference_1.0.0+ios.pdf", false)]
    [InlineData("INS_40/INS_40.1.1_LPS_de_reference_1.0.0.pdf", false)]
    [InlineData("LISEZMOI.txt", false)]
    public void Verify_ProofFileOfAnotherVersion_IsNamed(string file, bool isNamed)
    {
        var path = _run.At("preuves/" + file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "y");
        EvidenceBuilder.Build(_run, [SampleRun.Cnda]);

        var report = Verify();

        Assert.Equal(isNamed ? [$"preuves/{file} is not named after LPS_de_reference_1.0.0"] : [], report.Versions);
        Assert.Equal(!isNamed, report.IsSound);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _temp.Dispose();

    private static Catalogue Changed(string from, string to)
    {
        using var temp = new TemporaryFolder();
        var text = File.ReadAllText(Repository.PathTo("tests", "InsConformance.Reports.Tests", "catalogue.yaml"));
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(temp.PathTo("c.yaml"), text.Replace(from, to, StringComparison.Ordinal));
        return CatalogueFile.Load(temp.PathTo("c.yaml"));
    }

    private static JsonArray Proofs(JsonObject manifest) => manifest["catalogues"]![0]!["proofs"]!.AsArray();

    private static JsonObject Proof(JsonObject manifest, string id) => Proofs(manifest).Single(p => (string?)p!["id"] == id)!.AsObject();

    private static List<JsonNode> Lacking(JsonObject manifest) => [.. Proofs(manifest).Where(p => (string?)p!["state"] == "not-covered").Select(p => p!)];

    private static void Drop(JsonObject manifest, RunFolder run, Func<string, bool> isDropped)
    {
        foreach (var file in manifest["files"]!.AsArray().Where(f => isDropped((string)f!["path"]!)).ToArray())
        {
            File.Delete(run.At((string)file!["path"]!));
            manifest["files"]!.AsArray().Remove(file);
        }
    }

    private void Edit(Action<JsonObject, RunFolder> edit)
    {
        var manifest = JsonNode.Parse(File.ReadAllText(_run.ManifestPath))!.AsObject();
        edit(manifest, _run);
        File.WriteAllText(_run.ManifestPath, manifest.ToJsonString());
    }

    private FolderReport Verify() => FolderVerifier.Verify(_run.Path, null, TimeProvider.System, new Yardstick([SampleRun.Cnda], null));
}
