using InsConformance.Insi.Responses;

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
