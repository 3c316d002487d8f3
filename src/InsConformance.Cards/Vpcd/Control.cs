namespace InsConformance.Cards.Vpcd;

/// <summary>Messages of one byte. 00 to 04 are vpcd's (cards study section 1.1); the others are understood by a <see cref="SlotListener"/> only.</summary>
internal static class Control
{
    public const byte PowerOff = 0x00;
    public const byte PowerOn = 0x01;
    public const byte Reset = 0x02;
    public const byte Atr = 0x04;

    /// <summary>What is in the slot: answered with count of events (4 bytes), 00 empty, 01 card or 02 mute card, and the answer to reset.</summary>
    public const byte Look = 0x05;

    /// <summary>Answered as <see cref="Look"/>, when the slot has changed since this connection was last told.</summary>
    public const byte LookAfterChange = 0x06;
}
