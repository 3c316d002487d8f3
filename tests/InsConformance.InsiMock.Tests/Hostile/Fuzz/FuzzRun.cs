using System.Net.Sockets;
using System.Text;
using System.Xml;
using InsConformance.Insi;
using InsConformance.Insi.Responses;

namespace InsConformance.InsiMock.Tests.Hostile.Fuzz;

/// <summary>Plays cases against one mock over kept connections, and holds each answer against what must always be true.</summary>
internal sealed class FuzzRun(MockUnderTest mock, FuzzSources sources) : IDisposable
{
    // What the mock answers itself: each such answer is one line of the journal.
    private static readonly int[] Own = [200, 404, 405, 415, 500];

    // What the web server answers to what is no HTTP.
    private static readonly int[] OfHttp = [400, 408, 411, 413, 414, 417, 431, 501, 505];

    private readonly Dictionary<bool, RawConnection> _open = [];

    /// <summary>Answers that the mock itself gave.</summary>
    public int Answered { get; private set; }

    /// <summary>Of these, business answers.</summary>
    public int Served { get; private set; }

    /// <summary>Cases that may or may not have reached the mock.</summary>
    public int Cut { get; private set; }

    public async Task PlayAsync(int seed)
    {
        try
        {
            await PlayAsync(FuzzCase.Of(seed, sources));
            Assert.Empty(mock.Server.InternalErrors);
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"fuzz case {seed}: {e.Message}\nreplay: {Testing.FuzzSuite.SeedVariable}={seed} dotnet test tests/InsConformance.InsiMock.Tests -c Release --filter FuzzTests", e);
        }
    }

    public Task PlayAsync(FuzzCase one)
    {
        mock.Switch(s => s with { StrictHeaders = one.Strict, StrictFormats = one.Strict, StrictEmetteur = one.Strict });
        return one.IsWhole ? PlayWholeAsync(one) : PlayCutAsync(one);
    }

    public void Dispose()
    {
        foreach (var connection in _open.Values)
            connection.Dispose();
    }

    private async Task PlayWholeAsync(FuzzCase one)
    {
        if (!_open.TryGetValue(one.IsCard, out var connection))
            _open[one.IsCard] = connection = await OpenAsync(one);
        await connection.SendAsync(one.Wire);
        var answer = await connection.ReadAsync() ?? throw new InvalidDataException("no answer to a whole request");
        if (answer.Closes)
        {
            connection.Dispose();
            _open.Remove(one.IsCard);
        }

        Check(answer);
    }

    // The end of the bytes is the end of the connection: nothing may be waited for.
    private async Task PlayCutAsync(FuzzCase one)
    {
        Cut++;
        using var connection = await OpenAsync(one);
        try
        {
            await connection.SendAsync(one.Wire);
            await connection.EndSendingAsync();
            while (await connection.ReadAsync() is { } answer)
                Check(answer);
        }
        catch (Exception e) when (e is SocketException or IOException)
        {
            // The server refused and closed while more was on its way.
        }
        catch (InvalidDataException e) when (e.Message.StartsWith("the answer is cut", StringComparison.Ordinal))
        {
            // The reset overtook the answer.
        }
    }

    private void Check(RawAnswer answer)
    {
        if (OfHttp.Contains(answer.Status))
            return;
        Assert.Contains(answer.Status, Own);
        Answered++;
        Served += answer.Status == 200 ? 1 : 0;
        if (!answer.Fields.TryGetValue("Content-Type", out var type) || type != InsiNames.ContentType)
        {
            Assert.Contains(answer.Status, new[] { 404, 405, 415 });
            return;
        }

        using var reader = XmlReader.Create(new MemoryStream(answer.Body), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        while (reader.Read())
        {
        }

        if (answer.Status == 500)
        {
            Assert.NotNull(ResponseReader.Read(answer.Body).Fault);
            Assert.DoesNotContain("Exception", Encoding.UTF8.GetString(answer.Body), StringComparison.Ordinal);
            Assert.DoesNotContain("Erreur interne", Encoding.UTF8.GetString(answer.Body), StringComparison.Ordinal);
        }
    }

    private Task<RawConnection> OpenAsync(FuzzCase one) => RawConnection.OpenAsync(one.IsCard ? mock.Server.CardUri! : mock.Server.PlainUri!);
}
