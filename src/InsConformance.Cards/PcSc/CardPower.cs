namespace InsConformance.Cards.PcSc;

/// <summary>How far a card is powered, out of SCardStatus: a mask with an event counter above it on pcsc-lite, one number on Windows. Cards study section 2.3.</summary>
internal enum CardPower
{
    Unknown,
    Absent,
    Present,
    Swallowed,
    Powered,
    Negotiable,
    Specific,
}
