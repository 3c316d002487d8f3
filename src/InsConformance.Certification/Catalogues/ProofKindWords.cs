namespace InsConformance.Certification.Catalogues;

/// <summary>How a <see cref="ProofKind"/> is written in catalogues and read in reports. Thread-safe.</summary>
public static class ProofKindWords
{
    /// <summary>The written form in catalogue files.</summary>
    public static string Word(this ProofKind kind) => kind switch
    {
        ProofKind.Exchange => "exchange",
        ProofKind.Demonstration => "demonstration",
        ProofKind.Screenshot => "screenshot",
        ProofKind.Log => "log",
        ProofKind.Message => "message",
        ProofKind.Scan => "scan",
        ProofKind.Gazelle => "gazelle",
        ProofKind.CndaAuthorisation => "cnda",
        ProofKind.Declaration => "declaration",
        ProofKind.Document => "document",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The French words that reviewers read.</summary>
    public static string French(this ProofKind kind) => kind switch
    {
        ProofKind.Exchange => "Trames requête et réponse",
        ProofKind.Demonstration => "Démonstration",
        ProofKind.Screenshot => "Copie d'écran",
        ProofKind.Log => "Extrait de journal",
        ProofKind.Message => "Messages HL7",
        ProofKind.Scan => "Document imprimé numérisé",
        ProofKind.Gazelle => "Lien Gazelle",
        ProofKind.CndaAuthorisation => "Autorisation du CNDA",
        ProofKind.Declaration => "Déclaration écrite",
        ProofKind.Document => "Documentation",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>Reads <see cref="Word"/> back, exact case.</summary>
    public static bool TryParse(string word, out ProofKind kind)
    {
        foreach (var candidate in Enum.GetValues<ProofKind>())
        {
            if (candidate.Word() == word)
            {
                kind = candidate;
                return true;
            }
        }

        kind = default;
        return false;
    }
}
