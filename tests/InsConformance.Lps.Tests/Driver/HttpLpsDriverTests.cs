using System.Net;
using System.Net.Sockets;
using InsConformance.Foundation;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Driver;
using InsConformance.Testing;

namespace InsConformance.Lps.Tests.Driver;

/// <summary>The table of situations and exceptions of the driver.</summary>
public class HttpLpsDriverTests
{
    private const string Identity =
        """{"id":"1","status":"PROV","traits":{"nomNaissance":"A","premierPrenom":"B","listePrenom":"B","sexe":"F","dateNaissance":"2000-01-01"},"history":[],"alerts":[]}""";

    private static readonly LpsDriverOptions Options = new(new Uri("http://lps.test"));

    [Fact]
    public async Task Connect_ToNobody_IsBlockedAndSaysWhatToDo()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        var blocked = await Assert.ThrowsAsync<BlockedException>(() => HttpLpsDriver.ConnectAsync(new LpsDriverOptions(new Uri($"http://127.0.0.1:{port}"))));
        Assert.Equal("lps-unreachable", blocked.Code);
        Assert.Contains("--lps", blocked.Cure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connect_ToSilence_IsBlocked()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var url = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        var blocked = await Assert.ThrowsAsync<BlockedException>(() => HttpLpsDriver.ConnectAsync(Options with { BaseUrl = url, SetUpTimeout = TimeSpan.FromMilliseconds(100) }));
        Assert.Equal("lps-timeout", blocked.Code);
    }

    [Theory]
    [InlineData("<html>", "text/html", 200, "lps-not-a-driver")]
    [InlineData("", "application/json", 200, "lps-not-a-driver")]
    [InlineData("null", "application/json", 200, "lps-not-a-driver")]
    [InlineData("""{"name":"A","version":"1","contract":1,"capabilities":[],"color":"red"}""", "application/json", 200, "lps-not-a-driver")]
    [InlineData("""{"name":"A","version":"1","contract":1}""", "application/json", 200, "lps-not-a-driver")]
    [InlineData("""{"name":null,"version":"1","contract":1,"capabilities":[]}""", "application/json", 200, "lps-not-a-driver")]
    [InlineData("""{"name":"A","name":"B","version":"1","contract":1,"capabilities":[]}""", "application/json", 200, "lps-not-a-driver")]
    [InlineData("""{"name":"A","version":"1","contract":2,"capabilities":[]}""", "application/json", 200, "lps-contract-version")]
    [InlineData("""{"name":" ","version":"1","contract":1,"capabilities":[]}""", "application/json", 200, "lps-description")]
    [InlineData("not here", "text/plain", 404, "lps-not-a-driver")]
    [InlineData("", "text/plain", 302, "lps-not-a-driver")]
    [InlineData("boom", "text/plain", 500, "lps-error")]
    public async Task Connect_ToWhatIsNoDriver_IsBlocked(string body, string type, int status, string code)
    {
        var lps = new StubLps(_ => StubLps.Json(body, status, type));
        var blocked = await Assert.ThrowsAsync<BlockedException>(() => HttpLpsDriver.ConnectAsync(Options, lps));
        Assert.Equal(code, blocked.Code);
        Assert.NotNull(blocked.Cure);
    }

    [Theory]
    [InlineData("ftp://lps.test")]
    [InlineData("http://lps.test/?a=b")]
    [InlineData("/lps")]
    public async Task Connect_WithAWrongUrl_IsWrongInput(string url) =>
        await Assert.ThrowsAsync<InputException>(() => HttpLpsDriver.ConnectAsync(Options with { BaseUrl = new Uri(url, UriKind.RelativeOrAbsolute) }));

    [Fact]
    public async Task BaseUrl_WithAPath_IsKeptAsAPrefix()
    {
        var lps = new StubLps(r => r.RequestUri!.AbsolutePath == "/test/driver/lps" ? StubLps.Json(StubLps.Description) : StubLps.Json(Identity));
        await using var driver = await HttpLpsDriver.ConnectAsync(Options with { BaseUrl = new Uri("http://lps.test/test/driver") }, lps);
        await driver.GetIdentityAsync("a/b c");
        Assert.Equal(["GET /test/driver/lps", "GET /test/driver/identities/a%2Fb%20c"], lps.Calls);
    }

    [Fact]
    public async Task Step_ThatNeedsAnUndeclaredCapability_IsManualAndCallsNothing()
    {
        var (driver, lps) = await ConnectAsync(_ => StubLps.Json("{}"));
        var manual = await Assert.ThrowsAsync<ManualProofException>(() => driver.SetClockAsync(new ClockRequest()));
        Assert.Contains("« clock »", manual.Message, StringComparison.Ordinal);
        Assert.Equal(["GET /lps"], lps.Calls);
    }

    [Fact]
    public async Task Reset_WithUrl_NeedsItsCapability()
    {
        var lps = new StubLps(r => r.Method == HttpMethod.Get
            ? StubLps.Json("""{"name":"A","version":"1","contract":1,"capabilities":[]}""")
            : new HttpResponseMessage(HttpStatusCode.NoContent));
        await using var driver = await HttpLpsDriver.ConnectAsync(Options, lps);
        await driver.ResetAsync(new ResetRequest());
        await Assert.ThrowsAsync<ManualProofException>(() => driver.ResetAsync(new ResetRequest("https://localhost/lps")));
    }

    [Theory]
    [InlineData(404)]
    [InlineData(405)]
    [InlineData(501)]
    public async Task Capability_DeclaredAndNotKept_IsANonConformity(int status)
    {
        var (driver, _) = await ConnectAsync(_ => StubLps.Json("", status, "text/plain"));
        var failed = await Assert.ThrowsAsync<CapabilityNotKeptException>(() => driver.ReadAuditAsync());
        Assert.Equal((Verdict.Failed, "audit"), (failed.Verdict, failed.Capability));
        Assert.Contains("« audit »", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Capability_OnAnUnknownIdentity_IsARefusalAndNotALie()
    {
        var (driver, _) = await ConnectAsync(_ => StubLps.Problem(LpsProblemCodes.IdentityUnknown, 404));
        var refusal = await Assert.ThrowsAsync<LpsRefusalException>(() => driver.SearchInsiAsync("1", new SearchCommand()));
        Assert.Equal(LpsProblemCodes.IdentityUnknown, refusal.Code);
    }

    [Fact]
    public async Task Step_Refused_TellsTheReasonOfTheLps()
    {
        var (driver, _) = await ConnectAsync(_ => StubLps.Problem(LpsProblemCodes.TraitsIncomplete, 422));
        var refusal = await Assert.ThrowsAsync<LpsRefusalException>(() => driver.CreateIdentityAsync(new TraitsEntry(new TypedTraits())));
        Assert.Equal((LpsProblemCodes.TraitsIncomplete, Verdict.Failed), (refusal.Code, refusal.Verdict));
        Assert.Contains("parce que", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Step_WithoutAnswer_IsANonConformity()
    {
        var time = new ManualTimers();
        var lps = new StubLps(r =>
        {
            if (r.RequestUri!.AbsolutePath != "/lps")
                time.Expire(TimeSpan.FromSeconds(0.3));
            return null;
        });
        await using var driver = await HttpLpsDriver.ConnectAsync(Options with { CallTimeout = TimeSpan.FromSeconds(0.3), Time = time }, lps);
        var failed = await Assert.ThrowsAsync<NonConformityException>(() => driver.GetIdentityAsync("1"));
        Assert.Contains("0.3 s", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Step_WithTheLpsGone_IsANonConformity()
    {
        var (driver, _) = await ConnectAsync(_ => throw new HttpRequestException(HttpRequestError.ConnectionError, "gone"));
        await Assert.ThrowsAsync<NonConformityException>(() => driver.GetIdentityAsync("1"));
    }

    [Fact]
    public async Task Step_ThatBreaksTheLps_IsANonConformity()
    {
        var (driver, _) = await ConnectAsync(_ => StubLps.Problem("internal", 500));
        await Assert.ThrowsAsync<NonConformityException>(() => driver.GetIdentityAsync("1"));
    }

    [Theory]
    [InlineData("<html>", "text/html", 200)]
    [InlineData("{}", "application/json", 200)]
    [InlineData("[]", "application/json", 200)]
    [InlineData("""{"id":"1","status":"RECUPEREE","traits":{"nomNaissance":"A","premierPrenom":"B","listePrenom":"B","sexe":"F","dateNaissance":"2000-01-01"},"history":[],"alerts":[]}""", "application/json", 200)]
    [InlineData("""{"id":"1","status":2,"traits":{"nomNaissance":"A","premierPrenom":"B","listePrenom":"B","sexe":"F","dateNaissance":"2000-01-01"},"history":[],"alerts":[]}""", "application/json", 200)]
    [InlineData("""{"id":"1","status":"PROV","traits":{"nomNaissance":"A","premierPrenom":"B","listePrenom":"B","sexe":"F","dateNaissance":"2000-01-01"},"history":[],"alerts":[],"statut":"PROV"}""", "application/json", 200)]
    [InlineData("""{"id":"1","status":"PROV","traits":null,"history":[],"alerts":[]}""", "application/json", 200)]
    [InlineData("no", "text/plain", 400)]
    [InlineData("""{"title":"T","status":409,"code":"x"}""", "application/problem+json", 400)]
    [InlineData("", "text/plain", 301)]
    public async Task Step_AnsweredOutOfTheContract_IsAHarnessError(string body, string type, int status)
    {
        var (driver, _) = await ConnectAsync(_ => StubLps.Json(body, status, type));
        var error = await Assert.ThrowsAsync<HarnessException>(() => driver.GetIdentityAsync("1"));
        Assert.Equal("lps-contract", error.Code);
        Assert.Contains("openapi", error.Cure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reset_AnsweredWithABody_IsBlocked()
    {
        var (driver, _) = await ConnectAsync(_ => StubLps.Json("{}"));
        await Assert.ThrowsAsync<BlockedException>(() => driver.ResetAsync(new ResetRequest()));
    }

    [Fact]
    public async Task Step_CancelledByTheCaller_IsACancellation()
    {
        var (driver, _) = await ConnectAsync(_ => null);
        using var source = new CancellationTokenSource();
        var call = driver.GetIdentityAsync("1", source.Token);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task Answer_BeyondTheBound_IsAHarnessError()
    {
        var (driver, _) = await ConnectAsync(_ => StubLps.Json(new string(' ', 17 * 1024 * 1024)));
        await Assert.ThrowsAsync<HarnessException>(() => driver.GetIdentityAsync("1"));
    }

    [Fact]
    public async Task Description_WithUnknownCapabilities_NamesThem()
    {
        var lps = new StubLps(_ => StubLps.Json("""{"name":"A","version":"1","contract":1,"capabilities":["audit","clok"]}"""));
        await using var driver = await HttpLpsDriver.ConnectAsync(Options, lps);
        Assert.Equal(["clok"], driver.Description.UnknownCapabilities());
        Assert.True(driver.Description.Declares(LpsCapabilities.Audit));
    }

    private static async Task<(HttpLpsDriver Driver, StubLps Lps)> ConnectAsync(Func<HttpRequestMessage, HttpResponseMessage?> answer)
    {
        var lps = new StubLps(r => r.RequestUri!.AbsolutePath == "/lps" ? null : answer(r));
        return (await HttpLpsDriver.ConnectAsync(Options, lps), lps);
    }
}
