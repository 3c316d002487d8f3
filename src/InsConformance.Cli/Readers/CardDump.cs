using InsConformance.Cards.Cpx.Reading;
using InsConformance.Cards.Readers;
using InsConformance.Cards.Readers.Known;
using InsConformance.Cards.Vitale;
using InsConformance.Cli.Carding;
using InsConformance.Foundation;

namespace InsConformance.Cli.Readers;

/// <summary>Reads what a card says without its PIN, and prints it as text or JSON.</summary>
internal static class CardDump
{
    /// <summary>Dumps a card.</summary>
    /// <exception cref="CardReaderException">No service, no reader, no card, or the card leaves meanwhile.</exception>
    public static ExitCode Run(ICardReaders readers, string? name, bool json, bool showIdentities, TextWriter output)
    {
        using var connection = readers.Connect(name ?? FirstWithCard(readers));
        var sections = new List<DumpSection> { Describe(connection) };
        switch (CpxAtr.Recognise(connection.Atr))
        {
            case CpxGeneration.Cps3:
                sections.AddRange(CpxDump.Read(connection));
                break;
            case CpxGeneration.None when VitaleAtrs.Default.Find(connection.Atr.Span) is not null:
                sections.AddRange(VitaleDump.Read(connection, showIdentities));
                break;
            default:
                sections.Add(FreeFiles.Read(connection));
                break;
        }

        if (json)
        {
            CardJson.Print(j =>
            {
                j.WriteStartArray();
                foreach (var section in sections)
                    section.Write(j);
                j.WriteEndArray();
            });
        }
        else
        {
            foreach (var section in sections)
                section.Write(output);
        }

        return ExitCode.Conform;
    }

    private static string FirstWithCard(ICardReaders readers)
    {
        var all = readers.List();
        if (all.Count == 0)
            throw new CardReaderException(CardFailure.NoReader, "there is no reader on this machine", "plug a reader in, or: insconf cards serve (virtual readers)");
        return all.FirstOrDefault(r => r.HasCard)?.Name
            ?? throw new CardReaderException(CardFailure.NoCard, $"no card in {string.Join(", ", all.Select(r => r.Name))}", "put a card in, or: insconf cards serve cps-medecin");
    }

    private static DumpSection Describe(ICardConnection connection)
    {
        var section = new DumpSection("card");
        section.Add("reader", connection.Reader);
        section.Add("kind", ReaderWords.Kind(connection.Atr.Span));
        section.Add("source", KnownCards.Default.Find(connection.Atr.Span)?.Source);
        section.Add("atr", ReaderWords.Hex(connection.Atr.Span));
        if (AnswerToReset.TryParse(connection.Atr, out var answer))
        {
            section.Add("convention", answer!.IsDirect ? "direct" : "inverse");
            section.Add("interface bytes", string.Join(' ', answer.InterfaceBytes.Select(b => $"{b.Key}={b.Value:X2}")));
            section.Add("protocols", string.Join(' ', answer.Protocols.Select(p => $"T={p}")));
            section.Add("historical bytes", ReaderWords.Hex(answer.HistoricalBytes.Span));
            section.Add("check byte", answer.HasGoodCheck switch { true => "right", false => "wrong", null => null });
        }

        if (connection is IReaderDetails details)
        {
            section.Add("protocol in use", $"T={details.Protocol}");
            section.Add("maker of the reader", Fact(details, ReaderFact.VendorName));
            section.Add("serial number of the reader", Fact(details, ReaderFact.SerialNumber));
        }

        return section;
    }

    /// <summary>A text that most readers do not give.</summary>
    private static string? Fact(IReaderDetails details, ReaderFact fact)
    {
        try
        {
            return System.Text.Encoding.UTF8.GetString(details.GetFact(fact)).TrimEnd('\0');
        }
        catch (CardReaderException e) when (e.Failure is CardFailure.Unsupported or CardFailure.Other)
        {
            return null;
        }
    }
}
