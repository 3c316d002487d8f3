using System.Net;
using System.Text;
using System.Text.Json;
using InsConformance.Insi.Results;

namespace InsConformance.InsiMock.Tests.Admin;

public sealed class AdminApiTests
{
    private static readonly HttpClient Http = new();

    [Fact]
    public async Task Health_TellsWhereTheMockListens()
    {
        await using var mock = await MockUnderTest.StartAsync();

        using var json = await GetAsync(mock, "__admin/health");

        Assert.Equal("healthy", json.RootElement.GetProperty("status").GetString());
        Assert.Equal(mock.Server.MutualTlsUri.ToString(), json.RootElement.GetProperty("mutualTls").GetString());
        Assert.Equal(mock.Server.Population.Count, json.RootElement.GetProperty("people").GetInt32());
        Assert.False(json.RootElement.TryGetProperty("card", out _));
    }

    [Fact]
    public async Task Requests_ByDefault_HoldNoIdentity()
    {
        await using var mock = await MockUnderTest.StartAsync();
        await mock.CallAsync(MockUnderTest.Ecetinsi);
        await mock.CallAsync(MockUnderTest.Search("D’ÆION", "CŒUR", "M", "1987-01-01"));

        var text = await Http.GetStringAsync(new Uri(mock.Server.AdminUri, "__admin/exchanges"));

        foreach (var secret in new[] { "ECETINSI", "PIERRE", "2009-07-14", "1090763220834", "ÆION", "CŒUR", "1987-01-01" })
            Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(text);
        var requests = json.RootElement.GetProperty("requests");
        Assert.Equal(2, requests.GetArrayLength());
        Assert.Equal("00", requests[0].GetProperty("codeCr").GetString());
        Assert.NotEqual(0, requests[1].GetProperty("findings").GetArrayLength());
        Assert.Equal(64, requests[0].GetProperty("request").GetProperty("sha256").GetString()!.Length);
        Assert.Contains("INSI-AUTO", requests[0].GetProperty("tls").GetProperty("clientSubject").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requests_WithBodies_NeedTheOption()
    {
        await using var closed = await MockUnderTest.StartAsync();
        await using var open = await MockUnderTest.StartAsync(o => o with { AdminShowsIdentities = true });
        await open.CallAsync(MockUnderTest.Ecetinsi);

        using var refused = await Http.GetAsync(new Uri(closed.Server.AdminUri, "__admin/exchanges?bodies=true"));
        var shown = await Http.GetStringAsync(new Uri(open.Server.AdminUri, "__admin/exchanges?bodies=true"));

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains("ECETINSI", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requests_SinceANumber_AreThoseAfterIt()
    {
        await using var mock = await MockUnderTest.StartAsync();
        for (var i = 0; i < 3; i++)
            await mock.CallAsync(MockUnderTest.Ecetinsi);

        using var json = await GetAsync(mock, "__admin/exchanges?since=2");

        Assert.Equal(3, Assert.Single(json.RootElement.GetProperty("requests").EnumerateArray()).GetProperty("number").GetInt64());
        using var wrong = await Http.GetAsync(new Uri(mock.Server.AdminUri, "__admin/exchanges?since=x"));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }

    [Fact]
    public async Task Switches_PutThenGet_AreTheSameAndTakeEffect()
    {
        await using var mock = await MockUnderTest.StartAsync();
        const string Body = """
            {"successShape":"S2-cdata","faultShape":"F1","rotateShapes":true,"serverTls":"expired-certificate","faultShapeOf":{"desir_550":"F2"},"unknownPerson":"insi_102","unknownCard":"insi_101","cardMismatch":"fault","strictHeaders":true,"strictFormats":true,
             "strictEmetteur":true,"cards":{"CDE":true,"CPS":false},"proSanteConnect":false,"vitaleExpires":true,
             "prenomMatching":"any-position","cndaFiles":{"corse-anthony":"2.08-cas1.xml"},"variants":{"hermann-gatien":"cles-publiees"},"latencyMs":5}
            """;

        using var put = await PutAsync(mock, Body);
        using var got = await GetAsync(mock, "__admin/switches");

        Assert.Equal(HttpStatusCode.OK, put.StatusCode);
        using var sent = JsonDocument.Parse(Body);
        Assert.True(JsonElement.DeepEquals(sent.RootElement, got.RootElement), got.RootElement.GetRawText());
        Assert.Equal("S2-cdata", mock.Server.Switches.Current.SuccessForm?.Name);
        using var back = await PutAsync(mock, """{"serverTls":"normal"}""");
        Assert.Equal("insi_102", (await mock.CallAsync(MockUnderTest.Search("DUPONT", "ZOE", "F", "2001-06-17"))).Fault?.DetailCode);
    }

    [Fact]
    public async Task Switches_PutInPart_LeavesTheRest()
    {
        await using var mock = await MockUnderTest.StartAsync();
        using var first = await PutAsync(mock, """{"successShape":"S3","faultShape":"F1"}""");

        using var second = await PutAsync(mock, """{"faultShape":null}""");

        Assert.Equal((SuccessShape.S3, null), (mock.Server.Switches.Current.SuccessShape, mock.Server.Switches.Current.FaultShape));
    }

    [Theory]
    [InlineData("""{"succesShape":"S1"}""", "unknown switch 'succesShape'")]
    [InlineData("""{"successShape":"S9"}""", "one of S1, S2, S3")]
    [InlineData("""{"strictHeaders":"yes"}""", "true or false")]
    [InlineData("""{"latencyMs":1.5}""", "whole number")]
    [InlineData("""{"latencyMs":-1}""", "latency")]
    [InlineData("""{"cndaFiles":{"x":"y"}}""", "no population entry 'x'")]
    [InlineData("""{"cndaFiles":[]}""", "must be an object")]
    [InlineData("""[]""", "a JSON object")]
    [InlineData("""{""", "not valid JSON")]
    [InlineData("", "not valid JSON")]
    public async Task Switches_PutWrong_AreRefusedAndChangeNothing(string body, string message)
    {
        await using var mock = await MockUnderTest.StartAsync();
        var before = mock.Server.Switches.Current;

        using var response = await PutAsync(mock, body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(message, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Same(before, mock.Server.Switches.Current);
    }

    [Fact]
    public async Task Reset_EmptiesTheJournalAndTheSwitches()
    {
        await using var mock = await MockUnderTest.StartAsync();
        await mock.CallAsync(MockUnderTest.Ecetinsi);
        using var put = await PutAsync(mock, """{"successShape":"S3"}""");

        using var response = await Http.PostAsync(new Uri(mock.Server.AdminUri, "__admin/reset"), null);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal((0, SuccessShape.S2), (mock.Server.Journal.Count, mock.Server.Switches.Current.SuccessShape));
    }

    [Theory]
    [InlineData("GET", "__admin/reset", HttpStatusCode.MethodNotAllowed)]
    [InlineData("DELETE", "__admin/switches", HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "__admin/health", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "__admin/other", HttpStatusCode.NotFound)]
    [InlineData("GET", "", HttpStatusCode.NotFound)]
    [InlineData("POST", "lps", HttpStatusCode.NotFound)]
    public async Task Admin_WrongMethodOrPath_IsRefused(string method, string path, HttpStatusCode expected)
    {
        await using var mock = await MockUnderTest.StartAsync();
        using var message = new HttpRequestMessage(new HttpMethod(method), new Uri(mock.Server.AdminUri, path));

        using var response = await Http.SendAsync(message);

        Assert.Equal(expected, response.StatusCode);
    }

    [Theory]
    [InlineData("Host", "evil.example", HttpStatusCode.Forbidden)]
    [InlineData("Host", "127.0.0.1.evil.example", HttpStatusCode.Forbidden)]
    [InlineData("Host", "localhost", HttpStatusCode.OK)]
    [InlineData("Host", "[::1]:8440", HttpStatusCode.OK)]
    [InlineData("Origin", "http://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "null", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-origin", HttpStatusCode.OK)]
    public async Task Admin_ForeignHostOrOrigin_IsRefused(string field, string value, HttpStatusCode expected)
    {
        await using var mock = await MockUnderTest.StartAsync();
        using var message = new HttpRequestMessage(HttpMethod.Get, new Uri(mock.Server.AdminUri, "__admin/health"));
        message.Headers.TryAddWithoutValidation(field, value);

        using var response = await Http.SendAsync(message);

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task Admin_OwnOrigin_IsAllowed()
    {
        await using var mock = await MockUnderTest.StartAsync();
        using var message = new HttpRequestMessage(HttpMethod.Get, new Uri(mock.Server.AdminUri, "__admin/health"));
        message.Headers.Add("Origin", mock.Server.AdminUri.GetLeftPart(UriPartial.Authority));

        using var response = await Http.SendAsync(message);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Switches_PutAsAForm_AreRefused()
    {
        await using var mock = await MockUnderTest.StartAsync();
        using var content = new StringContent("{}", Encoding.UTF8, "text/plain");

        using var response = await Http.PutAsync(new Uri(mock.Server.AdminUri, "__admin/switches"), content);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    private static async Task<JsonDocument> GetAsync(MockUnderTest mock, string path) =>
        JsonDocument.Parse(await Http.GetStringAsync(new Uri(mock.Server.AdminUri, path)));

    private static async Task<HttpResponseMessage> PutAsync(MockUnderTest mock, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await Http.PutAsync(new Uri(mock.Server.AdminUri, "__admin/switches"), content);
    }
}
