namespace InsConformance.Foundation.Clock;

/// <summary>
/// The clock of a run: real time plus an offset that steps may move, or a time that stands still.
/// Only <see cref="GetUtcNow"/> is shifted; timers and <see cref="GetTimestamp"/> stay real, so waits and durations are true. Thread-safe.
/// </summary>
public sealed class ControllableClock : TimeProvider
{
    private readonly TimeProvider _real;
    private readonly Lock _gate = new();
    private TimeSpan _offset;
    private DateTimeOffset? _frozen;

    /// <summary>Creates the clock at real time.</summary>
    /// <param name="real">The clock to start from; default the system's.</param>
    public ControllableClock(TimeProvider? real = null) => _real = real ?? System;

    /// <summary>Whether a step moved or froze this clock: then the run says so in its evidence.</summary>
    public bool IsControlled
    {
        get
        {
            lock (_gate)
                return _frozen is not null || _offset != TimeSpan.Zero;
        }
    }

    /// <summary>How far this clock is from real time now.</summary>
    public TimeSpan Offset => GetUtcNow() - _real.GetUtcNow();

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
            return _frozen ?? _real.GetUtcNow() + _offset;
    }

    /// <summary>Moves the clock; negative goes back.</summary>
    public void Advance(TimeSpan by)
    {
        lock (_gate)
        {
            if (_frozen is { } still)
                _frozen = still + by;
            else
                _offset += by;
        }
    }

    /// <summary>Stops the clock at <paramref name="instant"/>.</summary>
    public void Freeze(DateTimeOffset instant)
    {
        lock (_gate)
            _frozen = instant.ToUniversalTime();
    }

    /// <summary>Goes back to real time.</summary>
    public void Reset()
    {
        lock (_gate)
        {
            _frozen = null;
            _offset = TimeSpan.Zero;
        }
    }

    /// <inheritdoc/>
    public override long GetTimestamp() => _real.GetTimestamp();

    /// <inheritdoc/>
    public override long TimestampFrequency => _real.TimestampFrequency;

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => _real.LocalTimeZone;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        _real.CreateTimer(callback, state, dueTime, period);
}
