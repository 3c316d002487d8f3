using System.Text;
using System.Text.Json.Nodes;
using InsConformance.Foundation;
using InsConformance.Gherkin.Messages;
using InsConformance.Insi.Exchanges;
using InsConformance.Reports.Manifests;
using InsConformance.Reports.Merging;
using InsConformance.Reports.Runs;

namespace InsConformance.Reports.Tests;

/// <summary>Shards played by the real runner, put together and compared with the run of all.</summary>
public sealed class MergeTests : IDisposable
{
    private static readonly string Feature = "# language: fr\nFonctionnalité: Recherche\n" + string.Concat(Enumerable.Range(0, 9).Select(i => $"""
          {(i == 4 ? "@cnda:2.05" : "@cnda:2.03-1")}
          Scénario: S{i}
            Quand le logiciel cherche "NOM{i}"
            Alors la réponse est "{(i == 4 ? "01" : "00")}"

        """));

    private readonly TemporaryFolder _temp = new();

    [Theory]
    [InlineData(null)]
    [InlineData(7)]
    public async Task Merge_Shards_IsTheRunOfAll(int? seed)
    {
        var whole = await PlayAsync("all", null, seed);
        var expected = EvidenceBuilder.Build(whole, [SampleRun.Cnda]);
        // The same seed gives both shards the same ids, which must not mix them up.
        string[] shards = [(await PlayAsync("s2", "2/2", seed)).Path, (await PlayAsync("s1", "1/2", seed)).Path];

        var merged = RunMerge.Merge(shards, _temp.PathTo("out"));
        var summary = EvidenceBuilder.Build(merged.Folder, [SampleRun.Cnda]);

        Assert.Equal(Verdicts(whole), Verdicts(merged.Folder));
        Assert.Equal((expected.Counts, expected.ExitCode), (summary.Counts, summary.ExitCode));
        Assert.Empty(summary.Gaps);
        Assert.Empty(summary.Remarks);
        Assert.Equal(Proofs(whole), Proofs(merged.Folder));
        Assert.Equal(Enumerable.Range(1, 9), Exchanges(merged.Folder).Select(e => e.Number).Order());
        Assert.Equal(18, merged.Folder.ExchangeFiles().Count());
        Assert.True(ManifestVerifier.Verify(merged.Folder.Path).IsIntact);
        // An exchange stays with its scenario: S3 searched for NOM3.
        Assert.All(MessageReader.Read(merged.Folder.MessagesPath).Scenarios, s => Assert.Contains(
            $"NOM{s.Name[1..]}",
            File.ReadAllText(merged.Folder.At(s.Steps.SelectMany(p => p.Attachments).Select(a => ExchangeEvidence.FromJson(a.Body.Span)).Single().RequestFile)),
            StringComparison.Ordinal));
    }

    [Fact]
    public async Task Merge_AnyOrderOfFolders_SameBytes()
    {
        string[] shards = [(await PlayAsync("s1", "1/2")).Path, (await PlayAsync("s2", "2/2")).Path];

        var one = RunMerge.Merge(shards, _temp.PathTo("one")).Folder;
        var other = RunMerge.Merge([.. shards.Reverse()], _temp.PathTo("other")).Folder;

        Assert.Equal(File.ReadAllBytes(one.MessagesPath), File.ReadAllBytes(other.MessagesPath));
        Assert.Equal(File.ReadAllBytes(one.FactsPath), File.ReadAllBytes(other.FactsPath));
    }

    [Fact]
    public async Task Merge_Messages_EveryIdIsUniqueAndEveryReferenceIsDefined()
    {
        string[] shards = [(await PlayAsync("s1", "1/2", 3)).Path, (await PlayAsync("s2", "2/2", 3)).Path];

        var merged = RunMerge.Merge(shards, _temp.PathTo("out")).Folder;

        var defined = new HashSet<string>();
        var references = new List<string>();
        foreach (var line in File.ReadLines(merged.MessagesPath))
            Walk(JsonNode.Parse(line), (name, id) => { if (name == "id") Assert.True(defined.Add(id), id); else references.Add(id); });
        Assert.NotEmpty(references);
        Assert.All(references, r => Assert.Contains(r, defined));
        Assert.Single(File.ReadLines(merged.MessagesPath), l => l.StartsWith("{\"gherkinDocument\"", StringComparison.Ordinal));
        Assert.Single(File.ReadLines(merged.MessagesPath), l => l.StartsWith("{\"testRunStarted\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Merge_ShardMissing_RefusedOrTold()
    {
        string[] shards = [(await PlayAsync("s1", "1/3")).Path, (await PlayAsync("s3", "3/3")).Path];

        Assert.Contains("2/3", Assert.Throws<InputException>(() => RunMerge.Merge(shards, _temp.PathTo("no"))).Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_temp.PathTo("no")));
        var summary = EvidenceBuilder.Build(RunMerge.Merge(shards, _temp.PathTo("out"), allowMissing: true).Folder, [SampleRun.Cnda]);

        Assert.Contains("Partie du run absente de la réunion : 2/3", summary.Gaps);
        Assert.NotEqual(ExitCode.Conform, summary.ExitCode);
    }

    [Fact]
    public async Task Merge_SameScenarioTwice_CountsOnceAndItsExchangesToo()
    {
        string[] runs = [(await PlayAsync("s1", "1/2")).Path, (await PlayAsync("s2", "2/2")).Path, (await PlayAsync("again", "2/2")).Path];

        var merged = RunMerge.Merge(runs, _temp.PathTo("out"));
        var summary = EvidenceBuilder.Build(merged.Folder, [SampleRun.Cnda]);

        Assert.Equal(9, summary.Counts.Total);
        Assert.NotEmpty(merged.Repeated);
        Assert.Equal(18, merged.Folder.ExchangeFiles().Count());
        Assert.Empty(summary.Gaps);
        Assert.Empty(summary.Remarks);
    }

    [Fact]
    public async Task Merge_KilledShard_IsStillToldAsCut()
    {
        var (first, second) = (await PlayAsync("s1", "1/2"), await PlayAsync("s2", "2/2"));
        var lines = File.ReadAllBytes(second.MessagesPath);
        File.WriteAllBytes(second.MessagesPath, lines[..(lines.Length * 2 / 3)]);

        var summary = EvidenceBuilder.Build(RunMerge.Merge([first.Path, second.Path], _temp.PathTo("out")).Folder, [SampleRun.Cnda]);

        Assert.Contains("Le run a été interrompu : sa fin n'est pas enregistrée.", summary.Gaps);
        Assert.Equal(9, summary.Counts.Total + summary.Gaps.Count(g => g.StartsWith("Scénario prévu", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("s1/in")]
    [InlineData("s1/deep/er")]
    [InlineData("s1")]
    [InlineData(".")]
    [InlineData("other/../s1/in")]
    [InlineData("link/in")]
    public async Task Merge_OutputInAPartOrAroundIt_IsRefusedAndThePartsStay(string output)
    {
        var (first, second) = (await PlayAsync("s1", "1/2"), await PlayAsync("s2", "2/2"));
        EvidenceBuilder.Build(first, [SampleRun.Cnda]);
        Directory.CreateSymbolicLink(_temp.PathTo("link"), first.Path);

        var e = Assert.Throws<InputException>(() => RunMerge.Merge([first.Path, second.Path], _temp.PathTo(output)));

        Assert.Equal("output-in-part", e.Code);
        Assert.True(ManifestVerifier.Verify(first.Path).IsIntact);
    }

    [Fact]
    public async Task Merge_OutputBesideWithTheNameOfAPartBefore_IsMade()
    {
        string[] shards = [(await PlayAsync("s1", "1/2")).Path, (await PlayAsync("s2", "2/2")).Path];

        Assert.Equal(2, RunMerge.Merge(shards, _temp.PathTo("s1-s2")).Parts);
    }

    [Fact]
    public async Task Merge_WhatThePartsHadBesides_IsNamed()
    {
        var (first, second) = (await PlayAsync("s1", "1/2"), await PlayAsync("s2", "2/2"));
        File.WriteAllText(first.At("EXIGENCES.xlsx"), "filled");
        Directory.CreateDirectory(second.At("notes"));
        File.WriteAllText(second.At("notes/a.txt"), "a");
        File.WriteAllText(second.At("notes/b.txt"), "b");
        EvidenceBuilder.Build(second, [SampleRun.Cnda], options: new ReportOptions { Ctrf = true });

        var merged = RunMerge.Merge([first.Path, second.Path], _temp.PathTo("out"));

        Assert.Equal([first.At("EXIGENCES.xlsx"), second.At("notes")], merged.NotCarried);
        Assert.True(merged.HadCtrf);
    }

    [Fact]
    public async Task Merge_PartsWithTheirReportsAlone_NothingIsLeft()
    {
        var (first, second) = (await PlayAsync("s1", "1/2"), await PlayAsync("s2", "2/2"));
        EvidenceBuilder.Build(first, [SampleRun.Cnda]);

        var merged = RunMerge.Merge([first.Path, second.Path], _temp.PathTo("out"));

        Assert.Empty(merged.NotCarried);
        Assert.False(merged.HadCtrf);
    }

    public static TheoryData<string, string> Conflicts() => new()
    {
        { "other product: LPS de référence 1.0.0 in", "version" },
        { "other tool", "tool" },
        { "other commit", "commit" },
        { "other catalogues", "catalogue" },
        { "was played twice with other results: passed in", "result" },
        { "the same run twice", "same" },
        { "is not as its manifest says: messages.ndjson", "tampered" },
        { "other text of f.feature", "feature" },
        { "other number of shards", "shards" },
        { "other bytes of preuves/INS_1/signe.pdf", "attached" },
    };

    [Theory]
    [MemberData(nameof(Conflicts))]
    public async Task Merge_Contradiction_IsNamedAndNothingIsWritten(string expected, string kind)
    {
        var first = await PlayAsync("s1", "1/2");
        var second = kind == "same" ? first : await PlayAsync("s2", kind switch { "result" => "1/2", "shards" => "2/3", _ => "2/2" });
        var facts = second.ReadFacts();
        switch (kind)
        {
            case "version":
                second.WriteFacts(facts with { Product = facts.Product with { Version = "1.0.1" } });
                break;
            case "tool":
                second.WriteFacts(facts with { ToolVersion = "0.2.0" });
                break;
            case "commit":
                second.WriteFacts(facts with { Commit = "0123" });
                break;
            case "catalogue":
                second.WriteFacts(facts with { Catalogues = [new CatalogueFacts("cnda-insi", "autre")] });
                break;
            case "result":
                Rewrite(second.MessagesPath, "\"status\":\"PASSED\"", "\"status\":\"SKIPPED\"");
                break;
            case "feature":
                Rewrite(second.MessagesPath, "Fonctionnalité: Recherche", "Fonctionnalité: Recherches");
                break;
            case "tampered":
                EvidenceBuilder.Build(second, [SampleRun.Cnda]);
                File.AppendAllText(second.MessagesPath, "\n");
                break;
            case "attached":
                Attach(first, "un");
                Attach(second, "deux");
                break;
            default:
                break;
        }

        var fault = Assert.Throws<InputException>(() => RunMerge.Merge([first.Path, second.Path], _temp.PathTo("out")));

        Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_temp.PathTo("out")));
    }

    public void Dispose() => _temp.Dispose();

    private static void Attach(RunFolder folder, string text)
    {
        Directory.CreateDirectory(folder.At("preuves/INS_1"));
        File.WriteAllText(folder.At("preuves/INS_1/signe.pdf"), text);
    }

    private static void Rewrite(string path, string from, string to) =>
        File.WriteAllText(path, File.ReadAllText(path).Replace(from, to, StringComparison.Ordinal), new UTF8Encoding(false));

    private static List<(string, Verdict, string?)> Verdicts(RunFolder folder) =>
        [.. MessageReader.Read(folder.MessagesPath).Scenarios.Select(s => (s.Key, s.Verdict, s.Steps.Select(p => p.Problem?.Message).FirstOrDefault(m => m is not null)))];

    private static List<ExchangeEvidence> Exchanges(RunFolder folder) =>
        [.. MessageReader.Read(folder.MessagesPath).Scenarios.SelectMany(s => s.Steps).SelectMany(s => s.Attachments).Select(a => ExchangeEvidence.FromJson(a.Body.Span))];

    private static string[] Proofs(RunFolder folder) => [.. Directory.GetFiles(folder.ProofsPath, "*", SearchOption.AllDirectories).Select(Path.GetFileName).OfType<string>().Order()];

    private static void Walk(JsonNode? node, Action<string, string> found)
    {
        foreach (var (name, value) in node as JsonObject ?? [])
        {
            if (value is JsonValue && (name == "id" || name.EndsWith("Id", StringComparison.Ordinal)) && name != "workerId")
                found(name, (string)value!);
            else if (value is JsonArray ids && name.EndsWith("Ids", StringComparison.Ordinal))
                ids.ToList().ForEach(i => found(name, (string)i!));
            else
                Walk(value, found);
        }

        foreach (var item in node as JsonArray ?? [])
            Walk(item, found);
    }

    private Task<RunFolder> PlayAsync(string name, string? shard, int? seed = null) =>
        PlayedRun.PlayAsync(_temp, Feature, Samples.Facts() with { RunId = name, Shard = shard, IsPartial = shard is not null, Loaded = 9 }, name, seed);
}
