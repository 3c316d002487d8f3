using System.Net;
using InsConformance.Foundation;
using InsConformance.Insi.Exchanges;
using InsConformance.Insi.Pki;
using InsConformance.Insi.Requests;
using InsConformance.Insi.Responses;
using InsConformance.InsiMock.Control;
using InsConformance.InsiMock.Recording;

namespace InsConformance.InsiMock.Tests.Forwarding;

public sealed class ForwardTests
{
    [Fact]
    public async Task Forward_PassesBothMessagesByteForByteWithTheEditorsCertificate()
    {
        await using var real = await RealInsi.StartAsync(o => o with { AcceptedIdams = ["EDITEUR00001"] });
        await using var mock = await real.StartMockAsync();
        var request = SearchRequestWriter.Write(MockUnderTest.Factory(TimeProvider.System, "EDITEUR00001").Search(MockUnderTest.Ecetinsi));

        using var answer = await mock.PostAsync(request);

        var seen = Assert.Single(real.Server.Journal.Snapshot());
        Assert.Equal(request, seen.Request.ToArray());
        Assert.Equal(seen.Response.ToArray(), await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal(RealInsi.Pki.Certificate(PkiRole.InsiAuto).Subject, seen.Tls?.ClientSubject);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var own = Assert.Single(mock.Server.Journal.Snapshot());
        Assert.Equal((AnswerSource.Forward, "00", (string?)null), (own.AnsweredBy, own.CodeCr, own.FaultCode));
        Assert.Equal(seen.Response.ToArray(), own.Response.ToArray());

        // The mock knows nothing of that authorisation number, and the record says so.
        var kept = Assert.Single(RecordingReader.Open(real.Keep).Exchanges);
        Assert.Equal((200, "00", 500, "desir_550"), (kept.Status, kept.CodeCr, kept.Mock.Status, kept.Mock.FaultCode));
        Assert.Equal("echanges/0001-" + own.MessageId!.Replace(':', '_') + ".response.xml", kept.Response?.File);
    }

    [Fact]
    public async Task Forward_OfAFault_KeepsStatusAndCode()
    {
        await using var real = await RealInsi.StartAsync(o => o with { Switches = new SwitchSettings { UnknownPerson = UnknownPerson.Desir1020 } });
        await using var mock = await real.StartMockAsync();

        var outcome = await mock.CallAsync(MockUnderTest.Search("HOUILLES", "PIERRE", "M", "1993-01-27"));

        Assert.Equal((500, "desir_1020"), (outcome.Status, outcome.Fault?.DetailCode));
        Assert.Equal("desir_1020", Assert.Single(mock.Server.Journal.Snapshot()).FaultCode);
        var kept = Assert.Single(RecordingReader.Open(real.Keep).Exchanges);
        Assert.Equal((500, "desir_1020", "01"), (kept.Status, kept.FaultCode, kept.Mock.CodeCr));
    }

    [Fact]
    public async Task Forward_HeaderFields_OfTheConnectionStayAndTheOthersGoOn()
    {
        await using var real = await RealInsi.StartAsync();
        await using var mock = await real.StartMockAsync();
        using var message = new HttpRequestMessage(HttpMethod.Post, mock.Server.MutualTlsUri)
        {
            Content = new ByteArrayContent(SearchRequestWriter.Write(mock.Requests.Search(MockUnderTest.Ecetinsi))),
        };
        message.Content.Headers.TryAddWithoutValidation("Content-Type", "application/soap+xml;charset=utf-8;action=\"a\"");
        message.Headers.TryAddWithoutValidation("Connection", "X-Hop");
        message.Headers.TryAddWithoutValidation("X-Hop", "1");
        message.Headers.TryAddWithoutValidation("X-End", "2");
        message.Headers.TryAddWithoutValidation("Keep-Alive", "timeout=5");

        using var answer = await mock.Http().SendAsync(message);

        var fields = Assert.Single(real.Server.Journal.Snapshot()).RequestFields.ToDictionary(f => f.Name, f => f.Value, StringComparer.OrdinalIgnoreCase);
        Assert.Equal(["Content-Length", "Content-Type", "Host", "X-End"], fields.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("application/soap+xml;charset=utf-8;action=\"a\"", fields["Content-Type"]);
        Assert.Equal(real.Server.MutualTlsUri.Authority, fields["Host"]);
    }

    [Fact]
    public async Task Forward_ManyCalls_ShareAConnection()
    {
        await using var real = await RealInsi.StartAsync();
        using var relay = new CountingRelay(real.Server.MutualTlsUri.Port);
        await using var mock = await real.StartMockAsync(s => s with { Endpoint = new Uri($"https://127.0.0.1:{relay.Port}/lps") });

        for (var i = 0; i < 5; i++)
            Assert.Equal("00", (await mock.CallAsync(MockUnderTest.Ecetinsi)).Result?.CodeCr);

        Assert.Equal(1, relay.Connections);
        Assert.Equal([1, 2, 3, 4, 5], RecordingReader.Open(real.Keep).Exchanges.Select(e => e.Number));
    }

    [Fact]
    public async Task Forward_MediaTypeThatTheMockRefuses_IsForTheRealServiceToJudge()
    {
        await using var real = await RealInsi.StartAsync();
        await using var mock = await real.StartMockAsync();

        using var answer = await mock.PostAsync(SearchRequestWriter.Write(mock.Requests.Search(MockUnderTest.Ecetinsi)), "text/xml");

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Equal(415, Assert.Single(real.Server.Journal.Snapshot()).Status);
        Assert.Equal(415, Assert.Single(RecordingReader.Open(real.Keep).Exchanges).Status);
    }

    [Fact]
    public async Task Forward_WrongPath_StaysHere()
    {
        await using var real = await RealInsi.StartAsync();
        await using var mock = await real.StartMockAsync();

        using var answer = await mock.PostAsync([1], path: "/elsewhere");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Empty(real.Server.Journal.Snapshot());
    }

    [Theory]
    [InlineData(PkiRole.Foreign)]
    public async Task Forward_ClientCertificateThatTheServiceRefuses_IsAFaultThatSaysSo(PkiRole role)
    {
        await using var real = await RealInsi.StartAsync(o => o with { CertificateRefusal = CertificateRefusal.Handshake });
        await using var mock = await real.StartMockAsync(s => s with { Certificate = RealInsi.Pki.Certificate(role) });

        await AssertFailsAsync(mock, 502, "a échoué");

        Assert.Empty(real.Server.Journal.Snapshot());
        Assert.NotNull(Assert.Single(RecordingReader.Open(real.Keep).Exchanges).Failure);
    }

    [Fact]
    public async Task Forward_ServerThatTheAuthoritiesDoNotKnow_IsNotCalled()
    {
        await using var real = await RealInsi.StartAsync();
        await using var mock = await real.StartMockAsync(s => s with { Authorities = SharedPki.Store.Authorities });

        await AssertFailsAsync(mock, 502, "--trust");

        Assert.Empty(real.Server.Journal.Snapshot());
        Assert.Equal("tls", Assert.Single(RecordingReader.Open(real.Keep).Exchanges).Failure?.Kind);
    }

    [Fact]
    public async Task Forward_EndpointDown_IsAFaultThatSaysSo()
    {
        var real = await RealInsi.StartAsync();
        await using var mock = await real.StartMockAsync();
        await real.Server.DisposeAsync();

        await AssertFailsAsync(mock, 502, "Connection refused");

        Assert.Equal("connection", Assert.Single(RecordingReader.Open(real.Keep).Exchanges).Failure?.Kind);
        await real.DisposeAsync();
    }

    [Fact]
    public async Task Forward_NoAnswerInTime_IsAFaultThatSaysSo()
    {
        await using var real = await RealInsi.StartAsync(o => o with { Switches = new SwitchSettings { Latency = TimeSpan.FromMinutes(1) } });
        await using var mock = await real.StartMockAsync(s => s with { Timeout = TimeSpan.FromSeconds(1) });

        await AssertFailsAsync(mock, 504, "en 1 s");
    }

    [Fact]
    public async Task Forward_IntoAFolderThatHoldsFiles_IsRefused()
    {
        await using var real = await RealInsi.StartAsync();
        Directory.CreateDirectory(real.Keep);
        await File.WriteAllTextAsync(Path.Combine(real.Keep, "x"), "");

        var refused = await Assert.ThrowsAsync<InputException>(() => real.StartMockAsync());

        Assert.Equal("keep-folder-taken", refused.Code);
    }

    [Fact]
    public async Task Forward_WithoutAnyCall_LeavesTheFolderFree()
    {
        await using var real = await RealInsi.StartAsync();
        await (await real.StartMockAsync()).DisposeAsync();

        Assert.Empty(Directory.EnumerateFileSystemEntries(real.Keep));
        await using var again = await real.StartMockAsync();
    }

    [Fact]
    public async Task Forward_WrongSettings_AreToldAllAtOnce()
    {
        await using var real = await RealInsi.StartAsync();

        var refused = await Assert.ThrowsAsync<InputException>(() => real.StartMockAsync(s => s with
        {
            Endpoint = new Uri("http://user@localhost/lps"),
            Timeout = TimeSpan.Zero,
            Certificate = RealInsi.Pki.Certificate(PkiRole.Expired),
        }));

        Assert.Contains("https", refused.Message, StringComparison.Ordinal);
        Assert.Contains("1 to 600", refused.Message, StringComparison.Ordinal);
        Assert.Contains("expired on", refused.Message, StringComparison.Ordinal);
    }

    private static async Task AssertFailsAsync(MockUnderTest mock, int status, string words)
    {
        var request = SearchRequestWriter.Write(mock.Requests.Search(MockUnderTest.Ecetinsi));
        using var answer = await mock.PostAsync(request);
        var fault = ResponseReader.Read(await answer.Content.ReadAsByteArrayAsync()).Fault;

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Contains("service réel", fault?.Reason, StringComparison.Ordinal);
        Assert.Contains(words, fault?.Reason, StringComparison.Ordinal);
        var exchange = Assert.Single(mock.Server.Journal.Snapshot());
        Assert.Equal((AnswerSource.ForwardFailed, status), (exchange.AnsweredBy, exchange.Status));
        Assert.Contains(exchange.Findings, f => f.CheckId.StartsWith("forward-", StringComparison.Ordinal));
        Assert.Empty(mock.Server.InternalErrors);
    }
}
