using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using InsConformance.Insi.Exchanges;
using InsConformance.Insi.Requests;

namespace InsConformance.InsiMock.Tests.Stubs;

public sealed class StubServingTests
{
    private static readonly HttpClient Http = new();

    [Fact]
    public async Task Stub_ThatMatchesASearch_AnswersInsteadOfTheServiceAndTheCallIsStillInspected()
    {
        await using var mock = await MockUnderTest.StartAsync();
        var id = await AddAsync(
            mock,
            """
            {"request":{"urlPath":"/lps","bodyPatterns":[{"matchesXPath":"//*[local-name()='NomNaissance'][.='ECETINSI']"}]},
             "response":{"status":500,"headers":{"Content-Type":"application/soap+xml"},"transformers":["response-template"],"body":"<vu>{{request.messageId}}</vu>"}}
            """);
        var request = mock.Requests.Search(MockUnderTest.Ecetinsi);

        using var answer = await mock.PostAsync(SearchRequestWriter.Write(request));
        await mock.CallAsync(MockUnderTest.Search("ADRUN", "ZOE", "F", "1975-12-31"));

        var (stubbed, served) = (mock.Server.Journal.Snapshot()[0], mock.Server.Journal.Snapshot()[1]);
        Assert.Equal($"<vu>{stubbed.MessageId}</vu>", await answer.Content.ReadAsStringAsync());
        Assert.NotNull(stubbed.MessageId);
        Assert.Equal((id, AnswerSource.Stub, "rechercherInsAvecTraitsIdentite"), (stubbed.StubId, stubbed.AnsweredBy, stubbed.Operation));
        Assert.Equal((null, AnswerSource.Mock, "00"), (served.StubId, served.AnsweredBy, served.CodeCr));
    }

    [Fact]
    public async Task Reset_RemovesTheStubs()
    {
        await using var mock = await MockUnderTest.StartAsync();
        await AddAsync(mock, """{"request":{"url":"/a"},"response":{"status":204}}""");

        using var before = await mock.Http().GetAsync(new Uri(mock.Server.MutualTlsUri, "/a"));
        mock.Server.Reset();
        using var after = await mock.Http().GetAsync(new Uri(mock.Server.MutualTlsUri, "/a"));

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NotFound), (before.StatusCode, after.StatusCode));
    }

    [Theory]
    [InlineData("//*[count(//*[count(//*[count(//*)>0])>0])>0]")]
    [InlineData("//*//*//*//*//*//*")]
    public async Task XPath_ThatWalksTooFar_DoesNotAnswerAndTheHarnessIsBlamed(string expression)
    {
        await using var mock = await MockUnderTest.StartAsync(o => o with { PlainPort = 0 });
        await AddAsync(mock, """{"request":{"bodyPatterns":[{"matchesXPath":"EXPRESSION"}]},"response":{"status":200}}""".Replace("EXPRESSION", expression, StringComparison.Ordinal));
        using var content = new StringContent("<r>" + string.Concat(Enumerable.Repeat("<a><b><c/></b></a>", 3000)) + "</r>");

        using var answer = await Http.PostAsync(new Uri(mock.Server.PlainUri!, "/x"), content);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("stub-too-costly", Assert.IsType<Foundation.HarnessException>(Assert.Single(mock.Server.InternalErrors)).Code, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Regex_ThatBacktracksForEver_IsStoppedAndCheapStubsStillAnswer()
    {
        await using var mock = await MockUnderTest.StartAsync(o => o with { PlainPort = 0 });
        await AddAsync(mock, """{"request":{"url":"/x"},"response":{"status":202}}""");
        await AddAsync(mock, """{"request":{"bodyPatterns":[{"matches":"(?=(a+)+$)(a|aa)+\\1b"}]},"response":{"status":200}}""");
        using var content = new StringContent(new string('a', 5000) + "!");

        using var answer = await Http.PostAsync(new Uri(mock.Server.PlainUri!, "/x"), content);

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Single(mock.Server.InternalErrors);
    }

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>")]
    [InlineData("<a")]
    [InlineData("")]
    public async Task XmlMatchers_OnWhatIsNoCleanXml_DoNotMatch(string body)
    {
        await using var mock = await MockUnderTest.StartAsync(o => o with { PlainPort = 0 });
        await AddAsync(mock, """{"request":{"bodyPatterns":[{"matchesXPath":"//a"}]},"response":{"status":200}}""");
        await AddAsync(mock, """{"request":{"bodyPatterns":[{"equalToXml":"<a>${xmlunit.ignore}</a>","enablePlaceholders":true}]},"response":{"status":200}}""");
        using var content = new StringContent(body);

        using var answer = await Http.PostAsync(new Uri(mock.Server.PlainUri!, "/x"), content);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Empty(mock.Server.InternalErrors);
    }

    [Theory]
    [InlineData("""{"response":{"bodyFileName":"a.xml"}}""", "/response/bodyFileName", "no files folder")]
    [InlineData("""{"response":{"proxyBaseUrl":"http://x"}}""", "/response/proxyBaseUrl", "Unrecognized field")]
    [InlineData("""{"response":{"headers":{"A":"b\r\nC: d"}}}""", "/response/headers/A", "one line")]
    [InlineData("""{"response":{"headers":{"Content-Length":"1"}}}""", "/response/headers/Content-Length", "written by the server")]
    [InlineData("""{"response":{"status":99}}""", "/response/status", "200 to 599")]
    [InlineData("""{"response":{"fixedDelayMilliseconds":-1}}""", "/response/fixedDelayMilliseconds", "whole number")]
    [InlineData("""{"response":{"transformers":["response-template"],"body":"{{#each x}}{{/each}}"}}""", "/response/body", "no helper '#each'")]
    [InlineData("""{"response":{"transformers":["response-template"],"body":"{{request.body.zz}}"}}""", "/response/body", "not served")]
    [InlineData("""{"request":{"url":"/a","urlPath":"/b"}}""", "/request", "only one of")]
    [InlineData("""{"request":{"bodyPatterns":[{"equalToJson":"{}"}]}}""", "/request/bodyPatterns/0/equalToJson", "speaks SOAP")]
    [InlineData("""{"request":{"bodyPatterns":[{"matchesXPath":"//s:a"}]}}""", "/request/bodyPatterns/0/matchesXPath", "xPathNamespaces")]
    [InlineData("""{"request":{"bodyPatterns":[{"equalToXml":"<!DOCTYPE a><a/>"}]}}""", "/request/bodyPatterns/0/equalToXml", "DTD")]
    [InlineData("""{"request":{"headers":{"A~/b":{"matches":"a)|(b"}}}}""", "/request/headers/A~0~1b/matches", ")")]
    [InlineData("""{"postServeActions":[]}""", "/postServeActions", "Unrecognized field")]
    [InlineData("""[]""", "/", "expected an object")]
    public async Task Mapping_ThatCannotBeServed_IsRefusedInWireMocksForm(string mapping, string place, string detail)
    {
        await using var mock = await MockUnderTest.StartAsync();

        using var answer = await PostAsync(mock, mapping);

        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        var error = json.RootElement.GetProperty("errors")[0];
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal((10, place), (error.GetProperty("code").GetInt32(), error.GetProperty("source").GetProperty("pointer").GetString()));
        Assert.Contains(detail, error.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mappings_BeyondTheLimit_AreRefused()
    {
        await using var mock = await MockUnderTest.StartAsync();
        var thousand = string.Join(',', Enumerable.Repeat("""{"request":{"url":"/a"}}""", 1001));
        using var content = new StringContent($$"""{"mappings":[{{thousand}}]}""", Encoding.UTF8, "application/json");

        using var answer = await Http.PostAsync(new Uri(mock.Server.AdminUri, "__admin/mappings/import"), content);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("at most 1000", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mappings_Save_SaysThatNothingIsSaved()
    {
        await using var mock = await MockUnderTest.StartAsync();

        using var answer = await Http.PostAsync(new Uri(mock.Server.AdminUri, "__admin/mappings/save"), null);

        Assert.Equal(HttpStatusCode.NotImplemented, answer.StatusCode);
        Assert.Contains("not saved", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task Mapping_SentAsAWebPageMay_IsRefused(string mediaType)
    {
        await using var mock = await MockUnderTest.StartAsync();
        using var content = new StringContent("{}", MediaTypeHeaderValue.Parse(mediaType));

        using var answer = await Http.PostAsync(new Uri(mock.Server.AdminUri, "__admin/mappings"), content);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Fact]
    public async Task Requests_WithoutLeave_ShowNoIdentityAndStillCountByBody()
    {
        await using var mock = await MockUnderTest.StartAsync();
        await mock.CallAsync(MockUnderTest.Ecetinsi);

        var text = await Http.GetStringAsync(new Uri(mock.Server.AdminUri, "__admin/requests"));
        using var content = new StringContent("""{"bodyPatterns":[{"contains":"ECETINSI"}]}""", Encoding.UTF8, "application/json");
        using var count = await Http.PostAsync(new Uri(mock.Server.AdminUri, "__admin/requests/count"), content);

        using var json = JsonDocument.Parse(text);
        var request = json.RootElement.GetProperty("requests")[0].GetProperty("request");
        Assert.DoesNotContain("ECETINSI", text, StringComparison.Ordinal);
        Assert.DoesNotContain("ECETINSI", Encoding.UTF8.GetString(request.GetProperty("bodyAsBase64").GetBytesFromBase64()), StringComparison.Ordinal);
        Assert.Contains("bytes, not shown", request.GetProperty("body").GetString(), StringComparison.Ordinal);
        Assert.Contains("\"count\": 1", await count.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Regexes_ThatAreEachUnderTheLimit_AreStoppedTogether()
    {
        await using var mock = await MockUnderTest.StartAsync(o => o with { PlainPort = 0 });
        for (var i = 0; i < 200; i++)
            await AddAsync(mock, """{"request":{"urlPath":"/lps","headers":{"X-A":{"matches":"(?=b?)(a|aa)+NN"}}},"response":{"status":299}}""".Replace("NN", $"{i}", StringComparison.Ordinal));
        using var message = new HttpRequestMessage(HttpMethod.Post, mock.Server.PlainUri) { Content = new ByteArrayContent([]) };
        message.Headers.Add("X-A", new string('a', 29));

        using var answer = await Http.SendAsync(message);

        Assert.NotEqual(299, (int)answer.StatusCode);
        Assert.Contains(mock.Server.InternalErrors, e => e.Message.Contains("needs too much work", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Requests_ShowQueriesCookiesAndFields_OnlyWithLeave(bool showsIdentities)
    {
        await using var mock = await MockUnderTest.StartAsync(o => o with { AdminShowsIdentities = showsIdentities });
        using var message = new HttpRequestMessage(
            HttpMethod.Post, new Uri(mock.Server.MutualTlsUri, "/patients/1090763220834/lps?nom=CANARI&CANARISEUL&n1090763220834=x&nom=CANARI"));
        message.Headers.Add("Cookie", "session=CANARI");
        message.Headers.Add("X-Patient", ["CANARI", "CANARI"]);
        message.Headers.Add("User-Agent", "editeur/1.0");
        using var answer = await mock.Http().SendAsync(message);

        var shown = "";
        foreach (var path in new[] { "requests", "requests/unmatched", "exchanges" })
            shown += await Http.GetStringAsync(new Uri(mock.Server.AdminUri, "__admin/" + path));
        using var content = new StringContent("""{"queryParameters":{"nom":{"equalTo":"CANARI"}},"cookies":{"session":{"equalTo":"CANARI"}}}""", Encoding.UTF8, "application/json");
        using var count = await Http.PostAsync(new Uri(mock.Server.AdminUri, "__admin/requests/count"), content);

        Assert.Equal(showsIdentities, shown.Contains("CANARI", StringComparison.Ordinal));
        Assert.Equal(showsIdentities, shown.Contains("1090763220834", StringComparison.Ordinal));
        Assert.Contains("editeur/1.0", shown, StringComparison.Ordinal);
        Assert.Contains("\"session\"", shown, StringComparison.Ordinal);
        Assert.Contains("\"count\": 1", await count.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requests_OfTheServiceAndOfNobody_AreMatchedAndUnmatched()
    {
        await using var mock = await MockUnderTest.StartAsync();
        await mock.CallAsync(MockUnderTest.Ecetinsi);
        using var lost = await mock.Http().GetAsync(new Uri(mock.Server.MutualTlsUri, "/perdu"));

        using var json = JsonDocument.Parse(await Http.GetStringAsync(new Uri(mock.Server.AdminUri, "__admin/requests?since=0")));
        using var later = JsonDocument.Parse(await Http.GetStringAsync(new Uri(mock.Server.AdminUri, "__admin/requests?since=1")));

        var requests = json.RootElement.GetProperty("requests");
        Assert.Equal([false, true], requests.EnumerateArray().Select(r => r.GetProperty("wasMatched").GetBoolean()));
        Assert.Equal("INSi", requests[1].GetProperty("stubMapping").GetProperty("name").GetString());
        Assert.Equal(1, later.RootElement.GetProperty("requests").GetArrayLength());
    }

    private static async Task<Guid> AddAsync(MockUnderTest mock, string mapping)
    {
        using var answer = await PostAsync(mock, mapping);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.Created, text);
        using var json = JsonDocument.Parse(text);
        return json.RootElement.GetProperty("id").GetGuid();
    }

    private static async Task<HttpResponseMessage> PostAsync(MockUnderTest mock, string mapping)
    {
        using var content = new StringContent(mapping, Encoding.UTF8, "application/json");
        return await Http.PostAsync(new Uri(mock.Server.AdminUri, "__admin/mappings"), content);
    }
}
