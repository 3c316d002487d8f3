using InsConformance.InsiMock.Journal;

namespace InsConformance.InsiMock.Tests.Journal;

public sealed class ExchangeJournalTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Snapshot_IsInOrderOfArrival()
    {
        using var journal = new ExchangeJournal();
        var (first, second) = (journal.Arrive(), journal.Arrive());
        await journal.AddAsync(BareExchange.Make(second));
        await journal.AddAsync(BareExchange.Make(first));

        Assert.Equal([first, second], journal.Snapshot().Select(e => e.Number));
    }

    [Fact]
    public async Task Snapshot_SinceAMark_LeavesOutWhatArrivedBefore()
    {
        using var journal = new ExchangeJournal();
        var before = journal.Arrive();
        var mark = journal.Mark();
        var after = journal.Arrive();
        await journal.AddAsync(BareExchange.Make(after));
        await journal.AddAsync(BareExchange.Make(before));

        Assert.Equal([after], journal.Snapshot(mark).Select(e => e.Number));
    }

    [Fact]
    public async Task WaitFor_EndsWithTheExchangeThatWasMissing()
    {
        using var journal = new ExchangeJournal();
        var waiting = journal.WaitForAsync(2, Long);
        await journal.AddAsync(BareExchange.Make(journal.Arrive()));
        Assert.False(waiting.IsCompleted);

        await journal.AddAsync(BareExchange.Make(journal.Arrive()));

        Assert.Equal(2, (await waiting).Count);
    }

    [Fact]
    public async Task WaitFor_PastItsDeadline_GivesWhatIsThere()
    {
        using var journal = new ExchangeJournal();
        await journal.AddAsync(BareExchange.Make(journal.Arrive()));

        Assert.Single(await journal.WaitForAsync(2, TimeSpan.FromMilliseconds(1)));
    }

    [Fact]
    public async Task WaitFor_Cancelled_Throws()
    {
        using var cancelled = new CancellationTokenSource();
        using var journal = new ExchangeJournal();
        var waiting = journal.WaitForAsync(1, Long, 0, cancelled.Token);

        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task Clear_AlsoForgetsWhatIsStillBeingAnswered()
    {
        using var journal = new ExchangeJournal();
        var running = journal.Arrive();
        journal.Clear();
        await journal.AddAsync(BareExchange.Make(running));
        await journal.AddAsync(BareExchange.Make(journal.Arrive()));

        Assert.Equal([2], journal.Snapshot().Select(e => e.Number));
    }
}
