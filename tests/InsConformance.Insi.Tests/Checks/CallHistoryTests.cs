using InsConformance.Insi.Checks;

namespace InsConformance.Insi.Tests.Checks;

public sealed class CallHistoryTests
{
    [Fact]
    public void IsReused_LongValues_AreToldApartAndKeptSmall()
    {
        var history = new CallHistory();
        var before = GC.GetTotalMemory(forceFullCollection: true);

        for (var i = 0; i < 1000; i++)
            Assert.False(history.IsReused(CallHistory.Kind.MessageId, "", new string('x', 60_000) + i));

        Assert.True(history.IsReused(CallHistory.Kind.MessageId, "", new string('x', 60_000) + 7));
        Assert.False(history.IsReused(CallHistory.Kind.BamId, "", new string('x', 60_000) + 7));

        // The values alone have 120 MB.
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 60L * 1024 * 1024);
        GC.KeepAlive(history);
    }
}
