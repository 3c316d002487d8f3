using System.IO.Compression;
using System.Text;
using InsConformance.Insi.Requests;
using InsConformance.InsiMock.Recording;
using InsConformance.InsiMock.Tests.Logging;

namespace InsConformance.InsiMock.Tests.Forwarding;

public sealed class OddAnswerTests
{
    private const string Result = "<Envelope xmlns='http://www.w3.org/2003/05/soap-envelope'><Body><RESULTAT xmlns='http://www.cnamts.fr/INSiResultat'><CR><CodeCR>01</CodeCR>"
        + "<LibelleCR>Aucune identite trouvee</LibelleCR></CR></RESULTAT></Body></Envelope>";

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nCANARI 1090763220834\r\n\r\n", "n'est pas du HTTP valable")]
    [InlineData("CANARI 1090763220834\r\n\r\n", "n'est pas du HTTP valable")]
    [InlineData("HTTP/1.1 CANARI\r\n\r\n", "n'est pas du HTTP valable")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nCANARI\r\nabc", "n'est pas du HTTP valable")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabcCANARI\r\n", "n'est pas du HTTP valable")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nCANARI", "avant la fin de la réponse")]
    [InlineData("", "avant la fin de la réponse")]
    public async Task Answer_ThatIsNoHttp_IsAFaultThatQuotesNothingOfIt(string answer, string expected)
    {
        using var service = new RawService(Encoding.ASCII.GetBytes(answer));
        await using var real = await RealInsi.StartAsync();
        using var loggers = new CollectingLoggers();
        await using var mock = await real.StartMockAsync(s => s with { Endpoint = service.Endpoint }, o => o with { LoggerFactory = loggers, AdminShowsIdentities = true });

        using var fault = await mock.PostAsync(SearchRequestWriter.Write(mock.Requests.Search(MockUnderTest.Ecetinsi)));

        var shown = await fault.Content.ReadAsStringAsync() + loggers.Text;
        using var http = new HttpClient();
        shown += await http.GetStringAsync(new Uri(mock.Server.AdminUri, "__admin/exchanges"));
        shown += await File.ReadAllTextAsync(Path.Combine(real.Keep, RecordingFolder.IndexFile));
        Assert.Equal(502, (int)fault.StatusCode);
        Assert.Contains(expected, shown, StringComparison.Ordinal);
        foreach (var canary in new[] { "CANARI", "1090763220834", "43-41-4E" })
            Assert.DoesNotContain(canary, shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("x-gzip")]
    [InlineData("deflate")]
    [InlineData("deflate, bare")]
    [InlineData("br")]
    public async Task Answer_Compressed_PassesAsItIsAndIsStoredPlain(string coding)
    {
        var packed = Pack(coding);
        using var service = new RawService(Head(coding.Split(',')[0], packed.Length), packed);
        await using var real = await RealInsi.StartAsync();
        await using var mock = await real.StartMockAsync(s => s with { Endpoint = service.Endpoint });

        using var answer = await mock.PostAsync(SearchRequestWriter.Write(mock.Requests.Search(MockUnderTest.Ecetinsi)));

        Assert.Equal(packed, await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal([coding.Split(',')[0]], answer.Content.Headers.ContentEncoding);
        Assert.Equal("01", Assert.Single(mock.Server.Journal.Snapshot()).CodeCr);
        var recording = RecordingReader.Open(real.Keep);
        Assert.Equal(Result, Encoding.UTF8.GetString(recording.Read(Assert.Single(recording.Exchanges).Response!.File!)));
    }

    [Theory]
    [InlineData("zstd")]
    [InlineData("gzip")]
    public async Task Answer_WhoseCodingCannotBeUndone_PassesAndIsNotStored(string coding)
    {
        var body = "CANARI"u8.ToArray();
        using var service = new RawService(Head(coding, body.Length), body);
        await using var real = await RealInsi.StartAsync();
        await using var mock = await real.StartMockAsync(s => s with { Endpoint = service.Endpoint });

        using var answer = await mock.PostAsync(SearchRequestWriter.Write(mock.Requests.Search(MockUnderTest.Ecetinsi)));

        Assert.Equal(body, await answer.Content.ReadAsByteArrayAsync());
        var kept = Assert.Single(RecordingReader.Open(real.Keep).Exchanges).Response;
        Assert.Null(kept?.File);
        Assert.Equal(coding == "zstd", kept?.NotStored?.Contains("content coding", StringComparison.Ordinal));
    }

    private static byte[] Head(string coding, int length) =>
        Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/soap+xml;charset=utf-8\r\nContent-Encoding: {coding}\r\nContent-Length: {length}\r\n\r\n");

    private static byte[] Pack(string coding)
    {
        using var packed = new MemoryStream();
        using (Stream stream = coding switch
        {
            "br" => new BrotliStream(packed, CompressionMode.Compress, true),
            "deflate" => new ZLibStream(packed, CompressionMode.Compress, true),
            "deflate, bare" => new DeflateStream(packed, CompressionMode.Compress, true),
            _ => new GZipStream(packed, CompressionMode.Compress, true),
        })
        {
            stream.Write(Encoding.UTF8.GetBytes(Result));
        }

        return packed.ToArray();
    }
}
