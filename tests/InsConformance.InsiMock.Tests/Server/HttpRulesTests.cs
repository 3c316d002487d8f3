using System.Net;
using System.Text;
using InsConformance.Insi.Requests;
using InsConformance.Insi.Responses;

namespace InsConformance.InsiMock.Tests.Server;

public sealed class HttpRulesTests
{
    private static byte[] Request(MockUnderTest mock) => SearchRequestWriter.Write(mock.Requests.Search(MockUnderTest.Ecetinsi));

    [Fact]
    public async Task Get_IsRefusedWith405AndAllow()
    {
        await using var mock = await MockUnderTest.StartAsync();

        using var response = await mock.Http().GetAsync(mock.Server.MutualTlsUri);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal("POST", Assert.Single(response.Content.Headers.Allow));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/lps/")]
    [InlineData("/LPS")]
    [InlineData("/__admin/requests")]
    public async Task Post_ToAnotherPath_IsRefusedWith404(string path)
    {
        await using var mock = await MockUnderTest.StartAsync();

        using var response = await mock.PostAsync(Request(mock), path: path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("text/xml; charset=utf-8")]
    [InlineData("application/xml")]
    [InlineData("application/soap+xml; charset=iso-8859-1")]
    [InlineData("application/json")]
    public async Task Post_OfAnotherMediaType_IsRefusedWith415AndInTheJournal(string contentType)
    {
        await using var mock = await MockUnderTest.StartAsync();

        using var response = await mock.PostAsync(Request(mock), contentType);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        var exchange = Assert.Single(mock.Server.Journal.Snapshot());
        Assert.Equal("http-media-type", Assert.Single(exchange.Findings).CheckId);
        Assert.NotEqual(0, exchange.Request.Length);
    }

    [Theory]
    [InlineData("application/soap+xml;charset=utf-8")]
    [InlineData("application/soap+xml")]
    [InlineData("application/soap+xml; charset=\"UTF-8\"; action=\"urn:ServiceIdentiteCertifiee:1.0.0:rechercherInsAvecTraitsIdentite\"")]
    public async Task Post_OfSoap12_IsAnswered(string contentType)
    {
        await using var mock = await MockUnderTest.StartAsync();

        using var response = await mock.PostAsync(Request(mock), contentType);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/soap+xml;charset=utf-8", response.Content.Headers.ContentType!.ToString().Replace("; ", ";", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Post_OverTheLimit_IsASoapFaultAtTheLimit(bool announced)
    {
        await using var mock = await MockUnderTest.StartAsync(o => o with { MaxRequestBytes = 4096 });
        using HttpContent content = announced ? new ByteArrayContent(new byte[5000]) : new ChunkedContent(5000);
        content.Headers.ContentType = new("application/soap+xml");
        using var message = new HttpRequestMessage(HttpMethod.Post, mock.Server.MutualTlsUri) { Content = content };

        using var response = await mock.Http().SendAsync(message);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        var fault = ResponseReader.Read(await response.Content.ReadAsByteArrayAsync()).Fault!;
        Assert.Equal(("Sender", "Le message dépasse 4096 octets. (octet 4096)"), (fault.SoapCode, fault.Reason));
        Assert.True(response.Headers.ConnectionClose);
        var exchange = Assert.Single(mock.Server.Journal.Snapshot());
        Assert.Equal((500, announced ? 0 : 4096), (exchange.Status, exchange.Request.Length));
        var finding = Assert.Single(exchange.Findings);
        Assert.Equal(("too-large", 4096), (finding.CheckId, finding.ByteOffset));
        Assert.Equal("00", (await mock.CallAsync(MockUnderTest.Ecetinsi)).Result?.CodeCr);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not xml")]
    [InlineData("<a")]
    [InlineData("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>")]
    [InlineData("<!DOCTYPE a [<!ENTITY x \"y\"><!ENTITY z \"&x;&x;&x;\">]><a>&z;</a>")]
    [InlineData("<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body/></soap:Envelope>")]
    [InlineData("<soap:Envelope xmlns:soap=\"http://www.w3.org/2003/05/soap-envelope\"><soap:Body/></soap:Envelope>")]
    [InlineData("<soap:Envelope xmlns:soap=\"http://www.w3.org/2003/05/soap-envelope\"><soap:Body><x xmlns=\"urn:x\"/></soap:Body></soap:Envelope>")]
    public async Task Post_OfAHostileOrWrongBody_IsAnsweredByASoapFaultWithoutTrace(string body)
    {
        await using var mock = await MockUnderTest.StartAsync();

        using var response = await mock.PostAsync(Encoding.UTF8.GetBytes(body));

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        Assert.NotNull(ResponseReader.Read(bytes).Fault);
        var text = Encoding.UTF8.GetString(bytes);
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("root:", text, StringComparison.Ordinal);
        Assert.NotEmpty(Assert.Single(mock.Server.Journal.Snapshot()).Findings);
        Assert.Empty(mock.Server.InternalErrors);
    }

    [Fact]
    public async Task Post_OfADeepBody_IsAnsweredByASoapFault()
    {
        await using var mock = await MockUnderTest.StartAsync();
        var deep = string.Concat(Enumerable.Repeat("<a>", 20_000));

        using var response = await mock.PostAsync(Encoding.UTF8.GetBytes(deep));

        Assert.NotNull(ResponseReader.Read(await response.Content.ReadAsByteArrayAsync()).Fault);
    }

    [Fact]
    public async Task Exchange_IsKeptByteForByte()
    {
        await using var mock = await MockUnderTest.StartAsync();
        var sent = Request(mock);

        using var response = await mock.PostAsync(sent);

        var received = await response.Content.ReadAsByteArrayAsync();
        var exchange = Assert.Single(mock.Server.Journal.Snapshot());
        Assert.Equal(sent, exchange.Request.ToArray());
        Assert.Equal(received, exchange.Response.ToArray());
        Assert.Equal("POST /lps", exchange.Target);
        Assert.Contains(exchange.RequestFields, f => f.Name == "Content-Type");
        Assert.Contains(exchange.ResponseFields, f => f.Name == "Content-Length" && f.Value == received.Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal("rechercherInsAvecTraitsIdentite", exchange.Operation);
        Assert.StartsWith("uuid:", exchange.MessageId, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CardListener_ByDefault_IsOff()
    {
        await using var mock = await MockUnderTest.StartAsync();

        Assert.Null(mock.Server.CardUri);
    }

    private sealed class ChunkedContent(int length) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.WriteAsync(new byte[length]).AsTask();

        protected override bool TryComputeLength(out long computed)
        {
            computed = 0;
            return false;
        }
    }
}
