using System.Net.Sockets;
using InsConformance.Insi.Calls;
using InsConformance.Insi.Exchanges;
using InsConformance.Insi.Requests;
using InsConformance.InsiMock.Faults;
using InsConformance.Testing;

namespace InsConformance.InsiMock.Tests.Transport;

/// <summary>Each broken reply, over real sockets, as our client and as curl see it.</summary>
public sealed class BreakTests
{
    // https://curl.se/libcurl/c/libcurl-errors.html
    private const int UnsupportedProtocol = 1;
    private const int PartialFile = 18;
    private const int GotNothing = 52;
    private const int RecvError = 56;

    [Theory]
    [InlineData("reset", 0, 0)]
    [InlineData("empty", 0, 0)]
    [InlineData("reset-during", 200, 10)]
    [InlineData("close-during", 200, 10)]
    [InlineData("garbage", 200, 64)]
    [InlineData("random", 0, 64)]
    public async Task Break_OnTheFirstCall_FailsItAndSparesTheNext(string word, int status, int bytes)
    {
        await using var mock = await MockUnderTest.StartAsync();
        mock.Server.Faults.Replace(Plan($"{{ break: {word}{(word.EndsWith("-during", StringComparison.Ordinal) ? ", break-after: 10" : "")} }}"));

        var broken = await mock.CallAsync(MockUnderTest.Ecetinsi);
        var whole = await mock.CallAsync(MockUnderTest.Ecetinsi);

        Assert.Equal(TransportFailureKind.Connection, broken.Failure?.Kind);
        Assert.Equal("00", whole.Result?.CodeCr);
        var exchange = mock.Server.Journal.Snapshot()[0];
        Assert.Equal((status, bytes), (exchange.Status, exchange.Response.Length));
        Assert.StartsWith(word, exchange.Transport, StringComparison.Ordinal);
        Assert.Equal((null, AnswerSource.FaultPlan, "rule 1"), (exchange.CodeCr, exchange.AnsweredBy, exchange.Rule));
        Assert.Equal((null, null, AnswerSource.Mock), Told(mock.Server.Journal.Snapshot()[1]));
        Assert.Empty(mock.Server.InternalErrors);
    }

    [RequiresToolTheory("curl")]
    [InlineData("reset", RecvError)]
    [InlineData("empty", GotNothing)]
    [InlineData("reset-during", RecvError)]
    [InlineData("close-during", PartialFile)]
    [InlineData("garbage", RecvError)]
    [InlineData("random", UnsupportedProtocol)]
    public async Task Break_ForCurl_HasItsExitCodeOnBothListeners(string word, int exitCode)
    {
        await using var mock = await MockUnderTest.StartAsync(o => o with { PlainPort = 0 });
        mock.Server.Faults.Replace(FaultPlan.Parse($"rules: [ {{ then: {{ break: {word} }} }} ]", "plan"));

        foreach (var address in new[] { mock.Server.PlainUri!, mock.Server.MutualTlsUri })
            Assert.Equal((address, exitCode), (address, Curl.Post(address, Message(mock)).ExitCode));
        mock.Server.Faults.Clear();
        foreach (var address in new[] { mock.Server.PlainUri!, mock.Server.MutualTlsUri })
            Assert.Equal((address, 0), (address, Curl.Post(address, Message(mock)).ExitCode));
    }

    [Fact]
    public async Task ResetDuring_AfterSoManyBytes_LetsExactlyTheseArriveThenResets()
    {
        await using var mock = await MockUnderTest.StartAsync(o => o with { PlainPort = 0 });
        mock.Server.Faults.Replace(Plan("{ break: reset-during, break-after: 100 }"));

        var (received, error) = await RawAsync(mock);

        Assert.Equal(SocketError.ConnectionReset, error);
        var head = received.AsSpan().IndexOf("\r\n\r\n"u8) + 4;
        Assert.Equal(100, received.Length - head);
        Assert.Equal(mock.Server.Journal.Snapshot()[0].Response.ToArray(), received[head..]);
    }

    [Fact]
    public async Task CloseDuring_WithoutANumber_LetsHalfArriveThenCloses()
    {
        await using var mock = await MockUnderTest.StartAsync(o => o with { PlainPort = 0 });
        mock.Server.Faults.Replace(Plan("{ break: close-during }"));

        var (received, error) = await RawAsync(mock);

        Assert.Null(error);
        var head = received.AsSpan().IndexOf("\r\n\r\n"u8) + 4;
        var announced = int.Parse(
            System.Text.Encoding.ASCII.GetString(received).Split("Content-Length: ")[1].Split('\r')[0], System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(announced / 2, received.Length - head);
    }

    private static FaultPlan Plan(string then) => FaultPlan.Parse($"rules: [ {{ when: {{ call: 1 }}, then: {then} }} ]", "plan");

    private static (string? Transport, string? Rule, AnswerSource By) Told(Exchange exchange) => (exchange.Transport, exchange.Rule, exchange.AnsweredBy);

    private static byte[] Message(MockUnderTest mock) => SearchRequestWriter.Write(mock.Requests.Search(MockUnderTest.Ecetinsi));

    private static async Task<(byte[] Received, SocketError? Error)> RawAsync(MockUnderTest mock)
    {
        var body = Message(mock);
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(mock.Server.PlainUri!.Host, mock.Server.PlainUri.Port);
        var head = $"POST /lps HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/soap+xml\r\nContent-Length: {body.Length}\r\n\r\n";
        await socket.SendAsync(System.Text.Encoding.ASCII.GetBytes(head));
        await socket.SendAsync(body);
        using var received = new MemoryStream();
        var buffer = new byte[4096];
        try
        {
            while (await socket.ReceiveAsync(buffer) is > 0 and var read)
                received.Write(buffer, 0, read);
            return (received.ToArray(), null);
        }
        catch (SocketException e)
        {
            return (received.ToArray(), e.SocketErrorCode);
        }
    }
}
