namespace InsConformance.Cards.PcSc;

/// <summary>Protocols that a connection may ask a card for. ISO 7816-3.</summary>
[Flags]
public enum CardProtocols
{
    /// <summary>T=0, byte by byte: every CPx and Vitale card speaks it in contact.</summary>
    T0 = 1,

    /// <summary>T=1, by blocks: cards without contact.</summary>
    T1 = 2,

    /// <summary>Whichever the card names first.</summary>
    Any = T0 | T1,
}
