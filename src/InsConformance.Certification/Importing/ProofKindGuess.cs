using InsConformance.Certification.Catalogues;

namespace InsConformance.Certification.Importing;

/// <summary>Guesses what a proof is made of from the words of its text; a demonstration when nothing else is named.</summary>
internal static class ProofKindGuess
{
    // The first that fits: a text that asks for a demonstration and names its captures is a demonstration.
    private static readonly (string Word, ProofKind Kind)[] Words =
    [
        ("gazelle", ProofKind.Gazelle), ("cnda", ProofKind.CndaAuthorisation), ("autorisation", ProofKind.CndaAuthorisation),
        ("numeris", ProofKind.Scan), ("scan", ProofKind.Scan), ("attestation", ProofKind.Declaration), ("declaration", ProofKind.Declaration), ("engagement", ProofKind.Declaration),
        ("demonstration", ProofKind.Demonstration), ("video", ProofKind.Demonstration), ("copie d'ecran", ProofKind.Screenshot), ("copies d'ecran", ProofKind.Screenshot),
        ("capture", ProofKind.Screenshot), ("message", ProofKind.Message), ("hl7", ProofKind.Message), ("journal", ProofKind.Log), ("trace", ProofKind.Log), ("log", ProofKind.Log),
        ("document", ProofKind.Document),
    ];

    public static ProofKind Of(string text)
    {
        var folded = ProfileNames.Fold(text);
        foreach (var (word, kind) in Words)
        {
            if (Holds(folded, word))
                return kind;
        }

        return ProofKind.Demonstration;
    }

    /// <summary>At the start of a word: "logiciel" and "catalogue" name no log.</summary>
    private static bool Holds(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var starts = at == 0 || !char.IsLetterOrDigit(text[at - 1]);
            var end = at + word.Length;
            if (starts && (word != "log" || end == text.Length || !char.IsLetter(text[end]) || text.AsSpan(end) is "s" or ['s', ' ', ..]))
                return true;
        }

        return false;
    }
}
