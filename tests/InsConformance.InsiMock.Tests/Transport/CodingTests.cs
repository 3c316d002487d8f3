using System.IO.Compression;
using System.Net;
using InsConformance.Insi.Requests;
using InsConformance.Insi.Responses;
using InsConformance.InsiMock.Faults;
using InsConformance.Testing;

namespace InsConformance.InsiMock.Tests.Transport;

/// <summary>Replies that arrive whole, in another way than usual.</summary>
public sealed class CodingTests
{
    [Fact]
    public async Task Gzip_ArrivesCompressed_AndTheJournalKeepsTheMessage()
    {
        await using var mock = await PlannedAsync("{ gzip: true }");

        using var response = await PostAsync(mock);

        Assert.Equal("gzip", Assert.Single(response.Content.Headers.ContentEncoding));
        await using var gzip = new GZipStream(await response.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        await gzip.CopyToAsync(bytes);
        Assert.Equal("00", ResponseReader.Read(bytes.ToArray()).Result?.CodeCr);
        var exchange = Assert.Single(mock.Server.Journal.Snapshot());
        Assert.Equal(bytes.ToArray(), exchange.Response.ToArray());
        Assert.Equal(("00", "gzip"), (exchange.CodeCr, exchange.Transport));
    }

    [Fact]
    public async Task Chunked_ArrivesWithoutALength()
    {
        await using var mock = await PlannedAsync("{ chunked: true }");

        using var response = await PostAsync(mock);

        Assert.True(response.Headers.TransferEncodingChunked);
        Assert.Equal("00", ResponseReader.Read(await response.Content.ReadAsByteArrayAsync()).Result?.CodeCr);
        Assert.DoesNotContain(mock.Server.Journal.Snapshot()[0].ResponseFields, f => f.Name == "Content-Length");
    }

    [Fact]
    public async Task ContentType_IsTheOneAsked_AndTheBodyIsTheService()
    {
        await using var mock = await PlannedAsync("{ content-type: text/html }");

        using var response = await PostAsync(mock);

        Assert.Equal("text/html", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("00", ResponseReader.Read(await response.Content.ReadAsByteArrayAsync()).Result?.CodeCr);
    }

    [Fact]
    public async Task Status503_ArrivesWithRetryAfterAndABodyOfTheGateway()
    {
        await using var mock = await PlannedAsync("{ status: 503, retry-after: 120, body: '<html>maintenance</html>', content-type: text/html }");

        using var response = await PostAsync(mock);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(120), response.Headers.RetryAfter?.Delta);
        Assert.Equal("<html>maintenance</html>", await response.Content.ReadAsStringAsync());
        var exchange = Assert.Single(mock.Server.Journal.Snapshot());
        Assert.Equal((503, null), (exchange.Status, exchange.CodeCr));
        Assert.Equal("status=503 retry-after=120s content-type=text/html body", exchange.Transport);
    }

    [Fact]
    public async Task Delay_IsOnTheClockOfTheMock()
    {
        var time = new ManualTimers();
        await using var mock = await MockUnderTest.StartAsync(o => o with { Clock = time });
        mock.Server.Faults.Replace(FaultPlan.Parse("rules: [ { then: { delay: 61000 } } ]", "plan"));
        var call = PostAsync(mock);

        await time.ExpireAsync(TimeSpan.FromSeconds(61));

        using var response = await call;
        Assert.Equal("00", ResponseReader.Read(await response.Content.ReadAsByteArrayAsync()).Result?.CodeCr);
        Assert.Equal("delay=61000ms", mock.Server.Journal.Snapshot()[0].Transport);
    }

    [Fact]
    public async Task Dribble_ArrivesPieceByPieceOnTheClockOfTheMock()
    {
        var time = new ManualTimers();
        await using var mock = await MockUnderTest.StartAsync(o => o with { Clock = time });
        mock.Server.Faults.Replace(FaultPlan.Parse("rules: [ { then: { dribble: { pieces: 3, duration: 80000 } } } ]", "plan"));
        using var response = await PostAsync(mock, HttpCompletionOption.ResponseHeadersRead);
        await using var body = await response.Content.ReadAsStreamAsync();
        var length = (int)response.Content.Headers.ContentLength!;
        var received = new byte[length];

        await body.ReadExactlyAsync(received.AsMemory(0, length / 3));
        await time.ExpireAsync(TimeSpan.FromSeconds(40));
        await body.ReadExactlyAsync(received.AsMemory(length / 3, (length * 2 / 3) - (length / 3)));
        await time.ExpireAsync(TimeSpan.FromSeconds(40));
        await body.ReadExactlyAsync(received.AsMemory(length * 2 / 3));

        Assert.Equal("00", ResponseReader.Read(received).Result?.CodeCr);
    }

    [Fact]
    public async Task Dribble_OfAClientThatGoesAway_LeavesNoErrorAndTheServerLives()
    {
        await using var mock = await PlannedAsync("{ dribble: { pieces: 3, duration: 600000 } }");
        using (var response = await PostAsync(mock, HttpCompletionOption.ResponseHeadersRead))
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        mock.Server.Faults.Clear();

        Assert.Equal("00", (await mock.CallAsync(MockUnderTest.Ecetinsi)).Result?.CodeCr);
        Assert.Empty(mock.Server.InternalErrors);
    }

    private static async Task<MockUnderTest> PlannedAsync(string then)
    {
        var mock = await MockUnderTest.StartAsync();
        mock.Server.Faults.Replace(FaultPlan.Parse($"rules: [ {{ then: {then} }} ]", "plan"));
        return mock;
    }

    private static async Task<HttpResponseMessage> PostAsync(MockUnderTest mock, HttpCompletionOption until = HttpCompletionOption.ResponseContentRead)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, mock.Server.MutualTlsUri)
        {
            Content = new ByteArrayContent(SearchRequestWriter.Write(mock.Requests.Search(MockUnderTest.Ecetinsi))),
        };
        message.Content.Headers.ContentType = new("application/soap+xml");
        return await mock.Http().SendAsync(message, until);
    }
}
