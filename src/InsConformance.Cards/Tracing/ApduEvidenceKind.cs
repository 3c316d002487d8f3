namespace InsConformance.Cards.Tracing;

/// <summary>Kinds of events at a card that evidence keeps.</summary>
public enum ApduEvidenceKind
{
    /// <summary>A command and its response.</summary>
    Command,

    /// <summary>A card came into the reader.</summary>
    Inserted,

    /// <summary>The card left the reader.</summary>
    Ejected,

    /// <summary>The card was reset by the program: PIN and selection are lost.</summary>
    Reset,

    /// <summary>A fault was played on the card.</summary>
    Fault,
}
