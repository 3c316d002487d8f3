using System.Text;
using InsConformance.Insi.Responses;
using InsConformance.InsiMock.Control;

namespace InsConformance.InsiMock.Tests.Logging;

public sealed class LogTests
{
    [Fact]
    public async Task Log_OfExchanges_HoldsNoIdentity()
    {
        using var loggers = new CollectingLoggers();
        await using (var mock = await MockUnderTest.StartAsync(o => o with { LoggerFactory = loggers }))
        {
            await mock.CallAsync(MockUnderTest.Ecetinsi);
            mock.Switch(s => s with { StrictHeaders = true });
            await mock.CallAsync(MockUnderTest.Search("SECRETE", "ZOÉ", "I", "31/12/1975"));
        }

        Assert.Contains("HTTP 200 rechercherInsAvecTraitsIdentite CR 00", loggers.Text, StringComparison.Ordinal);
        foreach (var secret in new[] { "ECETINSI", "PIERRE", "2009-07-14", "1090763220834", "SECRETE", "ZO", "1975" })
            Assert.DoesNotContain(secret, loggers.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_ThatIsShownOfHostileCallsAndFaults_HoldsNoCanary()
    {
        string[] canaries = ["CANARINOM", "CANARIPRENOM", "1931-12-30", "2311299350123", "CANARIDAM042", "899987654321", "CANARIMARTIN"];
        using var loggers = new CollectingLoggers();
        await using var real = await Forwarding.RealInsi.StartAsync(o => o with { LoggerFactory = loggers, AcceptedIdams = ["CANARIDAM042"] });
        await using var forwarding = await real.StartMockAsync(null, o => o with { LoggerFactory = loggers });
        await using var mock = await MockUnderTest.StartAsync(o => o with { LoggerFactory = loggers, PlainPort = 0 });
        var person = MockUnderTest.Search("CANARINOM", "CANARIPRENOM", "F", "1931-12-30");
        var text = Encoding.UTF8.GetString(Recording.CardRequest.Bytes()).Replace("ECETINSI", "CANARINOM", StringComparison.Ordinal);

        foreach (var server in new[] { mock, forwarding })
        {
            foreach (var unknown in Enum.GetValues<UnknownPerson>())
            {
                server.Switch(s => s with { UnknownPerson = unknown });
                await server.CallAsync(person);
            }

            server.Switch(s => s with { StrictHeaders = true, StrictFormats = true });
            await server.CallAsync(person with { DateNaissance = "30/12/1931 CANARINOM" });
            await server.CallAsync(person with { Sexe = "CANARINOM" });
            foreach (var body in new[] { text, text[..^40], "<!DOCTYPE CANARINOM>" + text, "<CANARINOM", text.Replace("RECSANSVITALE", "CANARINOM", StringComparison.Ordinal) })
                await server.PostAsync(Encoding.UTF8.GetBytes(body));
            await server.PostAsync(Encoding.Unicode.GetBytes(text));
            await server.PostAsync(Encoding.UTF8.GetBytes(text), "text/CANARINOM");
            await server.PostAsync(Encoding.UTF8.GetBytes(text), path: "/CANARINOM?nir=2311299350123");
        }

        using var http = new HttpClient();
        var shown = loggers.Text;
        foreach (var server in new[] { mock.Server, forwarding.Server, real.Server })
        {
            shown += await http.GetStringAsync(new Uri(server.AdminUri, "metrics"));
            shown += await http.GetStringAsync(new Uri(server.AdminUri, "__admin/health"));
            shown += await http.GetStringAsync(new Uri(server.AdminUri, "__admin/exchanges"));
        }

        Assert.Contains("insconf_insi_exchanges_total", shown, StringComparison.Ordinal);
        Assert.Contains("by forward in", shown, StringComparison.Ordinal);
        Assert.All(canaries, c => Assert.DoesNotContain(c, shown, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("2311299350123", false)]
    [InlineData("uuid:2311299350123", false)]
    [InlineData("uuid:6ba7b810-9dad-11d1-80b4-00c04fd430c8\nCANARI", false)]
    [InlineData("uuid:6ba7b810-9dad-11d1-80b4-00c04fd430c8", true)]
    [InlineData("6ba7b810-9dad-11d1-80b4-00c04fd430c8", true)]
    public async Task MessageId_ThatIsNoUuid_IsNotShown(string messageId, bool isShown)
    {
        using var loggers = new CollectingLoggers();
        await using var mock = await MockUnderTest.StartAsync(o => o with { LoggerFactory = loggers });
        var text = Encoding.UTF8.GetString(Insi.Requests.SearchRequestWriter.Write(mock.Requests.Search(MockUnderTest.Ecetinsi)));
        var start = text.IndexOf("MessageID", StringComparison.Ordinal);
        start = text.IndexOf('>', start) + 1;

        await mock.PostAsync(Encoding.UTF8.GetBytes(text[..start] + messageId + text[text.IndexOf('<', start)..]));

        using var http = new HttpClient();
        var shown = loggers.Text + await http.GetStringAsync(new Uri(mock.Server.AdminUri, "__admin/exchanges"));
        Assert.Equal(messageId, Assert.Single(mock.Server.Journal.Snapshot()).MessageId);
        Assert.Equal(isShown, shown.Contains(messageId.Split('\n')[^1], StringComparison.Ordinal));
        Assert.NotEqual(isShown, shown.Contains($"not a UUID: {messageId.Length} characters", StringComparison.Ordinal));
    }

    [Fact]
    public async Task InternalError_GoesToInternalErrorsAndNotToTheClient()
    {
        using var loggers = new CollectingLoggers();
        await using var mock = await MockUnderTest.StartAsync(o => o with { LoggerFactory = loggers, Clock = new BrokenClock() });

        using var response = await mock.PostAsync(Insi.Requests.SearchRequestWriter.Write(
            MockUnderTest.Factory(TimeProvider.System).Search(MockUnderTest.Ecetinsi)));

        Assert.Equal("Erreur interne du simulateur.", ResponseReader.Read(await response.Content.ReadAsByteArrayAsync()).Fault?.Reason);
        Assert.IsType<InvalidTimeZoneException>(Assert.Single(mock.Server.InternalErrors));
        Assert.Single(mock.Server.Journal.Snapshot());
        Assert.Contains("Error the mock failed on an exchange: System.InvalidTimeZoneException", loggers.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ECETINSI", loggers.Text, StringComparison.Ordinal);
        mock.Server.Reset();
        Assert.Empty(mock.Server.InternalErrors);
    }

    /// <summary>Tells the time of arrival, then fails with a message that quotes an identity.</summary>
    private sealed class BrokenClock : TimeProvider
    {
        private int _calls;

        public override DateTimeOffset GetUtcNow() =>
            Interlocked.Increment(ref _calls) == 1 ? DateTimeOffset.UnixEpoch : throw new InvalidTimeZoneException("ECETINSI");
    }
}
