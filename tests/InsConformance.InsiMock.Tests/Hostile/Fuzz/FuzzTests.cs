using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using InsConformance.Foundation.Clock;
using InsConformance.Insi.Pki;
using InsConformance.Insi.Verification;
using InsConformance.InsiMock.Journal;
using InsConformance.Testing;

namespace InsConformance.InsiMock.Tests.Hostile.Fuzz;

/// <summary>
/// Damaged requests of every operation against the real server: an answer always comes, of a known kind; nothing fails inside; nothing is lost in the journal;
/// memory does not grow. A failing case names its seed.
/// </summary>
[Collection(Alone.Name)]
public sealed class FuzzTests
{
    // After the first quarter every bounded store is full or nearly; less than this may come on top, however long the run.
    private const long AllowedGrowth = 16L * 1024 * 1024;

    [Fact]
    public async Task Server_DamagedRequests_AnswersEachAndLivesOn()
    {
        var (mock, sources) = await StartAsync();
        await using var end = mock;
        using var run = new FuzzRun(mock, sources);
        if (FuzzSuite.OnlySeed is { } only)
        {
            await run.PlayAsync(only);
            return;
        }

        var cases = FuzzSuite.Cases;
        var played = 0;
        var memory = 0L;
        Prop.ForAll(Gen.Choose(int.MinValue, int.MaxValue).ToArbitrary(), seed =>
        {
            run.PlayAsync(seed).GetAwaiter().GetResult();
            if (++played == Math.Max(1, cases / 4))
                memory = GC.GetTotalMemory(forceFullCollection: true);
            if (played % 1000 == 0)
                AssertHealthyAsync(mock).GetAwaiter().GetResult();
        }).Check(FuzzSuite.IsLong ? Config.QuickThrowOnFailure.WithMaxTest(cases) : Config.QuickThrowOnFailure.WithMaxTest(cases).WithReplay(20261121UL, 1007UL));

        Assert.Equal(cases, played);
        var grown = GC.GetTotalMemory(forceFullCollection: true) - memory;
        Assert.True(grown < AllowedGrowth, string.Create(CultureInfo.InvariantCulture, $"memory grew by {grown} bytes over {cases - (cases / 4)} cases"));
        await AssertHealthyAsync(mock);
        var arrived = mock.Server.Journal.Mark() - 1;
        Assert.Equal(arrived, (await mock.Server.Journal.WaitForAsync((int)arrived, RawConnection.Deadline)).Count);
        Assert.InRange(arrived, run.Answered, run.Answered + run.Cut);
        Assert.True(run.Answered > cases / 2, $"only {run.Answered} of {cases} cases were answered by the mock");
        Assert.True(run.Served > cases / 20, $"only {run.Served} of {cases} cases got past the checks");
    }

    [Fact]
    public async Task Sources_Undamaged_AreAnswered()
    {
        var (mock, sources) = await StartAsync();
        await using var end = mock;
        foreach (var (message, address) in sources.Plain.Select(m => (m, mock.Server.PlainUri!)).Concat(sources.Card.Select(m => (m, mock.Server.CardUri!))))
        {
            using var connection = await RawConnection.OpenAsync(address);
            await connection.SendAsync(RawConnection.Post(message));
            Assert.Equal(200, (await connection.ReadAsync())?.Status);
        }
    }

    [Fact]
    public async Task Server_InputsThatOnceFoundAFault_AnswersEachAndLivesOn()
    {
        var (mock, sources) = await StartAsync();
        await using var end = mock;
        using var run = new FuzzRun(mock, sources);
        var files = Directory.GetFiles(Repository.PathTo("tests", "InsConformance.InsiMock.Tests", "Hostile", "Fuzz", "corpus"), "*.http");
        Assert.NotEmpty(files);

        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            foreach (var strict in new[] { false, true })
            {
                await run.PlayAsync(new FuzzCase(await File.ReadAllBytesAsync(file), IsCard: false, IsWhole: false, strict));
                await run.PlayAsync(new FuzzCase(await File.ReadAllBytesAsync(file), IsCard: true, IsWhole: false, strict));
            }
        }

        Assert.Empty(mock.Server.InternalErrors);
        await AssertHealthyAsync(mock);
    }

    // The clock stands still inside the certificates' time, so that the assertions of a case are as old in a replay.
    private static async Task<(MockUnderTest Mock, FuzzSources Sources)> StartAsync()
    {
        var clock = new ControllableClock();
        clock.Freeze(new DateTimeOffset(SharedPki.Store.Certificate(PkiRole.CardCps).NotBefore.ToUniversalTime()).AddDays(2));
        var mock = await MockUnderTest.StartAsync(o => o with
        {
            PlainPort = 0,
            CardPort = 0,
            Clock = clock,
            Contract = o.Contract with { Verification = VerificationContract.Default },
            Journal = new JournalLimits { Exchanges = 200, Bytes = 4 * 1024 * 1024 },
        });

        // The batch that progress and retrieval ask for is ready.
        using var connection = await RawConnection.OpenAsync(mock.Server.PlainUri!);
        await connection.SendAsync(RawConnection.Post(new FuzzSources(clock).Deposit));
        Assert.Equal(200, (await connection.ReadAsync())?.Status);
        clock.Advance(TimeSpan.FromHours(1));
        mock.Server.Journal.Clear();
        return (mock, new FuzzSources(clock));
    }

    private static async Task AssertHealthyAsync(MockUnderTest mock)
    {
        mock.Server.Switches.Reset();
        using var http = new HttpClient { Timeout = RawConnection.Deadline };
        using var answer = await http.GetAsync(new Uri(mock.Server.AdminUri, "__admin/health"));
        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Equal("00", (await mock.CallAsync(MockUnderTest.Ecetinsi)).Result?.CodeCr);
    }
}
