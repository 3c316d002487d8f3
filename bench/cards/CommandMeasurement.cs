using System.Diagnostics;
using System.Globalization;

namespace InsConformance.Cards.Bench;

/// <summary>How many commands a card answers in process on one core, and what they allocate.</summary>
internal static class CommandMeasurement
{
    private const int Batch = 10_000;

    public static void Run(TimeSpan time)
    {
        var card = new BenchCard();
        byte[][] selects = [Hex("00A40904063F000001503100"), Hex("00A40904043F00D00300"), Hex("00A404040DE828BD080F8025000001FF001000"), Hex("00A40204023F0000")];
        byte[][] t0 = [Hex("00A40904063F0000015031"), Hex("00C0000000")];
        byte[][] reads = [Hex("00B00000E7")];
        Report("select", Measure(card, selects, time));
        Report("select-t0", Measure(card, t0, time));
        card.Send(Hex("00A4090C063F000001A001"));
        Report("read-231", Measure(card, reads, time));
    }

    private static (double PerSecond, double Bytes) Measure(BenchCard card, byte[][] commands, TimeSpan time)
    {
        // Once over, so that what is measured is compiled; then in time.
        for (var i = 0; i < 20 * Batch; i++)
            card.Send(commands[i % commands.Length]);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var start = Stopwatch.GetTimestamp();
        var count = 0L;
        do
        {
            for (var i = 0; i < Batch; i++)
                card.Send(commands[i % commands.Length]);
            count += Batch;
        }
        while (Stopwatch.GetElapsedTime(start) < time);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return (count / seconds, (GC.GetAllocatedBytesForCurrentThread() - allocated) / (double)count);
    }

    private static void Report(string what, (double PerSecond, double Bytes) figure) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what} {figure.PerSecond:0} {figure.Bytes:0.0}"));

    private static byte[] Hex(string hex) => Convert.FromHexString(hex);
}
