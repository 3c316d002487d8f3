using System.Net;
using System.Text;
using InsConformance.Foundation;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Driver;
using InsConformance.Lps.Reference;
using InsConformance.Lps.Tests.Fakes;
using InsConformance.Testing;

namespace InsConformance.Lps.Tests.Reference;

public class ControlTests
{
    [Fact]
    public async Task Reset_EmptiesEverythingAndTurnsToAnotherService()
    {
        await using var bench = await Bench.StartAsync(TestPeople.Service());
        var (_, identity) = await bench.RetrieveAsync(TestPeople.Corse);
        await bench.Driver.SetClockAsync(new ClockRequest(OffsetSeconds: 5400));

        await bench.Driver.ResetAsync(new ResetRequest("http://other.test/lps"));

        await Assert.ThrowsAsync<LpsRefusalException>(() => bench.Driver.GetIdentityAsync(identity.Id));
        Assert.Empty(await bench.Driver.ReadAuditAsync());
        await bench.RetrieveAsync(TestPeople.Corse);
        Assert.Equal("other.test", bench.Insi.Addresses[^1].Host);
    }

    [Fact]
    public async Task Reset_WithoutUrl_KeepsThePresentService()
    {
        await using var bench = await Bench.StartAsync(TestPeople.Service());
        await bench.Driver.ResetAsync(new ResetRequest("http://other.test/lps"));
        await bench.Driver.ResetAsync(new ResetRequest());
        await bench.RetrieveAsync(TestPeople.Corse);
        Assert.Equal("other.test", bench.Insi.Addresses.Single().Host);
    }

    [Fact]
    public async Task Reset_WithSeed_MakesTheIdsReproducible()
    {
        await using var bench = await Bench.StartAsync(TestPeople.Service());
        for (var i = 0; i < 2; i++)
        {
            await bench.Driver.ResetAsync(new ResetRequest(Seed: 42));
            await bench.RetrieveAsync(TestPeople.Corse);
        }

        Assert.Equal(bench.Insi.Received[0].MessageId, bench.Insi.Received[1].MessageId);
    }

    [Theory]
    [InlineData("lps")]
    [InlineData("ftp://insi.test/lps")]
    public async Task Reset_WithAWrongUrl_IsRefusedAndChangesNothing(string url)
    {
        await using var bench = await Bench.StartAsync(TestPeople.Service());
        var identity = await bench.TypeAsync(TestPeople.Corse);
        await Assert.ThrowsAsync<LpsRefusalException>(() => bench.Driver.ResetAsync(new ResetRequest(url)));
        Assert.Equal(identity.Id, (await bench.Driver.GetIdentityAsync(identity.Id)).Id);
    }

    [Fact]
    public async Task Clock_Frozen_IsTheTimeOfCallsAndTraces()
    {
        await using var bench = await Bench.StartAsync(TestPeople.Service());
        var instant = new DateTimeOffset(2031, 2, 3, 4, 5, 6, TimeSpan.Zero);
        var state = await bench.Driver.SetClockAsync(new ClockRequest(FrozenAt: instant));
        Assert.Equal(new ClockState(instant, true), state);
        await bench.RetrieveAsync(TestPeople.Corse);
        Assert.Equal(("2031-02-03T04:05:06.000Z", "2031-02-03T04:05:06.000Z"), (bench.Insi.Received[0].Lps!.Temps, bench.Insi.Received[0].Bam!.Temps));
        Assert.All(await bench.Driver.ReadAuditAsync(), e => Assert.Equal(instant, e.At));
    }

    [Fact]
    public async Task Clock_WithOffsetThenNone_GoesBackToRealTime()
    {
        await using var bench = await Bench.StartAsync(Bench.Options(TestPeople.Service()) with { Time = new StandingTime() }, TestPeople.Service());
        Assert.Equal(StandingTime.Instant.AddSeconds(5400), (await bench.Driver.SetClockAsync(new ClockRequest(OffsetSeconds: 5400))).Now);
        Assert.Equal(StandingTime.Instant.AddSeconds(-60), (await bench.Driver.SetClockAsync(new ClockRequest(OffsetSeconds: -60))).Now);
        Assert.Equal(new ClockState(StandingTime.Instant, false), await bench.Driver.SetClockAsync(new ClockRequest()));
    }

    [Fact]
    public async Task Clock_WithBothMembers_IsRefused()
    {
        await using var bench = await Bench.StartAsync(TestPeople.Service());
        await Assert.ThrowsAsync<LpsRefusalException>(() => bench.Driver.SetClockAsync(new ClockRequest(1, DateTimeOffset.UnixEpoch)));
    }

    [Theory]
    [InlineData("POST", "/identities", "{", "application/json", 400, "request-invalid")]
    [InlineData("POST", "/identities", "{}", "application/json", 400, "request-invalid")]
    [InlineData("POST", "/identities", "null", "application/json", 400, "request-invalid")]
    [InlineData("POST", "/identities", "{\"traits\":{\"nomDeNaissance\":\"X\"}}", "application/json", 400, "request-invalid")]
    [InlineData("POST", "/identities", "{\"traits\":{},\"traits\":{}}", "application/json", 400, "request-invalid")]
    [InlineData("POST", "/identities", "{}", "text/plain", 415, "content-type")]
    [InlineData("PUT", "/identities", "{}", "application/json", 405, "method-not-allowed")]
    [InlineData("GET", "/nothing", null, null, 404, "route-unknown")]
    [InlineData("GET", "/identities/P000404", null, null, 404, "identity-unknown")]
    [InlineData("PUT", "/clock", "{\"offsetSeconds\":1e300}", "application/json", 400, "request-invalid")]
    public async Task Request_OutOfTheContract_GivesAProblem(string method, string path, string? body, string? type, int status, string code)
    {
        await using var bench = await Bench.StartAsync(TestPeople.Service());
        var problem = await SendAsync(bench.Url, method, path, body, type);
        Assert.Equal((status, "application/problem+json", status, code), (problem.Http, problem.Type, problem.Problem.Status, problem.Problem.Code));
    }

    [Fact]
    public async Task Request_TooLarge_GivesAProblem()
    {
        await using var bench = await Bench.StartAsync(TestPeople.Service());
        var problem = await SendAsync(bench.Url, "POST", "/identities", new string(' ', 70_000) + "{}", "application/json");
        Assert.Equal((413, LpsProblemCodes.BodyTooLarge), (problem.Http, problem.Problem.Code));
    }

    [Fact]
    public async Task Search_InAnotherMode_IsACapabilityThatIsAbsent()
    {
        await using var bench = await Bench.StartAsync(TestPeople.Service());
        var identity = await bench.TypeAsync(TestPeople.Corse);
        var problem = await SendAsync(bench.Url, "POST", $"/identities/{identity.Id}/insi/search", "{\"mode\":\"empreinte\"}", "application/json");
        Assert.Equal((501, LpsProblemCodes.CapabilityAbsent), (problem.Http, problem.Problem.Code));
    }

    [Fact]
    public async Task Answer_ThatTakesTooLong_IsADeadlineProblem()
    {
        var time = new ManualTimers();
        var limit = TimeSpan.FromSeconds(77);
        var insi = new FakeInsi(_ =>
        {
            time.Expire(limit);
            return FakeAnswer.Hang;
        });
        await using var bench = await Bench.StartAsync(Bench.Options(insi) with { AnswerTimeout = limit, Time = time }, insi);
        var identity = await bench.TypeAsync(TestPeople.Corse);
        var problem = await SendAsync(bench.Url, "POST", $"/identities/{identity.Id}/insi/search", "{}", "application/json");
        Assert.Equal((504, LpsProblemCodes.Deadline), (problem.Http, problem.Problem.Code));
    }

    [Fact]
    public async Task Reference_ListensOnLoopbackOnly()
    {
        await using var bench = await Bench.StartAsync(TestPeople.Service());
        Assert.Equal(IPAddress.Loopback.ToString(), bench.Url.Host);
    }

    [Fact]
    public async Task Port_AlreadyTaken_IsBlocked()
    {
        await using var bench = await Bench.StartAsync(TestPeople.Service());
        var insi = TestPeople.Service();
        var blocked = await Assert.ThrowsAsync<BlockedException>(() => ReferenceLps.StartAsync(Bench.Options(insi) with { Port = bench.Url.Port }));
        Assert.Equal("port-in-use", blocked.Code);
    }

    [Fact]
    public async Task Options_WithSeveralFaults_AreAllNamedAtOnce()
    {
        var options = new ReferenceLpsOptions { InsiUrl = new Uri("https://insi.test/lps"), Idam = "short", Name = "a b", Version = "", Port = 70000 };
        var input = await Assert.ThrowsAsync<InputException>(() => ReferenceLps.StartAsync(options));
        Assert.All(["Idam", "Name", "Version", "Port", "client certificate", "Emetteur"], word => Assert.Contains(word, input.Message, StringComparison.Ordinal));
    }

    private static async Task<(int Http, string? Type, LpsProblem Problem)> SendAsync(Uri url, string method, string path, string? body, string? type)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(url, path));
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, type!);
        using var response = await http.SendAsync(request);
        var problem = System.Text.Json.JsonSerializer.Deserialize(await response.Content.ReadAsStringAsync(), LpsContractJson.Default.LpsProblem);
        return ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, problem!);
    }
}
