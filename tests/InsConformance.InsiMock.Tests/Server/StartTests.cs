using System.Net;
using System.Net.Sockets;
using InsConformance.Foundation;

namespace InsConformance.InsiMock.Tests.Server;

public sealed class StartTests
{
    [Fact]
    public async Task Start_OnAPortInUse_IsBlockedAndNamesPortAndCure()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var error = await Assert.ThrowsAsync<BlockedException>(() => MockServer.StartAsync(MockUnderTest.Options with { AdminPort = port }));

        Assert.Equal("port-in-use", error.Code);
        Assert.Contains($"the admin port {port}", error.OneLine, StringComparison.Ordinal);
        Assert.Contains("another port", error.Cure, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Blocked, error.ExitCode);
    }

    [Fact]
    public async Task Start_OnAFixedPort_ListensOnLocalhostAndFreesItOnDispose()
    {
        var port = FreePort();
        for (var time = 0; time < 2; time++)
        {
            await using var mock = await MockUnderTest.StartAsync(o => o with { MutualTlsPort = port });

            Assert.Equal(new Uri($"https://localhost:{port}/lps"), mock.Server.MutualTlsUri);
            Assert.Equal("00", (await mock.CallAsync(MockUnderTest.Ecetinsi)).Result?.CodeCr);
        }
    }

    [Fact]
    public async Task Start_Twice_GivesMocksThatDoNotSeeEachOther()
    {
        await using var one = await MockUnderTest.StartAsync();
        await using var two = await MockUnderTest.StartAsync();

        await one.CallAsync(MockUnderTest.Ecetinsi);

        Assert.NotEqual(one.Server.MutualTlsUri, two.Server.MutualTlsUri);
        Assert.Equal((1, 0), (one.Server.Journal.Count, two.Server.Journal.Count));
    }

    [Fact]
    public async Task Start_WithWrongOptions_NamesAllFaultsAtOnce()
    {
        var options = MockUnderTest.Options with { MutualTlsPort = 70_000, AdminPort = -1, AcceptedIdams = [], MaxRequestBytes = 0 };

        var error = await Assert.ThrowsAsync<InputException>(() => MockServer.StartAsync(options));

        foreach (var key in new[] { "the mutual TLS port is 70000", "the admin port is -1", "AcceptedIdams", "MaxRequestBytes" })
            Assert.Contains(key, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WithOnePortTwice_IsRefused()
    {
        var error = await Assert.ThrowsAsync<InputException>(
            () => MockServer.StartAsync(MockUnderTest.Options with { MutualTlsPort = 8443, AdminPort = 8443 }));

        Assert.Contains("a port of its own", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WithoutFixtures_NamesTheFolder()
    {
        var error = await Assert.ThrowsAsync<InputException>(
            () => MockServer.StartAsync(MockUnderTest.Options with { FixturesFolder = "no-such-folder" }));

        Assert.Contains("no-such-folder", error.OneLine, StringComparison.Ordinal);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
