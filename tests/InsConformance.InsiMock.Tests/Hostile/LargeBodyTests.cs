using System.Globalization;
using System.Text;
using InsConformance.Insi.Responses;

namespace InsConformance.InsiMock.Tests.Hostile;

/// <summary>Real bodies of 100 MB, wholly sent.</summary>
[Collection(Alone.Name)]
public sealed class LargeBodyTests(PlainMock mock) : IClassFixture<PlainMock>
{
    private const int PieceSize = 64 * 1024;
    private const int Pieces = 1600;
    private const long Size = (long)PieceSize * Pieces;

    // A mock that kept the bodies would hold 300 MB; it keeps at most the limit of each.
    private const long AllowedGrowth = 24L * 1024 * 1024;

    [Theory]
    [InlineData("Content-Length")]
    [InlineData("chunked")]
    [InlineData("gzip")]
    public async Task Post_OfHundredMegabytes_IsAFaultInBoundedMemoryAndTheServerLivesOn(string how)
    {
        var chunked = how == "chunked";
        using var connection = await RawConnection.OpenAsync(mock.Address);
        var before = GC.GetTotalAllocatedBytes(precise: true);

        await connection.SendAsync(
            "POST /lps HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/soap+xml\r\n"
            + (how == "gzip" ? "Content-Encoding: gzip\r\n" : "")
            + (chunked ? "Transfer-Encoding: chunked\r\n\r\n" : string.Create(CultureInfo.InvariantCulture, $"Content-Length: {Size}\r\n\r\n")));
        var piece = new byte[PieceSize];
        piece.AsSpan().Fill((byte)' ');
        for (var i = 0; i < Pieces; i++)
        {
            if (chunked)
                await connection.SendAsync($"{PieceSize:x}\r\n");
            await connection.SendAsync(piece);
            if (chunked)
                await connection.SendAsync("\r\n");
        }

        if (chunked)
            await connection.SendAsync("0\r\n\r\n");
        var answer = await connection.ReadAsync();

        Assert.Equal((500, true), (answer!.Status, answer.Closes));
        Assert.Contains("1048576", ResponseReader.Read(answer.Body).Fault!.Reason, StringComparison.Ordinal);
        Assert.Null(await connection.ReadAsync());
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, AllowedGrowth);
        var exchange = mock.Last();
        Assert.InRange(exchange.Request.Length, 0, 1024 * 1024);
        var finding = Assert.Single(exchange.Findings);
        Assert.Equal(("too-large", 1024 * 1024), (finding.CheckId, finding.ByteOffset));
        await mock.AssertAliveAsync();
    }

    [Fact]
    public async Task Post_LargeAndExpectingContinue_IsAnsweredBeforeAnyByteOfTheBody()
    {
        using var connection = await RawConnection.OpenAsync(mock.Address);

        await connection.SendAsync(Encoding.ASCII.GetBytes(
            "POST /lps HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/soap+xml\r\nExpect: 100-continue\r\nContent-Length: 104857600\r\n\r\n"));
        var answer = await connection.ReadAsync();

        Assert.Equal(500, answer?.Status);
        Assert.Equal("too-large", Assert.Single(mock.Last().Findings).CheckId);
        await mock.AssertAliveAsync();
    }

    [Fact]
    public async Task Post_LargeByAnHttpClientThatSendsAllFirst_GetsItsFault()
    {
        using var http = new HttpClient { Timeout = RawConnection.Deadline };
        using var content = new ByteArrayContent(new byte[8 * 1024 * 1024]);
        content.Headers.ContentType = new("application/soap+xml");

        using var response = await http.PostAsync(mock.Address, content);

        Assert.Equal(500, (int)response.StatusCode);
        Assert.NotNull(ResponseReader.Read(await response.Content.ReadAsByteArrayAsync()).Fault);
        await mock.AssertAliveAsync();
    }
}
