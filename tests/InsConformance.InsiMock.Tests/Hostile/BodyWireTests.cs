using System.Text;
using InsConformance.Insi.Responses;

namespace InsConformance.InsiMock.Tests.Hostile;

/// <summary>Bodies that are cut, slow, wrongly chunked or one behind the other.</summary>
public sealed class BodyWireTests(PlainMock mock) : IClassFixture<PlainMock>
{
    [Fact]
    public async Task Post_CutShortByTheClient_IsInTheJournalWithTheByte()
    {
        var request = mock.GoodRequest();
        var mark = mock.Server.Journal.Mark();
        using var connection = await RawConnection.OpenAsync(mock.Address);

        await connection.SendAsync(RawConnection.Post(request).AsMemory(..^(request.Length / 2)));
        await connection.EndSendingAsync();
        var answer = await connection.ReadAsync();

        Assert.Null(answer);
        var exchange = Assert.Single(await mock.Server.Journal.WaitForAsync(1, RawConnection.Deadline, mark));
        Assert.Equal((0, 0), (exchange.Status, exchange.Response.Length));
        var finding = Assert.Single(exchange.Findings);
        Assert.Equal(("body-incomplete", exchange.Request.Length), (finding.CheckId, finding.ByteOffset));

        // The web server gives out nothing of a body whose end it has already seen.
        Assert.InRange(exchange.Request.Length, 0, request.Length - (request.Length / 2));
        await mock.AssertAliveAsync();
    }

    [Fact]
    public async Task Post_ThatStopsHalfway_IsAnsweredInsteadOfWaitedFor()
    {
        var request = mock.GoodRequest();
        await using var own = await MockUnderTest.StartAsync(o => o with { PlainPort = 0 });
        using var connection = await RawConnection.OpenAsync(own.Server.PlainUri!);

        await connection.SendAsync(RawConnection.Post(request).AsMemory(..^(request.Length / 2)));
        var answer = await connection.ReadAsync();

        Assert.Equal((500, true), (answer!.Status, answer.Closes));
        Assert.StartsWith("Le corps du message arrive trop lentement.", ResponseReader.Read(answer.Body).Fault?.Reason, StringComparison.Ordinal);
        Assert.Null(await connection.ReadAsync());
        var exchange = Assert.Single(own.Server.Journal.Snapshot());
        var finding = Assert.Single(exchange.Findings);
        Assert.Equal(("body-too-slow", exchange.Request.Length), (finding.CheckId, finding.ByteOffset));
        Assert.Empty(own.Server.InternalErrors);
    }

    [Theory]
    [InlineData("zz\r\nabc\r\n0\r\n\r\n")]
    [InlineData("-1\r\nabc\r\n0\r\n\r\n")]
    [InlineData("FFFFFFFFFFFFFFFFF\r\nabc\r\n")]
    [InlineData("7FFFFFFFFFFFFFFF\r\nabc\r\n")]
    [InlineData("3\r\nabcdef\r\n0\r\n\r\n")]
    [InlineData("0x3\r\nabc\r\n0\r\n\r\n")]
    [InlineData("\r\n\r\n")]
    [InlineData("3 \r\nabc\r\n0\r\nno-colon\r\n\r\n")]
    public async Task Post_OfWrongChunks_IsRefusedAndTheConnectionEnds(string chunks)
    {
        var mark = mock.Server.Journal.Mark();
        using var connection = await RawConnection.OpenAsync(mock.Address);

        await connection.SendAsync($"POST /lps HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/soap+xml\r\nTransfer-Encoding: chunked\r\n\r\n{chunks}");
        await connection.EndSendingAsync();
        var answer = await connection.ReadAsync();

        Assert.True(answer is null or { Status: 400 or 500 }, answer?.Status.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (answer is { Status: 500 })
            Assert.NotNull(ResponseReader.Read(answer.Body).Fault);
        var exchange = Assert.Single(await mock.Server.Journal.WaitForAsync(1, RawConnection.Deadline, mark));
        Assert.Contains(exchange.Findings, f => f.CheckId is "body-incomplete" or "malformed-xml" && f.ByteOffset is not null);
        Assert.Null(answer is null ? null : await connection.ReadAsync());
        await mock.AssertAliveAsync();
    }

    [Fact]
    public async Task Post_InChunksOfOneByte_IsAnswered()
    {
        using var connection = await RawConnection.OpenAsync(mock.Address);
        var chunks = string.Concat(Encoding.Latin1.GetString(mock.GoodRequest()).Select(c => $"1;x=y\r\n{c}\r\n"));

        await connection.SendAsync(
            $"POST /lps HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/soap+xml\r\nTransfer-Encoding: chunked\r\n\r\n{chunks}0\r\nTrailer: x\r\n\r\n");

        Assert.Equal(200, (await connection.ReadAsync())?.Status);
        await mock.AssertAliveAsync(connection);
    }

    [Fact]
    public async Task Post_TwoPipelined_AreAnsweredInOrder()
    {
        using var connection = await RawConnection.OpenAsync(mock.Address);

        await connection.SendAsync((byte[])[.. RawConnection.Post("<a"u8), .. RawConnection.Post(mock.GoodRequest()), .. RawConnection.Post([])]);

        Assert.Equal(500, (await connection.ReadAsync())?.Status);
        Assert.Equal("00", ResponseReader.Read((await connection.ReadAsync())!.Body).Result?.CodeCr);
        Assert.Equal(500, (await connection.ReadAsync())?.Status);
        await mock.AssertAliveAsync(connection);
    }

    [Theory]
    [InlineData("Content-Encoding: gzip\r\n")]
    [InlineData("Content-Encoding: deflate, br\r\n")]
    public async Task Post_OfACodingThatIsNotUndone_IsAFaultAtTheFirstByte(string fields)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(bytes, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(mock.GoodRequest());
        using var connection = await RawConnection.OpenAsync(mock.Address);

        await connection.SendAsync(RawConnection.Post(bytes.ToArray(), fields));

        Assert.Equal(500, (await connection.ReadAsync())?.Status);
        Assert.Equal("malformed-xml", Assert.Single(mock.Last().Findings).CheckId);
        await mock.AssertAliveAsync(connection);
    }
}
