namespace InsConformance.Cards.Cpx.Reading;

/// <summary>What a card is, as far as its answer to reset tells. Cards study section 3.1.</summary>
public enum CpxGeneration
{
    /// <summary>No CPx card.</summary>
    None,

    /// <summary>CPS3 through its contacts: the only one that this client reads whole.</summary>
    Cps3,

    /// <summary>CPS3 without contact: no PIN, no signature (section 3.7).</summary>
    Cps3Contactless,

    /// <summary>CPS2ter, of before 2011: no IAS-ECC volet.</summary>
    Cps2Ter,

    /// <summary>CPS4: signs by other commands, which were not tried (section 3.7).</summary>
    Cps4,
}
