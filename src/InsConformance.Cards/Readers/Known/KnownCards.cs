using InsConformance.Cards.Vitale;
using InsConformance.Foundation;
using InsConformance.Foundation.Yaml;

namespace InsConformance.Cards.Readers.Known;

/// <summary>Names a card by its answer to reset. Cards study sections 3.1 and 4.1. Immutable, thread-safe.</summary>
public sealed class KnownCards
{
    private const string File = "known-cards.yaml";
    private static readonly Lazy<KnownCards> Shipped = new(ReadShipped);
    private readonly VitaleAtrs _vitale = VitaleAtrs.Default;

    private KnownCards(IReadOnlyList<KnownCard> known) => Known = known;

    /// <summary>The list that comes with the program.</summary>
    public static KnownCards Default => Shipped.Value;

    /// <summary>Every form but those of the cartes Vitale, in file order.</summary>
    public IReadOnlyList<KnownCard> Known { get; }

    /// <summary>What an answer to reset says; <see langword="null"/> for a card that no list names.</summary>
    /// <param name="atr">The answer to reset.</param>
    public KnownCard? Find(ReadOnlySpan<byte> atr)
    {
        if (_vitale.Find(atr) is { } vitale)
            return new KnownCard(vitale.Pattern, vitale.Label, vitale.Source);
        foreach (var card in Known)
        {
            if (card.Matches(atr))
                return card;
        }

        return null;
    }

    internal static KnownCards Read(YamlMap file)
    {
        var known = new List<KnownCard>();
        foreach (var row in file.Maps("cards"))
        {
            var pattern = row.Text("pattern");
            if (!KnownCard.IsPattern(pattern))
                throw row.Error("pattern", "'pattern' must be pairs of hexadecimal digits (0-9, A-F), a point for any digit, [..] for a choice, e.g. 3B .. 00 4[34]");
            known.Add(new KnownCard(pattern, row.Text("label"), row.Text("source")));
            row.RefuseUnknownKeys();
        }

        file.RefuseUnknownKeys();
        return new KnownCards(known);
    }

    private static KnownCards ReadShipped()
    {
        using var stream = typeof(KnownCards).Assembly.GetManifestResourceStream($"{typeof(KnownCards).Namespace}.{File}")
            ?? throw new HarnessException("resource-missing", $"the program lacks its data file '{File}'", "rebuild it");
        using var reader = new StreamReader(stream);
        return Read(YamlFile.Parse(reader.ReadToEnd(), File));
    }
}
