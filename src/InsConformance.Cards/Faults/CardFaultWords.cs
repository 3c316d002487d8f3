namespace InsConformance.Cards.Faults;

/// <summary>How kinds of faults are written: in French in features and persona files, in English on the command line. docs/cards.md has the table. Thread-safe.</summary>
public static class CardFaultWords
{
    private static readonly (CardFaultKind Kind, string Name, string Code)[] Words =
    [
        (CardFaultKind.Mute, "carte muette", "mute"),
        (CardFaultKind.RemovedDuringApdu, "retrait pendant une commande", "removal"),
        (CardFaultKind.SlowAnswer, "réponse lente", "slow"),
        (CardFaultKind.EmptyAnswer, "réponse vide", "empty"),
        (CardFaultKind.OneByteAnswer, "réponse d'un octet", "one-byte"),
        (CardFaultKind.NoDiagnosis, "erreur 6F00", "6F00"),
        (CardFaultKind.ForcedMoreData, "61xx forcé", "61xx"),
        (CardFaultKind.ForcedWrongLe, "6Cxx forcé", "6Cxx"),
        (CardFaultKind.FlippedBits, "bits inversés", "flipped-bits"),
    ];

    /// <summary>All French names, in the order of <see cref="CardFaultKind"/>.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Words.Select(w => w.Name)];

    /// <summary>All names of the command line.</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. Words.Select(w => w.Code)];

    /// <summary>The French name, e.g. <c>réponse lente</c>.</summary>
    public static string Name(CardFaultKind kind) => Words.First(w => w.Kind == kind).Name;

    /// <summary>The name on the command line, e.g. <c>slow</c>.</summary>
    public static string Code(CardFaultKind kind) => Words.First(w => w.Kind == kind).Code;

    /// <summary>Reads <see cref="Name"/> or <see cref="Code"/>, in any case.</summary>
    public static bool TryParse(string? text, out CardFaultKind kind)
    {
        foreach (var word in Words)
        {
            if (string.Equals(word.Name, text, StringComparison.OrdinalIgnoreCase) || string.Equals(word.Code, text, StringComparison.OrdinalIgnoreCase))
            {
                kind = word.Kind;
                return true;
            }
        }

        kind = default;
        return false;
    }
}
