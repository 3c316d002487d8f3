using InsConformance.Cards.Faults;
using InsConformance.Cards.Slots;
using InsConformance.Cards.Tracing;

namespace InsConformance.Cards.Tests.Slots;

public sealed class CardSlotTests
{
    private static readonly byte[] Select = [0x00, 0xA4, 0x04, 0x0C, 0x02, 0x3F, 0x00];
    private readonly CardSlot _slot = new("essai", TimeProvider.System);

    [Fact]
    public void Transmit_OfACardThatIsIn_GivesItsAnswerAndIsTraced()
    {
        var card = _slot.Insert(new EchoCard(), "echo");

        var answer = card.Transmit(Select);

        Assert.Equal([0x90, 0x00], answer.Bytes.ToArray());
        Assert.Equal("> 00 A4 04 0C 02 3F 00 < 90 00", _slot.Trace.Evidence()[^1].ToLine());
    }

    [Fact]
    public void Transmit_AfterTheCardWasTakenOut_IsARemoval()
    {
        var card = _slot.Insert(new EchoCard(), "echo");

        Assert.True(_slot.Eject());

        Assert.True(card.Transmit(Select).IsRemoved);
        Assert.False(_slot.Eject());
        Assert.False(_slot.State.HasCard);
    }

    [Fact]
    public void Insert_WhenACardIsIn_IsRefused()
    {
        _slot.Insert(new EchoCard(), "un");

        Assert.Throws<InvalidOperationException>(() => _slot.Insert(new EchoCard(), "deux"));
    }

    [Fact]
    public void Swap_OldCard_IsRemovedAndTheNewOneIsIn()
    {
        var old = _slot.Insert(new EchoCard(), "un");

        var now = _slot.Swap(new EchoCard(), "deux");

        Assert.True(old.IsRemoved);
        Assert.Same(now, _slot.Current);
        Assert.Equal(3, _slot.State.EventCount);
    }

    [Fact]
    public async Task WaitForChange_EventBeforeTheWait_IsNotLost()
    {
        var known = _slot.State;
        _slot.Insert(new EchoCard(), "echo");

        var state = await _slot.WaitForChangeAsync(known, CancellationToken.None);

        Assert.Equal("echo", state.Card);
    }

    [Fact]
    public async Task WaitForChange_EventDuringTheWait_EndsIt()
    {
        var wait = _slot.WaitForChangeAsync(_slot.State, CancellationToken.None);
        Assert.False(wait.IsCompleted);

        _slot.Insert(new EchoCard(), "echo");

        Assert.True((await wait).HasCard);
    }

    [Fact]
    public async Task Eject_DuringASlowAnswer_MakesItARemoval()
    {
        var card = _slot.Insert(new EchoCard(), "echo", [new CardFault(CardFaultKind.SlowAnswer) { Delay = TimeSpan.FromHours(1) }]);
        var struck = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _slot.Trace.Added += entry =>
        {
            if (entry.Kind == ApduTraceKind.Fault)
                struck.TrySetResult();
        };
        var running = Task.Run(() => card.Transmit(Select));
        await struck.Task;

        _slot.Eject();

        Assert.True((await running).IsRemoved);
    }
}
