namespace InsConformance.Cards.Vitale;

/// <summary>Where the beneficiaries of a reading come from. Evidence says it.</summary>
public enum VitaleOrigin
{
    /// <summary>Nothing was read and nothing supplied.</summary>
    None,

    /// <summary>The public files of the chip alone.</summary>
    Chip,

    /// <summary>The public files of the chip, completed from the synthetic application of a virtual card.</summary>
    ChipAndSynthetic,

    /// <summary>A persona, above the card: simulated, nothing was read from the chip.</summary>
    Persona,

    /// <summary>A person or the LPS gave them, above the card: nothing was read from the chip.</summary>
    Operator,
}
