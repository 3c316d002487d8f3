using System.Text.Json;
using InsConformance.Cards.Readers;
using InsConformance.Cards.Readers.Known;
using InsConformance.Cli.Carding;
using InsConformance.Foundation;

namespace InsConformance.Cli.Readers;

/// <summary>Lists the readers with what is in them.</summary>
internal static class ReaderListing
{
    /// <summary>Lists them.</summary>
    /// <exception cref="CardReaderException">The service does not run, or there is no reader.</exception>
    public static ExitCode Run(ICardReaders readers, bool json, TextWriter output)
    {
        var all = readers.List();
        if (json)
        {
            CardJson.Print(j =>
            {
                j.WriteStartArray();
                foreach (var reader in all)
                    Write(j, reader);
                j.WriteEndArray();
            });
            return ExitCode.Conform;
        }

        if (all.Count == 0)
            throw new CardReaderException(CardFailure.NoReader, "there is no reader on this machine", "plug a reader in, or install virtual ones: apt-get install vsmartcard-vpcd, and restart pcscd");
        var width = all.Max(r => r.Name.Length);
        foreach (var reader in all)
        {
            string[] parts = [reader.Name.PadRight(width), ReaderWords.Card(reader), reader.Atr is { } atr ? ReaderWords.Hex(atr.Span) : "", ReaderWords.Use(reader)];
            output.WriteLine(string.Join("  ", parts.Where(p => p.Length > 0)));
        }

        return ExitCode.Conform;
    }

    public static void Write(Utf8JsonWriter json, ReaderState reader)
    {
        json.WriteStartObject();
        WriteMembers(json, reader);
        json.WriteEndObject();
    }

    public static void WriteMembers(Utf8JsonWriter json, ReaderState reader)
    {
        json.WriteString("reader", reader.Name);
        json.WriteBoolean("card", reader.HasCard);
        json.WriteBoolean("mute", reader.IsMute);
        json.WriteBoolean("inUse", reader.IsInUse);
        json.WriteBoolean("exclusive", reader.IsExclusive);
        json.WriteNumber("events", reader.EventCount);
        if (reader.Atr is not { } atr)
            return;
        json.WriteString("atr", ReaderWords.Hex(atr.Span));
        if (KnownCards.Default.Find(atr.Span) is not { } known)
            return;
        json.WriteString("kind", known.Label);
        json.WriteString("source", known.Source);
    }
}
