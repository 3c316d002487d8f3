using InsConformance.Cards.Readers;

namespace InsConformance.Cards.PcSc;

/// <summary>Lists readers and waits for them on SCardGetStatusChange. Cards study section 2.4.</summary>
internal static class PcScWaits
{
    public static IReadOnlyList<ReaderState> List(PcScContext context)
    {
        while (true)
        {
            PcScWatch[] watches = [.. context.ReaderNames().Select(n => new PcScWatch(n))];
            if (watches.Length == 0)
                return [];
            var code = context.GetStatusChange(0, watches);
            // A reader left between the two calls.
            if (code == PcScCodes.UnknownReader || watches.Any(HasLeft))
                continue;
            // An unknown state is answered at once; Windows says time-out when it had to look for a moment.
            if (code != PcScCodes.Timeout)
                context.Require(code, "reading the state of the readers");
            return [.. watches.Select(ReaderStates.Read)];
        }
    }

    public static IReadOnlyList<ReaderState> Wait(IPcScApi api, IReadOnlyList<ReaderState> known, TimeSpan? deadline, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var milliseconds = deadline is { } time ? (uint)Math.Clamp(time.TotalMilliseconds, 0, PcScNumbers.Infinite - 1d) : PcScNumbers.Infinite;
        using var context = PcScContext.Open(api);
        using var cancellation = new WaitCancellation(context, ct);
        PcScWatch[] watches = [.. known.Select(ReaderStates.Watch), new PcScWatch(PcScWatch.AnyReader)];
        if (!SameReaders(context, known))
            return List(context);
        while (true)
        {
            var code = context.GetStatusChange(milliseconds, watches);
            if (code != PcScCodes.Success && ct.IsCancellationRequested)
                throw new OperationCanceledException(ct);
            if (code == PcScCodes.UnknownReader || code == PcScCodes.Success && watches.Any(HasLeft))
                return List(context);
            context.Require(code, "waiting for a card or a reader to come or go");
            if ((watches[^1].Now & WatchBits.Changed) != 0 && !SameReaders(context, known))
                return List(context);
            var now = watches[..^1].Select(ReaderStates.Read).ToArray();
            if (known.Zip(now).Any(pair => ReaderStates.Differ(pair.First, pair.Second)))
                return now;
            // Only who uses a card has changed, or the reader that stands for all told its number for the first time.
            foreach (var watch in watches)
                watch.Accept();
        }
    }

    private static bool HasLeft(PcScWatch watch) => watch.Reader != PcScWatch.AnyReader && (watch.Now & WatchBits.Unknown) != 0;

    private static bool SameReaders(PcScContext context, IReadOnlyList<ReaderState> known) =>
        context.ReaderNames().ToHashSet(StringComparer.Ordinal).SetEquals(known.Select(k => k.Name));
}
