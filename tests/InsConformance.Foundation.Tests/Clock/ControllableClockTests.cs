using InsConformance.Foundation.Clock;

namespace InsConformance.Foundation.Tests.Clock;

public class ControllableClockTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly StandingClock _real = new() { Now = Noon };
    private readonly ControllableClock _clock;

    public ControllableClockTests() => _clock = new ControllableClock(_real);

    [Fact]
    public void GetUtcNow_Untouched_IsRealTime()
    {
        Assert.Equal(Noon, _clock.GetUtcNow());
        Assert.Equal(TimeSpan.Zero, _clock.Offset);
        Assert.False(_clock.IsControlled);
    }

    [Fact]
    public void Advance_Running_ShiftsAndGoesOn()
    {
        _clock.Advance(TimeSpan.FromMinutes(20));
        _clock.Advance(TimeSpan.FromMinutes(-5));
        _real.Now = Noon.AddSeconds(1);

        Assert.Equal(Noon.AddMinutes(15).AddSeconds(1), _clock.GetUtcNow());
        Assert.Equal(TimeSpan.FromMinutes(15), _clock.Offset);
        Assert.True(_clock.IsControlled);
    }

    [Fact]
    public void Freeze_ThenAdvance_MovesOnlyWhenTold()
    {
        _clock.Freeze(new DateTimeOffset(2027, 1, 1, 1, 0, 0, TimeSpan.FromHours(1)));
        _real.Now = Noon.AddHours(5);
        var frozen = _clock.GetUtcNow();
        _clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero), frozen);
        Assert.Equal(TimeSpan.Zero, frozen.Offset);
        Assert.Equal(frozen.AddHours(1), _clock.GetUtcNow());
        Assert.True(_clock.IsControlled);
    }

    [Fact]
    public void Reset_AfterControl_IsRealTimeAgain()
    {
        _clock.Advance(TimeSpan.FromHours(1));
        _clock.Freeze(Noon.AddYears(1));
        _clock.Reset();

        Assert.Equal(Noon, _clock.GetUtcNow());
        Assert.False(_clock.IsControlled);
    }

    [Fact]
    public void Timestamp_ClockMoved_StaysReal()
    {
        var before = _clock.GetTimestamp();
        _clock.Advance(TimeSpan.FromDays(365));

        Assert.Equal(TimeSpan.Zero, _clock.GetElapsedTime(before));
        Assert.Equal(_real.TimestampFrequency, _clock.TimestampFrequency);
        Assert.Same(_real.LocalTimeZone, _clock.LocalTimeZone);
    }

    [Fact]
    public void CreateTimer_ClockFrozen_UsesTheRealTimer()
    {
        _clock.Freeze(Noon);
        using var timer = _clock.CreateTimer(_ => { }, null, TimeSpan.FromHours(1), Timeout.InfiniteTimeSpan);

        Assert.Equal(1, _real.TimersMade);
    }

    [Fact]
    public void Advance_ManyThreads_NothingLost()
    {
        Parallel.For(0, 1000, _ => _clock.Advance(TimeSpan.FromSeconds(1)));

        Assert.Equal(TimeSpan.FromSeconds(1000), _clock.Offset);
    }

    private sealed class StandingClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public int TimersMade { get; private set; }

        public override DateTimeOffset GetUtcNow() => Now;

        public override long GetTimestamp() => Now.UtcTicks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            TimersMade++;
            return base.CreateTimer(callback, state, dueTime, period);
        }
    }
}
