using System.Globalization;
using InsConformance.Testing;

namespace InsConformance.InsiMock.Tests.Foreign;

/// <summary>WireMock's own clients drive the mock unchanged: the same calls give the same outcomes on WireMock and here.</summary>
public sealed class WireMockClientTests
{
    [RequiresWireMockFact]
    public async Task JavaClient_SameCallsOnWireMockAndHere_SameOutcomes()
    {
        await using var mock = await MockUnderTest.StartAsync(o => o with { PlainPort = 0, AdminShowsIdentities = true });

        var run = ExternalTool.Run(
            "java",
            ["-Xshare:auto", "-XX:TieredStopAtLevel=1", "-cp", RequiresWireMockFactAttribute.Jar, Script("WireMockClientScript.java"), .. Addresses(mock)]);

        AssertSame(run, outcomes: 50);
        Assert.Empty(mock.Server.InternalErrors);
    }

    [RequiresWireMockFact]
    public async Task NodeClients_SameCallsOnWireMockAndHere_SameOutcomes()
    {
        Assert.Null(NpmPackage.ReasonToSkip("wiremock-captain", "4.1.3"));
        Assert.Null(NpmPackage.ReasonToSkip("wiremock-rest-client", "1.11.0"));
        await using var mock = await MockUnderTest.StartAsync(o => o with { PlainPort = 0, AdminShowsIdentities = true });

        var run = ExternalTool.Run(
            "node",
            [
                Script("wiremock-clients.mjs"),
                RequiresWireMockFactAttribute.Jar,
                Path.Combine(NpmPackage.Folder("wiremock-captain", "4.1.3"), "package.json"),
                Path.Combine(NpmPackage.Folder("wiremock-rest-client", "1.11.0"), "package.json"),
                .. Addresses(mock),
            ]);

        AssertSame(run, outcomes: 20);
        Assert.Empty(mock.Server.InternalErrors);
    }

    private static string Script(string name) => Repository.PathTo("tests", "InsConformance.InsiMock.Tests", "Foreign", name);

    private static string[] Addresses(MockUnderTest mock) =>
    [
        mock.Server.AdminUri.Host,
        mock.Server.AdminUri.Port.ToString(CultureInfo.InvariantCulture),
        mock.Server.PlainUri!.GetLeftPart(UriPartial.Authority),
    ];

    private static void AssertSame(ToolResult run, int outcomes)
    {
        Assert.True(run.ExitCode == 0, run.Error + run.Output);
        var lines = run.Output.Split('\n').Select(l => l.Split('|', 2)).Where(l => l.Length == 2).ToLookup(l => l[0], l => l[1]);
        Assert.True(lines["wiremock"].Count() >= outcomes, run.Output);
        Assert.Equal(lines["wiremock"], lines["mock"]);
    }
}
