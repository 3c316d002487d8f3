namespace InsConformance.Cards.Tracing;

/// <summary>Who caused an entry of the trace.</summary>
public enum ApduOrigin
{
    /// <summary>A program that uses the card.</summary>
    Program,

    /// <summary>The reader or its service (pcscd), of its own accord: presence polls and power. Never evidence of what a program did.</summary>
    ReaderService,

    /// <summary>This project: cards put in and taken out, faults injected.</summary>
    Harness,
}
