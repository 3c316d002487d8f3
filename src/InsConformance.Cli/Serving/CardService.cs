using InsConformance.Cards.PcSc;
using InsConformance.Cards.Personas;
using InsConformance.Cards.Slots;
using InsConformance.Cards.Tracing;
using InsConformance.Cards.Vpcd;
using InsConformance.Foundation;
using InsConformance.Insi.Pki;

namespace InsConformance.Cli.Serving;

/// <summary>Serves cards in the virtual readers of the machine until it is told to stop.</summary>
internal static class CardService
{
    /// <summary>vpcd comes with two readers: the second can be used from the shell when one persona was given.</summary>
    private const int UsualReaders = 2;

    public static async Task<ExitCode> RunAsync(CardServiceRequest request, TimeProvider clock, CancellationToken cancelled)
    {
        request.First.Check();
        using var pki = PkiStore.OpenOrCreate(time: clock);
        var drawer = new CardDrawer(new CardWorkshop(Path.Combine(AppHome.Find().Fixtures, "cards"), pki));
        var cards = drawer.TakeAll(request.Personas);
        var count = Math.Max(cards.Count, request.First.Port == VpcdOptions.FirstPort ? UsualReaders : cards.Count);
        (request.First with { Port = request.First.Port + count - 1 }).Check();

        var trace = new ApduTrace(clock, keeps: false);
        using var file = request.TraceFile is { } path ? Open(trace, path) : null;
        if (request.ShowsTrace && file is null)
            trace.Added += Show;
        using var system = OpenReaders(request.First.Host);
        var bays = new List<CardReaderBay>();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancelled);
        try
        {
            for (var i = 0; i < count; i++)
            {
                var options = request.First with { Port = request.First.Port + i };
                var slot = new CardSlot(CardReaderBay.UsualName(options.Port), clock, trace);
                bays.Add(new CardReaderBay(i + 1, slot, VpcdLink.Start(slot, options), system));
            }

            Console.WriteLine("Cartes virtuelles (FICTIVES) dans les lecteurs PC/SC. Ctrl-C pour arrêter, « help » pour les commandes.");
            await ServeAsync(bays, cards, drawer, clock, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Ctrl-C, or quit.
        }
        finally
        {
            trace.Added -= Show;
            foreach (var bay in bays)
                await bay.DisposeAsync();
        }

        Console.WriteLine("Cartes retirées.");
        if (file?.Failure is { } failure)
            throw new BlockedException("trace-file", $"the trace {request.TraceFile} is not whole: {failure.Message}", "make room, or trace to another disk", failure);
        return ExitCode.Conform;
    }

    private static async Task ServeAsync(List<CardReaderBay> bays, IReadOnlyList<MadeCard> cards, CardDrawer drawer, TimeProvider clock, CancellationTokenSource stop)
    {
        using var broken = CancellationTokenSource.CreateLinkedTokenSource(stop.Token);
        var watch = new VpcdWatch(bays, clock, Console.Error);
        for (var i = 0; i < cards.Count; i++)
            bays[i].Insert(cards[i]);
        var serving = new CardShell(bays, drawer, Console.Out).RunAsync(
            [.. cards.Select((_, i) => bays[i])], Console.In, Console.IsInputRedirected, broken.Token);
        var first = await Task.WhenAny([serving, .. bays.Select(b => b.Link.Completion)]);
        await broken.CancelAsync();
        watch.Dispose();
        await first;
        await stop.CancelAsync();
    }

    private static void Show(ApduTraceEntry entry)
    {
        if (entry.IsEvidence)
            Console.Error.WriteLine($"{entry.Slot}  {entry.ToLine()}");
    }

    private static ApduTraceFile Open(ApduTrace trace, string path)
    {
        try
        {
            return new ApduTraceFile(trace, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InputException("trace-file", new Place(path), $"cannot write the trace: {e.Message}", "check the path and its rights", e);
        }
    }

    /// <summary>The machine's readers; none when the cards go to another machine.</summary>
    private static PcScReaders? OpenReaders(string host) => host is "127.0.0.1" or "localhost" ? new PcScReaders() : null;
}
