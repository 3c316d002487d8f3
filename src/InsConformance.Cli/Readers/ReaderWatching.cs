using System.Buffers;
using System.Text;
using System.Text.Json;
using InsConformance.Cards.Readers;
using InsConformance.Foundation;

namespace InsConformance.Cli.Readers;

/// <summary>Tells what comes and goes, on events of PC/SC alone.</summary>
internal static class ReaderWatching
{
    /// <summary>Watches until called off.</summary>
    /// <exception cref="CardReaderException">The service does not run or stopped.</exception>
    public static async Task<ExitCode> RunAsync(ICardReaders readers, bool json, TextWriter output, CancellationToken cancelled)
    {
        var known = readers.List();
        Report([], known);
        try
        {
            while (true)
            {
                var now = await readers.WaitForChangeAsync(known, cancelled);
                Report(known, now);
                known = now;
            }
        }
        catch (OperationCanceledException) when (cancelled.IsCancellationRequested)
        {
            return ExitCode.Conform;
        }

        void Report(IReadOnlyList<ReaderState> before, IReadOnlyList<ReaderState> now)
        {
            foreach (var (what, reader) in ReaderEvents.Between(before, now))
                output.WriteLine(json ? Json(what, reader) : $"{Words(what),-9} {reader.Name}{(what == ReaderEvent.CardIn ? $"  {ReaderWords.Card(reader)}  {ReaderWords.Hex((reader.Atr ?? default).Span)}".TrimEnd() : "")}");
            output.Flush();
        }
    }

    private static string Words(ReaderEvent what) => what switch
    {
        ReaderEvent.ReaderIn => "reader",
        ReaderEvent.ReaderOut => "no reader",
        ReaderEvent.CardIn => "card",
        _ => "no card",
    };

    private static string Json(ReaderEvent what, ReaderState reader)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("event", what switch { ReaderEvent.ReaderIn => "reader-in", ReaderEvent.ReaderOut => "reader-out", ReaderEvent.CardIn => "card-in", _ => "card-out" });
            ReaderListing.WriteMembers(json, reader);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
