namespace InsConformance.Cards.Tracing;

/// <summary>What happened in a slot.</summary>
public enum ApduTraceKind
{
    /// <summary>A command and its response.</summary>
    Command,

    /// <summary>The reader gave power.</summary>
    PowerOn,

    /// <summary>The reader took power away.</summary>
    PowerOff,

    /// <summary>The reader reset the card.</summary>
    Reset,

    /// <summary>The reader asked for the answer to reset, by which it also learns whether a card is in.</summary>
    AtrPoll,

    /// <summary>A card was put in.</summary>
    Inserted,

    /// <summary>The card was taken out.</summary>
    Ejected,

    /// <summary>An injected fault struck.</summary>
    Fault,
}
