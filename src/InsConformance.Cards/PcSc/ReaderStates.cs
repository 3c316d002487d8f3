using InsConformance.Cards.Readers;

namespace InsConformance.Cards.PcSc;

/// <summary>Between the bits of a wait and what a program is told.</summary>
internal static class ReaderStates
{
    public static ReaderState Read(PcScWatch watch)
    {
        var bits = watch.Now;
        var isMute = (bits & WatchBits.Mute) != 0;
        return new ReaderState(
            watch.Reader,
            (bits & WatchBits.Present) != 0 && !isMute ? watch.Atr : (ReadOnlyMemory<byte>?)null,
            isMute,
            (bits & (WatchBits.InUse | WatchBits.Exclusive)) != 0,
            (bits & WatchBits.Exclusive) != 0,
            (int)(bits >> WatchBits.CountShift));
    }

    /// <summary>A watch that knows what the program knows.</summary>
    public static PcScWatch Watch(ReaderState state)
    {
        var bits = (uint)state.EventCount << WatchBits.CountShift;
        bits |= state.HasCard ? WatchBits.Present : WatchBits.Empty;
        if (state.IsMute)
            bits |= WatchBits.Mute;
        if (state.IsInUse)
            bits |= state.IsExclusive ? WatchBits.Exclusive : WatchBits.InUse;
        return new PcScWatch(state.Name) { Known = bits };
    }

    /// <summary>Whether a card came or went between the two, if only for a moment. Who uses the card does not count.</summary>
    public static bool Differ(ReaderState before, ReaderState now) =>
        before.EventCount != now.EventCount
        || before.HasCard != now.HasCard
        || before.IsMute != now.IsMute
        || !(before.Atr ?? default).Span.SequenceEqual((now.Atr ?? default).Span);
}
