namespace InsConformance.Cards.Faults;

/// <summary>Ways in which a card misbehaves on purpose. Their French names for features and persona files: <see cref="CardFaultWords"/>.</summary>
public enum CardFaultKind
{
    /// <summary>The card is in and does not answer to reset.</summary>
    Mute,

    /// <summary>The card is taken out when the command reaches it; the command is not carried out.</summary>
    RemovedDuringApdu,

    /// <summary>The card carries the command out and answers late.</summary>
    SlowAnswer,

    /// <summary>The card answers no byte at all. pcscd waits for more until the card goes: the slot takes it out after a bound. Cards study section 1.5 [M].</summary>
    EmptyAnswer,

    /// <summary>The card answers one byte.</summary>
    OneByteAnswer,

    /// <summary>The command is not carried out and answered 6F00.</summary>
    NoDiagnosis,

    /// <summary>The data are kept back behind 61xx until GET RESPONSE asks for them.</summary>
    ForcedMoreData,

    /// <summary>The first answer is 6Cxx; the data come when the command is sent again with that Le.</summary>
    ForcedWrongLe,

    /// <summary>Bits of the answer are inverted: of its data, or of its status when there are none.</summary>
    FlippedBits,
}
