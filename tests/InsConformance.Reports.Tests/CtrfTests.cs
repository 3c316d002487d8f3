using System.Text.Json;
using InsConformance.Foundation;
using InsConformance.Testing;

namespace InsConformance.Reports.Tests;

public sealed class CtrfTests
{
    [Fact]
    public void Ctrf_RunOfEveryVerdict_CountsAgreeAndOnlyPassesPass()
    {
        using var run = SampleRun.OfEveryVerdict();
        var summary = EvidenceBuilder.Build(run.Folder, run.Record, [SampleRun.Cnda], null, new ReportOptions { Ctrf = true });
        using var json = JsonDocument.Parse(run.Bytes("ctrf.json"));
        var results = json.RootElement.GetProperty("results");
        var tests = results.GetProperty("tests").EnumerateArray().ToArray();

        Assert.Equal("CTRF", json.RootElement.GetProperty("reportFormat").GetString());
        Assert.Equal(tests.Length, results.GetProperty("summary").GetProperty("tests").GetInt32());
        foreach (var status in new[] { "passed", "failed", "pending", "skipped", "other" })
            Assert.Equal(tests.Count(t => t.GetProperty("status").GetString() == status), results.GetProperty("summary").GetProperty(status).GetInt32());
        Assert.Equal(summary.Counts.Passed, tests.Count(t => t.GetProperty("status").GetString() == "passed"));
        Assert.All(tests.Where(t => t.GetProperty("rawStatus").GetString() is "error" or "blocked" or "missing-evidence"), t => Assert.Equal("failed", t.GetProperty("status").GetString()));
        Assert.Equal("pending", Assert.Single(tests, t => t.GetProperty("rawStatus").GetString() == Verdict.Manual.Word()).GetProperty("status").GetString());
    }

    [RequiresNpmPackageFact("ctrf", "0.3.0")]
    public void Ctrf_RunOfEveryVerdict_IsValidForTheOfficialPackage()
    {
        using var run = SampleRun.OfEveryVerdict();
        EvidenceBuilder.Build(run.Folder, run.Record, [SampleRun.Cnda], null, new ReportOptions { Ctrf = true });
        Assert.Equal("valid", Judge(run.Folder.CtrfPath));

        File.WriteAllText(run.Folder.CtrfPath, run.Read("ctrf.json").Replace("\"passed\",", "\"green\",", StringComparison.Ordinal));
        Assert.Contains("status", Judge(run.Folder.CtrfPath), StringComparison.Ordinal);

        static string Judge(string file)
        {
            const string Script = "const r = require('ctrf').validate(JSON.parse(require('fs').readFileSync(process.argv[1], 'utf8'))); console.log(r.valid ? 'valid' : JSON.stringify(r.errors))";
            return ExternalTool.Run("node", ["-e", Script, file], folder: NpmPackage.Folder("ctrf", "0.3.0")).Output.Trim();
        }
    }

    [Fact]
    public void Ctrf_NotAskedFor_IsNotThereAndOneThatIsThereIsKeptCurrent()
    {
        using var run = SampleRun.OfEveryVerdict();
        run.Build();
        Assert.False(File.Exists(run.Folder.CtrfPath));

        File.WriteAllText(run.Folder.CtrfPath, "{}");
        run.Build();
        Assert.Contains("CTRF", run.Read("ctrf.json"), StringComparison.Ordinal);
    }
}
