using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using InsConformance.Foundation;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Driver;
using InsConformance.Lps.Launching;
using InsConformance.Lps.Tests.Fakes;
using InsConformance.Testing;

namespace InsConformance.Lps.Tests.Launching;

public class LaunchTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>This assembly as a child that behaves as <paramref name="mode"/> says.</summary>
    internal static LaunchOptions Of(string mode) => new(ExternalTool.Find("dotnet") ?? "dotnet", [typeof(Child).Assembly.Location, mode])
    {
        StartTimeout = Patience,
        StopTimeout = Patience,
    };

    [Fact]
    public async Task Process_Started_ServesTheContractAndEndsWhenItsInputCloses()
    {
        await using var process = await ReferenceLpsProcess.StartAsync(Bench.Options(TestPeople.Service(), "nia-as-nir") with { Nie = "123456" }, Of("lps"));
        await using (var driver = await HttpLpsDriver.ConnectAsync(new LpsDriverOptions(process.Url)))
        {
            Assert.Equal(("LPS-REFERENCE", "123456"), (driver.Description.Name, driver.Description.Nie));
            Assert.NotEqual(Environment.ProcessId, process.ProcessId);
            var identity = await driver.CreateIdentityAsync(new TraitsEntry(TestPeople.Aeion));
            Assert.Equal("D'AEION", identity.Traits.NomNaissance);
        }

        Assert.True(await process.StopAsync());
        Assert.True(await process.StopAsync());
        await Assert.ThrowsAsync<BlockedException>(() => HttpLpsDriver.ConnectAsync(new LpsDriverOptions(process.Url)));
    }

    [Fact]
    public async Task Process_ThatIgnoresTheEndOfItsInput_IsKilled()
    {
        await using var process = await ReferenceLpsProcess.StartAsync(
            Bench.Options(TestPeople.Service()), Of("deaf") with { StopTimeout = TimeSpan.FromMilliseconds(200) });
        var id = process.ProcessId;
        Assert.False(await process.StopAsync());
        Assert.Throws<ArgumentException>(() => Process.GetProcessById(id));
    }

    [Fact]
    public async Task Parent_Killed_LeavesNoOrphan()
    {
        var launch = Of("parent");
        using var parent = Process.Start(new ProcessStartInfo(launch.Executable, launch.Arguments) { RedirectStandardOutput = true, RedirectStandardInput = true })!;
        using var deadline = new CancellationTokenSource(Patience);
        var words = (await parent.StandardOutput.ReadLineAsync(deadline.Token))!.Split(' ');
        var child = int.Parse(words[0], CultureInfo.InvariantCulture);
        var url = new Uri(words[1]);
        using var tie = new TcpClient();
        await tie.ConnectAsync(url.Host, url.Port, deadline.Token);

        parent.Kill();

        // The connection is the event: it ends when the child goes.
        Assert.Equal(0, await ReadToEndAsync(tie, deadline.Token));
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (IsAlive(child))
            await tick.WaitForNextTickAsync(deadline.Token);
    }

    [Theory]
    [InlineData("garbage", "lps-start-garbage", "Hello, world")]
    [InlineData("flood", "lps-start-garbage", "xxxx")]
    [InlineData("elsewhere", "lps-start-garbage", "192.0.2.1")]
    [InlineData("crash", "lps-start-ended", "no such library")]
    public async Task Program_ThatIsNotTheReferenceLps_IsAHarnessError(string mode, string code, string word)
    {
        var error = await Assert.ThrowsAsync<HarnessException>(() => ReferenceLpsProcess.StartAsync(Bench.Options(TestPeople.Service()), Of(mode)));
        Assert.Equal(code, error.Code);
        Assert.Contains(word, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Program_ThatNeverGetsReady_IsBlocked()
    {
        var blocked = await Assert.ThrowsAsync<BlockedException>(() => ReferenceLpsProcess.StartAsync(
            Bench.Options(TestPeople.Service()), Of("silent") with { StartTimeout = TimeSpan.FromSeconds(1) }));
        Assert.Equal("lps-start-timeout", blocked.Code);
    }

    [Fact]
    public async Task Program_ThatIsNotThere_IsBlocked()
    {
        var blocked = await Assert.ThrowsAsync<BlockedException>(
            () => ReferenceLpsProcess.StartAsync(Bench.Options(TestPeople.Service()), new LaunchOptions("/nowhere/insconf", ["lps"])));
        Assert.Equal("lps-not-launched", blocked.Code);
    }

    [Fact]
    public async Task Start_GivenUp_KillsTheChild()
    {
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ReferenceLpsProcess.StartAsync(Bench.Options(TestPeople.Service()), Of("silent"), source.Token));
    }

    [Fact]
    public async Task Child_ThatCannotStart_GivesItsOwnErrorToTheParent()
    {
        await using var taken = await Bench.StartAsync(TestPeople.Service());
        var options = Bench.Options(TestPeople.Service()) with { Port = taken.Url.Port };
        var blocked = await Assert.ThrowsAsync<BlockedException>(() => ReferenceLpsProcess.StartAsync(options, Of("lps")));
        Assert.Equal("port-in-use", blocked.Code);
        var input = await Assert.ThrowsAsync<InputException>(
            () => ReferenceLpsProcess.StartAsync(Bench.Options(TestPeople.Service()) with { TrustRootPath = "/nowhere.pem" }, Of("lps")));
        Assert.Equal("lps-trust", input.Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello\n")]
    [InlineData("{\"insiUrl\":\"x\"}\n")]
    public async Task Host_WithoutItsConfiguration_SaysSoAndEnds(string input)
    {
        using var output = new StringWriter();
        Assert.Equal(ExitCode.WrongInput, await ReferenceLpsHost.RunAsync(new StringReader(input), output));
        Assert.Contains("lps-settings", output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output.ToString(), StringComparison.Ordinal);
    }

    private static async Task<int> ReadToEndAsync(TcpClient client, CancellationToken ct)
    {
        try
        {
            return await client.GetStream().ReadAsync(new byte[1], ct);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    // An orphan that ended may stay as a zombie where nobody collects it.
    private static bool IsAlive(int id)
    {
        var stat = $"/proc/{id}/stat";
        if (OperatingSystem.IsLinux())
        {
            try
            {
                return !File.ReadAllText(stat).Contains(") Z ", StringComparison.Ordinal);
            }
            catch (IOException)
            {
                return false;
            }
        }

        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
