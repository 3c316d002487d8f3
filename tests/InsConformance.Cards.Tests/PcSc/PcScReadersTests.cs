using System.Text;
using InsConformance.Cards.PcSc;
using InsConformance.Cards.Readers;

namespace InsConformance.Cards.Tests.PcSc;

public class PcScReadersTests
{
    private const string Atr = "3B751300004409EA9000";
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    [Fact]
    public void List_NoReaderAtAll_IsEmpty()
    {
        var api = new ScriptedPcSc();

        Assert.Empty(new PcScReaders(api).List());
        Assert.Equal(0, api.OpenContexts);
    }

    [Fact]
    public void List_CardMuteEmptyAndExclusive_TellsThemApart()
    {
        var api = new ScriptedPcSc { Text = Encoding.Unicode };
        api.Set("A", 0x00050120, Atr);
        api.Set("B", 0x00000010);
        api.Set("C", 0x00010220);
        api.Set("D", 0x000100A0, Atr);

        var states = new PcScReaders(api).List();

        Assert.Equal(["A", "B", "C", "D"], states.Select(s => s.Name));
        Assert.Equal([true, false, true, true], states.Select(s => s.HasCard));
        Assert.Equal([true, false, false, true], states.Select(s => s.IsInUse));
        Assert.Equal([false, false, false, true], states.Select(s => s.IsExclusive));
        Assert.Equal([false, false, true, false], states.Select(s => s.IsMute));
        Assert.Equal([5, 0, 1, 1], states.Select(s => s.EventCount));
        Assert.Equal(Atr, Convert.ToHexString(states[0].Atr!.Value.Span));
        Assert.Null(states[2].Atr);
    }

    [Fact]
    public void List_ReaderLeavesBetweenTheCalls_ListsAgain()
    {
        var api = new ScriptedPcSc();
        api.Set("A", 0x10);
        api.Will("GetStatusChange", PcScCodes.UnknownReader);

        Assert.Single(new PcScReaders(api).List());
        Assert.Equal(2, api.Calls["GetStatusChange"]);
    }

    [Fact]
    public void List_ReaderComesBetweenTheCalls_AsksAgain()
    {
        var api = new ScriptedPcSc();
        api.Set("A", 0x10);
        api.Will("ListReaders", 0, PcScCodes.InsufficientBuffer);

        Assert.Single(new PcScReaders(api).List());
        Assert.Equal(4, api.Calls["ListReaders"]);
    }

    [Theory]
    [InlineData("Establish", PcScCodes.NoService, CardFailure.ServiceNotRunning)]
    [InlineData("Establish", PcScCodes.SecurityViolation, CardFailure.AccessDenied)]
    [InlineData("ListReaders", PcScCodes.NoService, CardFailure.ServiceNotRunning)]
    [InlineData("GetStatusChange", PcScCodes.CommunicationError, CardFailure.ServiceNotRunning)]
    public void List_CallFails_TellsWhyAndKeepsNoContext(string call, uint code, CardFailure expected)
    {
        var api = new ScriptedPcSc();
        api.Set("A", 0x10);
        api.Will(call, code);

        var exception = Assert.Throws<CardReaderException>(new PcScReaders(api).List);

        Assert.Equal((expected, (uint?)code), (exception.Failure, exception.NativeCode));
        Assert.Equal(0, api.OpenContexts);
    }

    [Fact]
    public async Task Wait_ReaderAppearedSinceTheListing_ReturnsAtOnce()
    {
        var api = new ScriptedPcSc();
        api.Set("A", 0x10);
        using var readers = new PcScReaders(api);
        var known = readers.List();
        api.Set("B", 0x10);

        Assert.Equal(2, (await readers.WaitForChangeAsync(known, default).WaitAsync(Deadline)).Count);
    }

    [Fact]
    public async Task Wait_CardCameAndWentSinceTheListing_IsSeenByTheCounter()
    {
        var api = new ScriptedPcSc();
        api.Set("A", 0x00010010);
        using var readers = new PcScReaders(api);
        var known = readers.List();
        api.Set("A", 0x00030010);

        Assert.Equal(3, (await readers.WaitForChangeAsync(known, default).WaitAsync(Deadline))[0].EventCount);
    }

    [Fact]
    public async Task Wait_OnlyTheUseOfTheCardChanges_WaitsOnWithBoundedWork()
    {
        var api = new ScriptedPcSc();
        api.Set("A", 0x00010020, Atr);
        using var readers = new PcScReaders(api);
        var known = readers.List();
        var wait = readers.WaitForChangeAsync(known, default);

        api.Set("A", 0x00010120, Atr);
        api.Set("A", 0x00010020, Atr);
        api.Set("A", 0x00020010);
        var now = await wait.WaitAsync(Deadline);

        Assert.False(now[0].HasCard);
        Assert.InRange(api.Calls["GetStatusChange"], 2, 6);
        Assert.Equal(0, api.OpenContexts);
    }

    [Fact]
    public async Task Wait_ReaderLeaves_TellsTheRest()
    {
        var api = new ScriptedPcSc();
        api.Set("A", 0x10);
        api.Set("B", 0x10);
        using var readers = new PcScReaders(api);
        var wait = readers.WaitForChangeAsync(readers.List(), default);

        api.Remove("B");

        Assert.Equal(["A"], (await wait.WaitAsync(Deadline)).Select(r => r.Name));
    }

    [Fact]
    public async Task Wait_CancelledBeforeTheWaitBegins_EndsAllTheSame()
    {
        var api = new ScriptedPcSc();
        api.Set("A", 0x00010010);
        using var readers = new PcScReaders(api);
        var known = readers.List();
        using var cancel = new CancellationTokenSource();
        using var cancelSeen = new ManualResetEventSlim();
        api.OnCancel = cancelSeen.Set;
        var waits = 0;
        api.BeforeWait = () =>
        {
            // The second call is the one that blocks: the first takes the number of the reader that stands for all.
            if (++waits == 2)
            {
                cancel.Cancel();
                Assert.True(cancelSeen.Wait(Deadline));
            }
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => readers.WaitForChangeAsync(known, cancel.Token)).WaitAsync(Deadline);

        Assert.True(api.Calls["Cancel"] >= 2, "the first cancel came too early and must be repeated");
        Assert.Equal(0, api.OpenContexts);
    }

    [Fact]
    public async Task Wait_NobodyCancels_NeverCallsCancel()
    {
        var api = new ScriptedPcSc();
        api.Set("A", 0x00010010);
        using var readers = new PcScReaders(api);
        using var cancel = new CancellationTokenSource();
        var wait = readers.WaitForChangeAsync(readers.List(), cancel.Token);
        api.Set("A", 0x00020020, Atr);
        await wait.WaitAsync(Deadline);

        await cancel.CancelAsync();

        Assert.DoesNotContain("Cancel", api.Calls.Keys);
    }

    [Fact]
    public async Task Wait_ReadersDisposed_IsCalledOff()
    {
        var api = new ScriptedPcSc();
        api.Set("A", 0x00010010);
        var readers = new PcScReaders(api);
        var wait = readers.WaitForChangeAsync(readers.List(), default);

        readers.Dispose();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait).WaitAsync(Deadline);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => readers.WaitForChangeAsync([], default));
    }

    [Theory]
    [InlineData(PcScCodes.Timeout, CardFailure.Timeout)]
    [InlineData(PcScCodes.NoService, CardFailure.ServiceNotRunning)]
    public async Task Wait_Fails_TellsWhy(uint code, CardFailure expected)
    {
        var api = new ScriptedPcSc();
        api.Set("A", 0x00010010);
        using var readers = new PcScReaders(api);
        var known = readers.List();
        api.Will("GetStatusChange", code);

        var exception = await Assert.ThrowsAsync<CardReaderException>(() => readers.WaitForChangeAsync(known, TimeSpan.FromSeconds(1), default)).WaitAsync(Deadline);

        Assert.Equal(expected, exception.Failure);
    }
}
