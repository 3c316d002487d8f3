namespace InsConformance.Cards.PcSc;

/// <summary>Reads <see cref="CardPower"/>.</summary>
internal static class CardPowers
{
    /// <summary>How far a card is powered.</summary>
    /// <param name="state">As SCardStatus gave it.</param>
    /// <param name="flavour">Whose state it is.</param>
    public static CardPower Read(uint state, PcScFlavour flavour)
    {
        if (flavour == PcScFlavour.Windows)
            return state <= (uint)CardPower.Specific ? (CardPower)state : CardPower.Unknown;
        // pcsc-lite sets several bits at once; the highest says most: SPECIFIC 0x40, NEGOTIABLE 0x20, POWERED 0x10, SWALLOWED 8, PRESENT 4, ABSENT 2.
        for (var power = CardPower.Specific; power > CardPower.Unknown; power--)
        {
            if ((state & 1u << (int)power) != 0)
                return power;
        }

        return CardPower.Unknown;
    }
}
