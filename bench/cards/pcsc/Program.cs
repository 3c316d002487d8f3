using System.Diagnostics;
using System.Globalization;
using InsConformance.Cards.PcSc;
using InsConformance.Cards.PcSc.Bench;
using InsConformance.Cards.Readers;
using InsConformance.Cards.Slots;
using InsConformance.Cards.Tracing;
using InsConformance.Cards.Vpcd;

// Usage: quick|naive COUNT; pcscd with vpcd runs. Prints: WHAT COMMAND MEDIAN P95 MIN, in milliseconds.
var quick = args[0] == "quick";
var count = int.Parse(args[1], CultureInfo.InvariantCulture);
var slot = new CardSlot("bench", TimeProvider.System, new ApduTrace(TimeProvider.System, keeps: false));
using var readers = new PcScReaders();
using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30));
// The card of the round before is seen to leave up to 400 ms late.
await UntilAsync(all => all.Count > 0 && all.All(r => !r.HasCard));
await using var link = VpcdLink.Start(slot, new VpcdOptions { QuickAck = quick });
slot.Insert(new EchoCard(), "bench");
var seen = await UntilAsync(all => all.Any(r => r.HasCard));
using var connection = readers.Connect(seen.First(r => r.HasCard).Name);
Measure("select", [0x00, 0xA4, 0x00, 0x0C, 0x02, 0x3F, 0x00]);
Measure("read-256", [0x00, 0xB0, 0x00, 0x00, 0x00]);

async Task<IReadOnlyList<ReaderState>> UntilAsync(Func<IReadOnlyList<ReaderState>, bool> holds)
{
    var states = readers.List();
    while (!holds(states))
        states = await readers.WaitForChangeAsync(states, deadline.Token);
    return states;
}

void Measure(string name, byte[] command)
{
    for (var i = 0; i < Math.Min(200, count); i++)
        connection.TransmitRaw(command);
    var times = new double[count];
    for (var i = 0; i < count; i++)
    {
        var start = Stopwatch.GetTimestamp();
        connection.TransmitRaw(command);
        times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    Array.Sort(times);
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{args[0]} {name} {times[count / 2]:0.000} {times[count * 95 / 100]:0.000} {times[0]:0.000}"));
}
