using System.Net;
using System.Net.Sockets;
using System.Text;
using InsConformance.Insi.Calls;
using InsConformance.Insi.Faults;
using InsConformance.Insi.Results;
using InsConformance.Insi.Xml;

namespace InsConformance.Insi.Tests.Calls;

public sealed class InsiClientTests
{
    private static readonly Uri Address = new("https://insi.invalid/lps");

    [Fact]
    public async Task PostAsync_BusinessAnswer_GivesResultAndBytes()
    {
        var answer = ResultWriter.Write(Specimens.Found, SuccessShape.S2);
        var request = Specimens.RequestBytes();
        using var server = new ScriptedHandler((_, _) => ScriptedHandler.Answer(HttpStatusCode.OK, answer));

        var outcome = await Client(server).PostAsync(request);

        SameResult.Check(ResultShaping.Shape(Specimens.Found, SuccessShape.S2), outcome.Result);
        Assert.Null(outcome.Fault);
        Assert.Null(outcome.Failure);
        Assert.Equal(200, outcome.Status);
        Assert.Equal(answer, outcome.Response.ToArray());
        Assert.Equal(request, outcome.Request.ToArray());
        Assert.Equal(request, server.Body);
        Assert.Equal(("POST", Address), (server.Method, server.Address));
    }

    [Fact]
    public async Task PostAsync_Default_SendsTheContractsContentType()
    {
        using var server = new ScriptedHandler((_, _) => ScriptedHandler.Answer(HttpStatusCode.OK, []));

        await Client(server).PostAsync(Specimens.RequestBytes());

        Assert.Equal("application/soap+xml; charset=utf-8", server.ContentType);
    }

    [Fact]
    public async Task PostAsync_ContentTypeWithAction_SendsIt()
    {
        using var server = new ScriptedHandler((_, _) => ScriptedHandler.Answer(HttpStatusCode.OK, []));

        await Client(server, new InsiClientOptions { ContentType = InsiNames.ContentTypeWithAction("urn:a:b") }).PostAsync(Specimens.RequestBytes());

        Assert.Equal("application/soap+xml; charset=utf-8; action=\"urn:a:b\"", server.ContentType);
    }

    [Fact]
    public async Task PostAsync_Fault_IsAFaultAndNoFailure()
    {
        var fault = FaultCatalogue.Default.Get("desir_550").ToFault("uuid:x");
        using var server = new ScriptedHandler((_, _) => ScriptedHandler.Answer(HttpStatusCode.InternalServerError, FaultWriter.Write(fault, FaultShape.F2)));

        var outcome = await Client(server).PostAsync(Specimens.RequestBytes());

        Assert.Equal(fault, outcome.Fault);
        Assert.Equal(500, outcome.Status);
        Assert.Null(outcome.Failure);
    }

    [Fact]
    public async Task PostAsync_WebPage_IsUnreadableWithItsBytes()
    {
        using var server = new ScriptedHandler((_, _) => ScriptedHandler.Answer(HttpStatusCode.BadGateway, "<html/>"u8.ToArray()));

        var outcome = await Client(server).PostAsync(Specimens.RequestBytes());

        Assert.Equal(TransportFailureKind.Unreadable, outcome.Failure?.Kind);
        Assert.Equal(502, outcome.Status);
        Assert.Equal("<html/>", Encoding.UTF8.GetString(outcome.Response.Span));
    }

    [Fact]
    public async Task PostAsync_AnswerBeyondTheBound_IsTooLarge()
    {
        using var server = new ScriptedHandler((_, _) => ScriptedHandler.Answer(HttpStatusCode.OK, new byte[100_001]));

        var outcome = await Client(server, new InsiClientOptions { Limits = new XmlLimits { MaxBytes = 100_000 } }).PostAsync(Specimens.RequestBytes());

        Assert.Equal(TransportFailureKind.TooLarge, outcome.Failure?.Kind);
    }

    [Fact]
    public async Task PostAsync_NoAnswerBeforeTheDeadline_IsATimeout()
    {
        using var server = new ScriptedHandler(ScriptedHandler.Never);

        var outcome = await Client(server, new InsiClientOptions { Timeout = TimeSpan.FromMilliseconds(20) }).PostAsync(Specimens.RequestBytes());

        Assert.Equal(TransportFailureKind.Timeout, outcome.Failure?.Kind);
        Assert.Contains("0.02 s", outcome.Failure?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PostAsync_CallerCancels_Throws()
    {
        using var cancel = new CancellationTokenSource();
        using var server = new ScriptedHandler((request, token) =>
        {
            cancel.Cancel();
            return ScriptedHandler.Never(request, token);
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Client(server).PostAsync(Specimens.RequestBytes(), cancel.Token));
    }

    [Fact]
    public async Task PostAsync_NothingListens_IsAConnectionFailure()
    {
        using var reserved = new TcpListener(IPAddress.Loopback, 0);
        reserved.Start();
        var port = ((IPEndPoint)reserved.LocalEndpoint).Port;
        reserved.Stop();
        using var http = new HttpClient();

        var outcome = await new InsiClient(http, new Uri($"https://127.0.0.1:{port}/lps"), TimeProvider.System).PostAsync(Specimens.RequestBytes());

        Assert.Equal(TransportFailureKind.Connection, outcome.Failure?.Kind);
        Assert.Equal("ConnectionError", outcome.Failure?.NativeCode);
        Assert.Null(outcome.Status);
    }

    [Fact]
    public async Task PostAsync_ServerSpeaksNoTls_IsATlsFailure()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var server = Task.Run(async () =>
        {
            using var connection = await listener.AcceptTcpClientAsync();
            await connection.GetStream().WriteAsync("HTTP/1.1 400 Bad Request\r\n\r\n"u8.ToArray());
            await connection.GetStream().ReadExactlyAsync(new byte[5]);
        });
        using var http = new HttpClient();
        var address = new Uri($"https://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/lps");

        var outcome = await new InsiClient(http, address, TimeProvider.System).PostAsync(Specimens.RequestBytes());
        await server;

        Assert.Equal(TransportFailureKind.Tls, outcome.Failure?.Kind);
    }

    private static InsiClient Client(ScriptedHandler server, InsiClientOptions? options = null) =>
        new(new HttpClient(server, disposeHandler: false), Address, TimeProvider.System, options);
}
