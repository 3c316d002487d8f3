namespace InsConformance.InsiMock.Tests.Hostile;

/// <summary>Requests whose head is no HTTP, or too much of it: refused by the web server, which lives on.</summary>
public sealed class HeadWireTests(PlainMock mock) : IClassFixture<PlainMock>
{
    private const string Type = "Content-Type: application/soap+xml\r\n";

    private static readonly Dictionary<string, (string Head, int[] Statuses)> Heads = new(StringComparer.Ordinal)
    {
        ["many-fields"] = ("POST /lps HTTP/1.1\r\nHost: a\r\n" + string.Concat(Enumerable.Range(0, 5000).Select(i => $"X-{i}: 1\r\n")) + "\r\n", [431]),
        ["large-field"] = ("POST /lps HTTP/1.1\r\nHost: a\r\nX: " + new string('x', 1_000_000) + "\r\n\r\n", [431]),
        ["long-target"] = ("POST /" + new string('x', 1_000_000) + " HTTP/1.1\r\nHost: a\r\n\r\n", [414]),
        ["nul-in-field"] = ("POST /lps HTTP/1.1\r\nHost: a\r\nX: a\0b\r\n\r\n", [400]),
        ["nul-in-target"] = ("POST /l\0ps HTTP/1.1\r\nHost: a\r\n\r\n", [400]),
        ["escaped-nul-in-target"] = ("POST /l%00ps HTTP/1.1\r\nHost: a\r\n\r\n", [400]),
        ["length-no-number"] = ($"POST /lps HTTP/1.1\r\nHost: a\r\n{Type}Content-Length: abc\r\n\r\n", [400]),
        ["length-negative"] = ($"POST /lps HTTP/1.1\r\nHost: a\r\n{Type}Content-Length: -1\r\n\r\n", [400]),
        ["length-too-large"] = ($"POST /lps HTTP/1.1\r\nHost: a\r\n{Type}Content-Length: 99999999999999999999\r\n\r\n", [400]),
        ["lengths-different"] = ($"POST /lps HTTP/1.1\r\nHost: a\r\n{Type}Content-Length: 1\r\nContent-Length: 2\r\n\r\nab", [400]),
        ["length-absent"] = ($"POST /lps HTTP/1.1\r\nHost: a\r\n{Type}\r\n", [411, 500]),
        ["length-and-chunked"] = ($"POST /lps HTTP/1.1\r\nHost: a\r\n{Type}Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", [400, 500]),
        ["coding-unknown"] = ($"POST /lps HTTP/1.1\r\nHost: a\r\n{Type}Transfer-Encoding: gzip\r\n\r\n", [400, 501]),
        ["no-host"] = ($"POST /lps HTTP/1.1\r\n{Type}\r\n", [400]),
        ["two-hosts"] = ($"POST /lps HTTP/1.1\r\nHost: a\r\nHost: b\r\n{Type}\r\n", [400]),
        ["http-9"] = ("POST /lps HTTP/9.9\r\nHost: a\r\n\r\n", [505]),
        ["no-http"] = ("\x16\x03\x01\x02\0\x01\0\x01\xfc\x03\x03\r\n\r\n", [400]),
        ["folded-field"] = ("POST /lps HTTP/1.1\r\nHost: a\r\nX: a\r\n b\r\n\r\n", [400]),
        ["space-before-colon"] = ("POST /lps HTTP/1.1\r\nHost: a\r\nX : a\r\n\r\n", [400]),
        ["method-unknown"] = ("BREW /lps HTTP/1.1\r\nHost: a\r\n\r\n", [405]),
        ["connect"] = ("CONNECT localhost:1 HTTP/1.1\r\nHost: localhost:1\r\n\r\n", [400, 404, 405, 501]),
        ["asterisk"] = ("OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", [404, 405]),
        ["dot-segments"] = ("POST /lps/../../etc/passwd HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n", [404]),
    };

    public static TheoryData<string> Names() => [.. Heads.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Head_Hostile_IsRefusedAndTheServerLivesOn(string name)
    {
        var (head, statuses) = Heads[name];
        using var connection = await RawConnection.OpenAsync(mock.Address);

        await SendUntilRefusedAsync(connection, head);
        var answer = await connection.ReadAsync();

        Assert.True(answer is null ? head.Length > 100_000 : statuses.Contains(answer.Status), $"status {answer?.Status}");
        await mock.AssertAliveAsync();
    }

    [Fact]
    public async Task Preface_OfHttp2_IsRefused()
    {
        using var connection = await RawConnection.OpenAsync(mock.Address);

        await connection.SendAsync("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");

        // A frame of HTTP/2 that says no, and the end.
        await Assert.ThrowsAsync<InvalidDataException>(connection.ReadAsync);
        await mock.AssertAliveAsync();
    }

    [Fact]
    public async Task Target_InAbsoluteForm_IsAnswered()
    {
        var body = mock.GoodRequest();
        using var connection = await RawConnection.OpenAsync(mock.Address);

        await connection.SendAsync((byte[])[.. System.Text.Encoding.ASCII.GetBytes($"POST http://localhost/lps HTTP/1.1\r\nHost: localhost\r\n{Type}Content-Length: {body.Length}\r\n\r\n"), .. body]);

        Assert.Equal(200, (await connection.ReadAsync())?.Status);
        Assert.Equal("POST /lps", mock.Last().Target);
        await mock.AssertAliveAsync(connection);
    }

    // The server may refuse, and close, before all was said.
    private static async Task SendUntilRefusedAsync(RawConnection connection, string head)
    {
        try
        {
            await connection.SendAsync(head);
        }
        catch (IOException)
        {
            // What it answered is read, or the end of the connection is.
        }
    }
}
